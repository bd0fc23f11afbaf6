# language: da
Egenskab: Indsatsen ligger på samme niveau som belastningen
  Et problem i organiseringen bliver ikke løst med et kursus til den enkelte.

  @C14
  Scenarie: Hver belastning har et niveau, før der vælges indsats
    Givet en kortlægning af "Det kommunale køkken" med 25 svar
      | skala                      | score | reference |
      | Arbejdstempo               | 74    | 60        |
      | Social støtte fra kolleger | 42    | 57        |
      | Forudsigelighed            | 42    | 58        |
      | Anerkendelse (belønning)   | 50    | 66        |
    Når rådgivningen gives
    Så er belastningerne klassificeret som i tabellen
      | belastning                 | niveau         |
      | Arbejdstempo               | organisatorisk |
      | Social støtte fra kolleger | interpersonelt |
      | Forudsigelighed            | organisatorisk |
      | Anerkendelse (belønning)   | interpersonelt |

  @C14
  Abstrakt Scenario: Gruppen ved bedst, hvor belastningen ligger
    Givet en kortlægning af "Forskningsgruppen" med 18 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "<skala>" er "<svar>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er niveauet for "<skala>" <niveau>
    Og "<indsats>" anbefales mod "<skala>"

    Eksempler:
      | skala                      | score | reference | svar             | niveau         | indsats                                                |
      | Arbejdstempo               | 76    | 60        | hos den enkelte  | individuelt    | Hjælp den enkelte med at planlægge og vælge til og fra |
      | Arbejdstempo               | 76    | 60        | i samarbejdet    | interpersonelt | Aftal hver dag eller uge, hvad der må vente            |
      | Social støtte fra kolleger | 38    | 57        | i organiseringen | organisatorisk | Gør det let at hjælpe hinanden                         |

  @C14
  Scenarie: Når intet fortæller, hvor belastningen ligger, bliver gruppen spurgt
    Givet en kortlægning af "Skattekontoret" med 32 svar
      | skala     | score | reference |
      | Belønning | 48    | 62        |
    Og at den lokale ledelse bestemmer over "Belønning"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så stilles spørgsmålet "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Belønning"
    Og betingelsen "niveauet" er uafklaret for "Belønning"
    Og "Belønning" venter

  @C15
  Scenarie: Tilbud til den enkelte løser ikke et problem i organiseringen
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala             | score | reference |
      | Kvantitative krav | 58    | 40        |
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at svaret på "På hvilket niveau ligger det, I vil gøre?" om "Kvantitative krav" er "kun hos den enkelte"
    Når rådgivningen gives
    Så vises "Kun tilbud til den enkelte" som advarsel
    Og "Tilbyd stresshåndtering som supplement" mod "Kvantitative krav" holdes tilbage
    Og "Tilbyd stresshåndtering som supplement" holdes tilbage, til "der er sat noget i gang i organiseringen"

  @C15
  Abstrakt Scenario: Kun tilbud til den enkelte gør heller ikke samarbejdet bedre
    Givet en kortlægning af "Skolefritidsordningen" med 22 svar
      | skala              | score | reference |
      | Socialt fællesskab | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Socialt fællesskab"
    Og at svaret på "På hvilket niveau ligger det, I vil gøre?" om "Socialt fællesskab" er "kun hos den enkelte"
    Når rådgivningen gives
    Så er niveauet for "Socialt fællesskab" interpersonelt
    Og "Kun tilbud til den enkelte" vises som advarsel
    Og "<indsats>" mod "Socialt fællesskab" holdes tilbage
    Og "<indsats>" holdes tilbage, til "der er sat noget i gang i samarbejdet"

    Eksempler:
      | indsats                                                |
      | Tilbyd stresshåndtering som supplement                 |
      | Tilbyd kun mindfulness og lignende ved siden af andet  |
      | Hjælp den enkelte med at planlægge og vælge til og fra |

  @C15
  Scenarie: En plan på flere niveauer får ingen advarsel
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala             | score | reference |
      | Kvantitative krav | 58    | 40        |
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at svaret på "På hvilket niveau ligger det, I vil gøre?" om "Kvantitative krav" er "på flere niveauer"
    Når rådgivningen gives
    Så gøres der ikke opmærksom på "Kun tilbud til den enkelte"
    Og "Tilbyd stresshåndtering som supplement" holdes ikke tilbage

  @C15
  Abstrakt Scenario: Indsatser på forskellige niveauer støtter hinanden
    Givet en kortlægning af "Hjemmeplejen Øst" med 32 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der varslet fyringer eller nedlæggelser?" er "nej"
    Når rådgivningen gives
    Så støttes "<indsats>" af "<støtte>" på et andet niveau

    Eksempler:
      | skala                    | score | reference | indsats                                          | støtte                                                   |
      | Rolleklarhed             | 58    | 74        | Afklar, hvem der gør hvad, og hvad der forventes | Aftal opgaver og forventninger med den enkelte           |
      | Arbejdstempo             | 75    | 60        | Løs problemerne i grupper ud fra jeres egne svar | Aftal hver dag eller uge, hvad der må vente              |
      | Arbejdstempo             | 75    | 60        | Løs problemerne i grupper ud fra jeres egne svar | Hjælp den enkelte med at planlægge og vælge til og fra   |
      | Kognitive krav           | 38    | 64        | Lav jobbet om sammen med dem, der har det        | Hold samtaler om opgaver, udvikling og samarbejde        |
      | Følelsesmæssige krav     | 60    | 41        | Fordel de tunge forløb mellem flere              | Øv mødet med alvorligt syge, sørgende og vrede mennesker |
      | Retfærdighed             | 42    | 59        | Gør reglerne for løn, opgaver og fordele synlige | Forklar den enkelte løn og vilkår                        |
      | Løn                      | 40    | 58        | Gør reglerne for løn, opgaver og fordele synlige | Vis anerkendelse for konkret arbejde                     |
      | Anerkendelse (belønning) | 46    | 66        | Vis anerkendelse for konkret arbejde             | Hold samtaler om opgaver, udvikling og samarbejde        |
