# language: da
Egenskab: Indflydelse og mening vokser ad flere veje
  Hvad der hjælper, kommer an på, hvad folk mangler indflydelse på, og hvad der er blevet væk i arbejdet.

  @C02 @C16
  Abstrakt Scenario: Det, der mangler i arbejdet, bestemmer, hvad der anbefales
    Givet en kortlægning af "<arbejdsplads>" med 28 svar
      | skala   | score | reference |
      | <skala> | 44    | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Møder medarbejderne hver dag dem, arbejdet er til for?" er "nej"
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | arbejdsplads | skala                | indsats                                             |
      | Lageret      | Indflydelse          | Lad teamene selv bestemme, hvordan arbejdet udføres |
      | Lageret      | Indflydelse          | Lav jobbet om sammen med dem, der har det           |
      | Kundeservice | Udviklingsmuligheder | Lav en plan for, hvad folk skal lære                |
      | Kundeservice | Udviklingsmuligheder | Hold samtaler om opgaver, udvikling og samarbejde   |
      | Laboratoriet | Mening i arbejdet    | Tal om kerneopgaven, og hvad god kvalitet er        |
      | Laboratoriet | Mening i arbejdet    | Lad medarbejderne møde dem, de arbejder for         |
      | Biblioteket  | Involvering          | Tag medarbejderne med, når der skal ske ændringer   |

  @C02
  Abstrakt Scenario: Det, som ingen skala måler, kan gruppen selv pege på
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "<belastning>" under "<delområde>"
    Og at "<belastning>" er dokumenteret ved "referatet fra personalemødet"
    Og at den lokale ledelse bestemmer over "<belastning>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<belastning>"

    Eksempler:
      | belastning                              | delområde                    | indsats                                              |
      | Makkerparrene bliver sat uden at spørge | Hvem man arbejder sammen med | Lad medarbejderne ønske, hvem de arbejder sammen med |
      | Makkerparrene bliver sat uden at spørge | Hvem man arbejder sammen med | Hold samtaler om opgaver, udvikling og samarbejde    |
      | Aftenvagt bliver fulgt af dagvagt       | Arbejdstid                   | Læg vagterne mere skånsomt                           |
      | Aftenvagt bliver fulgt af dagvagt       | Arbejdstid                   | Sikr pauser og hvile i døgndækket arbejde            |
      | Møblerne er stillet efter tegningen     | Indretning af arbejdspladsen | Indret stedet sammen med dem, der arbejder der       |
      | Møblerne er stillet efter tegningen     | Indretning af arbejdspladsen | Aftal ro til det arbejde, der kræver koncentration   |

  @C07 @C09
  Scenarie: Lægger enheden selv vagtplanen, kan medarbejderne være med til det
    Givet en kortlægning af "Sengeafsnit B4" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Weekenderne falder skævt" under "Arbejdstid"
    Og at "Weekenderne falder skævt" er dokumenteret ved "det sidste halve års vagtplaner"
    Og at svaret på "Hvem lægger vagtplanen?" er "enheden selv"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Lad medarbejderne være med til at lægge vagtplanen" mod "Weekenderne falder skævt"

  @C20
  Abstrakt Scenario: Det, der skal laves om, skal medarbejderne være med til
    Givet en kortlægning af "<arbejdsplads>" med 28 svar
      | skala   | score   | reference |
      | <skala> | <score> | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "<spørgsmål>" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | arbejdsplads     | skala        | score | spørgsmål                                                | indsats                                           |
      | Centralvaskeriet | Arbejdstempo | 76    | Er der planlagt en effektivisering eller et leanprojekt? | Effektivisér ikke uden medarbejderne              |
      | Centralvaskeriet | Arbejdstempo | 76    | Er der planlagt en effektivisering eller et leanprojekt? | Tag medarbejderne med, når der skal ske ændringer |
      | Sundhedscentret  | Indflydelse  | 44    | Er I midt i en større omlægning?                         | Tag medarbejderne med, når der skal ske ændringer |

  @C14
  Scenarie: Savner den enkelte mening, må jobbet gerne tilpasses lidt
    Givet en kortlægning af "Laboratoriet" med 28 svar
      | skala             | score | reference |
      | Mening i arbejdet | 58    | 74        |
    Og at den lokale ledelse bestemmer over "Mening i arbejdet"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Mening i arbejdet" er "hos den enkelte"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Lad den enkelte tilpasse sit job" mod "Mening i arbejdet"

  @C20
  Abstrakt Scenario: Er medarbejderne med i forvejen, mangler der ikke noget dér
    Givet en kortlægning af "<arbejdsplads>" med 28 svar
      | skala   | score   | reference |
      | <skala> | <score> | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "Er der planlagt en effektivisering eller et leanprojekt?" er "ja"
    Og at svaret på "Er medarbejderne med, når ændringer i arbejdet bliver planlagt?" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så gøres der ikke opmærksom på "Effektivisering uden medarbejderne"
    Og "<indsats>" anbefales ikke

    Eksempler:
      | arbejdsplads     | skala        | score | indsats                                           |
      | Centralvaskeriet | Arbejdstempo | 76    | Effektivisér ikke uden medarbejderne              |
      | Biblioteket      | Involvering  | 44    | Tag medarbejderne med, når der skal ske ændringer |

  @C16
  Scenarie: Ser folk selv, hvad arbejdet betyder, er det noget andet, der mangler
    Givet en kortlægning af "Laboratoriet" med 28 svar
      | skala             | score | reference |
      | Mening i arbejdet | 58    | 74        |
    Og at den lokale ledelse bestemmer over "Mening i arbejdet"
    Og at svaret på "Ser medarbejderne selv, hvad deres arbejde betyder for dem, det er til for?" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Lad medarbejderne møde dem, de arbejder for" ikke
    Og spørgsmålet "Ser medarbejderne selv, hvad deres arbejde betyder for dem, det er til for?" stilles ikke
