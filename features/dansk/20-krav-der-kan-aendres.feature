# language: da
Egenskab: Det, der anbefales mod et krav, passer til netop det krav
  Tempo, mængde, frister, følelser og modstridende krav er ikke det samme og skal ikke mødes med det samme.

  @C02 @C16
  Abstrakt Scenario: Hver slags krav får sit eget svar
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala   | score | reference |
      | <skala> | 74    | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | arbejdsplads      | skala                      | indsats                                                     |
      | Lageret           | Kvantitative krav          | Lav en plan for spidsbelastning og faste frister            |
      | Familieafdelingen | Kvantitative krav          | Sæt en grænse for antal sager og tunge forløb               |
      | Centralkøkkenet   | Arbejdstempo               | Aftal arbejdstempoet sammen                                 |
      | Centralkøkkenet   | Arbejdstempo               | Lad teamene selv bestemme, hvordan arbejdet udføres         |
      | Hjemmeplejen Syd  | Følelsesmæssige krav       | Saml op efter voldsomme hændelser                           |
      | Kundeservice      | Krav om at skjule følelser | Aftal en fælles linje over for borgere, kunder og pårørende |
      | Forskningsgruppen | Kognitive krav             | Aftal ro til det arbejde, der kræver koncentration          |
      | Forskningsgruppen | Kognitive krav             | Aflast hukommelse og opmærksomhed                           |
      | Byggesagskontoret | Rollekonflikter            | Afgør de krav, der modsiger hinanden                        |
      | Byggesagskontoret | Rollekonflikter            | Afklar, hvem der gør hvad, og hvad der forventes            |

  @C02 @C07
  Abstrakt Scenario: Sætter enheden selv sine frister, kan den også flytte dem
    Givet en kortlægning af "Skolens administration" med 16 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Alle karakterer skal ind samme dag" under "Tidsfrister"
    Og at "Alle karakterer skal ind samme dag" er dokumenteret ved "sidste års kalender"
    Og at den lokale ledelse bestemmer over "Alle karakterer skal ind samme dag"
    Og at svaret på "Hvem sætter fristerne?" om "Alle karakterer skal ind samme dag" er "enheden selv"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Alle karakterer skal ind samme dag"

    Eksempler:
      | indsats                                               |
      | Sæt opgaverne i rækkefølge, og øv prioritering sammen |
      | Aftal frister med dem, der skal holde dem             |

  @C14
  Abstrakt Scenario: Ligger kravet hos den enkelte, tales der med den enkelte
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "<skala>" er "hos den enkelte"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er niveauet for "<skala>" individuelt
    Og "<indsats>" anbefales mod "<skala>"

    Eksempler:
      | arbejdsplads      | skala                | score | indsats                                                  |
      | Sengeafsnit B4    | Følelsesmæssige krav | 74    | Øv mødet med alvorligt syge, sørgende og vrede mennesker |
      | Byggesagskontoret | Rollekonflikter      | 74    | Aftal opgaver og forventninger med den enkelte           |
      | Lageret           | Kvantitative krav    | 35    | Lad den enkelte tilpasse sit job                         |
      | Lageret           | Kvantitative krav    | 35    | Hold samtaler om opgaver, udvikling og samarbejde        |

  @C16
  Abstrakt Scenario: Det, I gør i forvejen, afgør, hvad der er det næste
    Givet en kortlægning af "Børnehuset" med 22 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 74    | 58        |
    Og at den lokale ledelse bestemmer over "Følelsesmæssige krav"
    Og at svaret på "<spørgsmål>" er "<svar>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Følelsesmæssige krav"
    Og "<anden indsats>" anbefales ikke

    Eksempler:
      | spørgsmål                                                          | svar | indsats                                       | anden indsats                                                         |
      | Bliver de tungeste sager fordelt mellem flere?                     | ja   | Sæt en grænse for antal sager og tunge forløb | Fordel de tunge forløb mellem flere                                   |
      | Bliver de tungeste sager fordelt mellem flere?                     | nej  | Fordel de tunge forløb mellem flere           | Sæt en grænse for antal sager og tunge forløb                         |
      | Får medarbejderne supervision eller fast hjælp til de svære sager? | ja   | Saml op efter voldsomme hændelser             | Giv fast supervision til medarbejdere i følelsesmæssigt tungt arbejde |

  @C16
  Abstrakt Scenario: Der gives fast supervision i tungt arbejde, og grunden bliver sagt
    Givet en kortlægning af "Hospice" med 24 svar
      | skala                         | score    | reference |
      | Følelsesmæssige krav          | 74       | 58        |
      | Social støtte fra overordnede | <støtte> | 62        |
    Og at den lokale ledelse bestemmer over "Følelsesmæssige krav"
    Og at svaret på "Får medarbejderne supervision eller fast hjælp til de svære sager?" er "nej"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Giv fast supervision til medarbejdere i følelsesmæssigt tungt arbejde" mod "Følelsesmæssige krav", fordi "<grund>"

    Eksempler:
      | støtte | grund                      |
      | 62     | når man går alene med dem  |
      | 44     | støtten i hverdagen er lav |

  @C02 @C03
  Abstrakt Scenario: Presses folk uden selv at kunne styre det, skal de også have mere at sige
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala             | score | reference |
      | Kvantitative krav | 60    | 40        |
      | Indflydelse       | 35    | 50        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Kvantitative krav"

    Eksempler:
      | indsats                                             |
      | Lad teamene selv bestemme, hvordan arbejdet udføres |
      | Lav jobbet om sammen med dem, der har det           |

  @C08 @C10
  Scenarie: Mens andre afgør sagen, deles de tunge forløb
    Givet en kortlægning af "Akutmodtagelsen" med 45 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 74    | 58        |
    Og at regionen bestemmer over "Følelsesmæssige krav"
    Og at svaret på "Bliver de tungeste sager fordelt mellem flere?" er "nej"
    Når rådgivningen gives
    Så anbefales "Fordel de tunge forløb mellem flere" mod "Følelsesmæssige krav"

  @C06
  Abstrakt Scenario: Hvor langt scoren ligger fra referencen, afgør, hvor meget den vejer
    Givet en kortlægning af "Rengøringen" med 37 svar
      | skala        | score   | reference |
      | Arbejdstempo | <score> | 60        |
    Når rådgivningen gives
    Så er fundet bag "Arbejdstempo" "<grad>"

    Eksempler:
      | score | grad     |
      | 67    | mærkbart |
      | 76    | klart    |

  @C02
  Abstrakt Scenario: Er kravene for lave, får folk mere at vokse i
    Givet en kortlægning af "Natportnerne" med 14 svar
      | skala             | score | reference |
      | Kvantitative krav | 35    | 58        |
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Kvantitative krav" er "i organiseringen"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Kvantitative krav"

    Eksempler:
      | indsats                                   |
      | Lav jobbet om sammen med dem, der har det |
      | Lav en plan for, hvad folk skal lære      |
