# language: da
Egenskab: Støtte, forudsigelighed og belønning bliver ikke bedre af sig selv
  Det meste er billigt, men det skal gøres med vilje, og det skal passe til det, der mangler.

  @C16 @C24
  Abstrakt Scenario: Det, der mangler mellem folk, bestemmer, hvad der anbefales
    Givet en kortlægning af "<arbejdsplads>" med 29 svar
      | skala   | score | reference |
      | <skala> | 44    | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | arbejdsplads      | skala                      | indsats                                          |
      | Skolen i Vestbyen | Ledelseskvalitet           | Uddan lederne i at støtte                        |
      | Ambulatoriet      | Social støtte fra kolleger | Gør det let at hjælpe hinanden                   |
      | Ambulatoriet      | Social støtte fra kolleger | Giv nye kolleger en fast makker                  |
      | Storkøkkenet      | Socialt fællesskab         | Arbejd med god omgangstone                       |
      | Storkøkkenet      | Socialt fællesskab         | Tag konflikter op, mens de er små                |
      | Jobcentret        | Rolleklarhed               | Afklar, hvem der gør hvad, og hvad der forventes |
      | Jobcentret        | Rolleklarhed               | Beskriv opgaven, og hvornår den er løst godt nok |

  @C18 @C19
  Scenarie: En ny leder får selv støtte, før lederen sendes på kursus
    Givet en kortlægning af "Skolen i Vestbyen" med 29 svar
      | skala            | score | reference |
      | Ledelseskvalitet | 40    | 55        |
    Og at den lokale ledelse bestemmer over "Ledelseskvalitet"
    Og at svaret på "Er den nærmeste leder ny i jobbet?" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Støt nye ledere med sparring" mod "Ledelseskvalitet"
    Og "Uddan lederne i at støtte" anbefales ikke

  @C24 @C25
  Abstrakt Scenario: Får folk for lidt at vide, siges det, hvorfor besked hjælper
    Givet en kortlægning af "Borgerservice" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at svaret på "<spørgsmål>" er "<svar>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Forudsigelighed", fordi "<grund>"

    Eksempler:
      | spørgsmål                                                  | svar | indsats                                           | grund                  |
      | Får medarbejderne besked om planer og ændringer i god tid? | nej  | Fortæl tidligt og ærligt, hvad der er på vej      | næsten uden penge      |
      | Er I midt i en større omlægning?                           | ja   | Fortæl tidligt og ærligt, hvad der er på vej      | Ærlig besked undervejs |
      | Er I midt i en større omlægning?                           | ja   | Tag medarbejderne med, når der skal ske ændringer | behøver ikke gætte     |

  @C24
  Abstrakt Scenario: Hører ingen, hvor godt arbejdet lykkes, skal det komme fra to sider
    Givet en kortlægning af "Værkstedet" med 19 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Vi hører aldrig, om kunden blev glad" under "Feedback"
    Og at "Vi hører aldrig, om kunden blev glad" er dokumenteret ved "dialogmødet i maj"
    Og at den lokale ledelse bestemmer over "Vi hører aldrig, om kunden blev glad"
    Og at svaret på "Får medarbejderne regelmæssigt at vide, hvor godt arbejdet lykkes?" er "nej"
    Og at svaret på "Møder medarbejderne hver dag dem, arbejdet er til for?" er "nej"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Vi hører aldrig, om kunden blev glad", fordi "kan I lave om på fra næste uge"

    Eksempler:
      | indsats                                      |
      | Hold faste samtaler om, hvordan arbejdet går |
      | Lad medarbejderne møde dem, de arbejder for  |

  @C02 @C16
  Abstrakt Scenario: Løn, karriere og tryghed i jobbet er tre forskellige ting
    Givet en kortlægning af "Rengøringen" med 37 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "<belastning>" under "<delområde>"
    Og at "<belastning>" er dokumenteret ved "TR's opgørelse"
    Og at den lokale ledelse bestemmer over "<belastning>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<belastning>"

    Eksempler:
      | belastning                         | delområde        | indsats                                             |
      | Ingen forstår tillæggene           | Løn              | Forklar den enkelte løn og vilkår                   |
      | Man kan ikke blive andet her       | Karriere         | Vis, hvordan man kan komme videre på arbejdspladsen |
      | Halvdelen er ansat for tre måneder | Tryghed i jobbet | Giv faste ansættelser og klar besked                |
      | Halvdelen er ansat for tre måneder | Tryghed i jobbet | Forklar den enkelte løn og vilkår                   |

  @C14
  Abstrakt Scenario: Gælder det den enkelte, bliver den enkelte spurgt
    Givet en kortlægning af "<arbejdsplads>" med 29 svar
      | skala   | score | reference |
      | <skala> | 44    | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "<skala>" er "hos den enkelte"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | arbejdsplads      | skala                    | indsats                                           |
      | Forskningsgruppen | Anerkendelse (belønning) | Hold samtaler om opgaver, udvikling og samarbejde |
      | Jobcentret        | Rolleklarhed             | Aftal opgaver og forventninger med den enkelte    |
