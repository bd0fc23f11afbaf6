# language: da
Egenskab: De seks guldkorn viser, hvor arbejdet belaster
  Krav, indflydelse, mening, social støtte, forudsigelighed og belønning er det, der skal kortlægges.
  Det, der hænger sammen i hverdagen, bliver også vist sammen.

  @C02
  Abstrakt Scenario: Hver af de seks dimensioner kan vise en belastning
    Givet en kortlægning af "Folkeskolen i Vest" med 42 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Når rådgivningen gives
    Så er belastningerne klassificeret som i tabellen
      | belastning | dimension   |
      | <skala>    | <dimension> |

    Eksempler:
      | skala                         | score | reference | dimension       |
      | Kvantitative krav             | 56    | 40        | Krav            |
      | Indflydelse                   | 36    | 50        | Indflydelse     |
      | Mening i arbejdet             | 60    | 74        | Mening          |
      | Social støtte fra overordnede | 46    | 62        | Social støtte   |
      | Forudsigelighed               | 42    | 58        | Forudsigelighed |
      | Anerkendelse (belønning)      | 50    | 66        | Belønning       |

  @C02
  Scenarie: Krav kan også være for lave
    Givet en kortlægning af "Vagtcentralen om natten" med 24 svar
      | skala          | score | reference |
      | Kognitive krav | 38    | 64        |
    Og at den lokale ledelse bestemmer over "Kognitive krav"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Lav jobbet om sammen med dem, der har det" mod "Kognitive krav"
    Og "Aftal ro til det arbejde, der kræver koncentration" anbefales ikke

  @C02
  Scenarie: Også et enkelt delområde kan kortlægges
    Givet en kortlægning af "Bilfabrikkens samlebånd" med 64 svar
      | skala      | score | reference |
      | Sammenhæng | 58    | 74        |
    Og at den lokale ledelse bestemmer over "Sammenhæng"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Vis, hvordan ens arbejde hænger sammen med de andres" mod "Sammenhæng"

  @C02
  Scenarie: Lidt roligere end andre steder er ingen belastning
    Givet en kortlægning af "Biblioteket" med 24 svar
      | skala        | score | reference |
      | Arbejdstempo | 46    | 60        |
    Når rådgivningen gives
    Så er der ingen belastninger
    Og der gøres opmærksom på "Kortlægningen viser intet klart problem"

  @C03
  Scenarie: Travlhed uden indflydelse bliver vist som ét
    Givet en kortlægning af "Callcentret" med 38 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
      | Indflydelse  | 34    | 50        |
    Når rådgivningen gives
    Så vises samspillet "Høje krav og lille indflydelse slider på folk" mellem
      | Arbejdstempo |
      | Indflydelse  |

  @C03
  Scenarie: Tungt arbejde og svag støtte hører sammen i hjemmeplejen
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala                         | score | reference |
      | Følelsesmæssige krav          | 58    | 41        |
      | Social støtte fra overordnede | 46    | 62        |
    Når rådgivningen gives
    Så vises samspillet "Følelsesmæssigt tungt arbejde uden støtte" mellem
      | Følelsesmæssige krav          |
      | Social støtte fra overordnede |

  @C03
  Abstrakt Scenario: Det, der forstærker hinanden, bliver vist sammen
    Givet en kortlægning af "Sprogskolen" med 40 svar
      | skala   | score    | reference    |
      | <ene>   | <score1> | <reference1> |
      | <anden> | <score2> | <reference2> |
    Når rådgivningen gives
    Så vises samspillet "<samspil>" mellem
      | <ene>   |
      | <anden> |

    Eksempler:
      | ene               | score1 | reference1 | anden                      | score2 | reference2 | samspil                                        |
      | Kvantitative krav | 56     | 40         | Anerkendelse (belønning)   | 50     | 66         | Man yder meget og får for lidt igen            |
      | Forudsigelighed   | 42     | 58         | Rolleklarhed               | 58     | 74         | Uklart i dag og uvist i morgen                 |
      | Ledelseskvalitet  | 40     | 55         | Social støtte fra kolleger | 42     | 57         | Støtten svigter fra flere sider                |
      | Kognitive krav    | 38     | 64         | Mening i arbejdet          | 58     | 74         | For få krav og for lidt mening eller udvikling |

  @C03
  Scenarie: To belastninger uden sammenhæng bliver ikke gjort til én
    Givet en kortlægning af "Lageret" med 27 svar
      | skala             | score | reference |
      | Arbejdstempo      | 74    | 60        |
      | Mening i arbejdet | 58    | 74        |
    Når rådgivningen gives
    Så vises der intet samspil

  @C06
  Scenarie: Resultater fra det mellemlange skema kan læses, som de er
    Givet en kortlægning af "Kommunens jobcenter" med 45 svar
      | skala | score |
      | WP    | 74,5  |
      | SS    | 63,0  |
      | PR    | 44,0  |
    Når rådgivningen gives
    Så er "Arbejdstempo" en belastning
    Og belastningen "Arbejdstempo" bygger på "reference 59,5"
    Og "Social støtte fra overordnede" er ikke en belastning
    Og der gøres opmærksom på "Referencen skal kontrolleres"

  @C06
  Scenarie: Kortlægningen giver en rækkefølge at prioritere efter
    Givet en kortlægning af "Forskningsgruppen" med 40 svar
      | skala                    | score | reference |
      | Indflydelse              | 38    | 50        |
      | Forudsigelighed          | 42    | 58        |
      | Anerkendelse (belønning) | 44    | 66        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så prioriteres disse belastninger nu
      | Anerkendelse (belønning) |
      | Forudsigelighed          |
      | Indflydelse              |
