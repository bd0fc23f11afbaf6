# language: da
Egenskab: Svarer folk forskelligt, er det forskellen, der skal tales om
  Ingens svar vejer tungere end andres. Uenigheden bliver vist, og den bliver ikke afgjort i det stille.

  @C17
  Abstrakt Scenario: Er man uenige om en belastning, bliver det sagt
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at ledelsen svarer "<ledelsen>" på "<spørgsmål>" om "<skala>"
    Og at <andre> svarer "<de andre>" på "<spørgsmål>" om "<skala>"
    Når rådgivningen gives
    Så gælder opmærksomhedspunktet "Svarene er forskellige" for "<skala>"

    Eksempler:
      | arbejdsplads      | skala                | score | spørgsmål                                                                                 | ledelsen        | andre         | de andre         |
      | Akutmodtagelsen   | Følelsesmæssige krav | 74    | Ville belastningen stadig være der, hvis arbejdet var tilrettelagt så godt som muligt?    | ja              | medarbejderne | nej              |
      | Kundeservice      | Arbejdstempo         | 74    | Er det svært for medarbejderne at vide, hvad de skal lade ligge, når tiden ikke slår til? | nej             | medarbejderne | ja               |
      | Jobcentret        | Kvantitative krav    | 74    | Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?                        | nej             | medarbejderne | ja               |
      | Forskningsgruppen | Kvantitative krav    | 74    | Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?     | hos den enkelte | medarbejderne | i organiseringen |
      | Hjemmeplejen Syd  | Forudsigelighed      | 42    | Er der sat timer og penge af til at løse det?                                             | ja              | mellemlederne | nej              |
      | Lageret           | Forudsigelighed      | 42    | Er der nogen hos jer, som ved, hvordan det kan gennemføres, og som kan være med?          | ja              | medarbejderne | nej              |
      | Storkøkkenet      | Socialt fællesskab   | 42    | Er der en åben konflikt mellem bestemte personer eller grupper?                           | nej             | medarbejderne | ja               |
      | Byggesagskontoret | Rolleklarhed         | 42    | Er det aftalt, hvem der gør hvad?                                                         | ja              | medarbejderne | nej              |

  @C17 @C18
  Abstrakt Scenario: Er man uenige om hele enheden, bliver det sagt
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at mellemlederne svarer "ja" på "<spørgsmål>"
    Og at medarbejderne svarer "nej" på "<spørgsmål>"
    Når rådgivningen gives
    Så vises "Svarene om enheden er forskellige" som advarsel

    Eksempler:
      | arbejdsplads            | spørgsmål                                                                |
      | Hjemmeplejen Syd        | Er medarbejderne med, når ændringer i arbejdet bliver planlagt?          |
      | Sundhedscentret         | Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år? |
      | Kundeservice            | Er der allerede valgt et redskab, et kursus eller en konsulent?          |
      | Kommunens økonomikontor | Er en tidligere indsats gået i stå?                                      |
