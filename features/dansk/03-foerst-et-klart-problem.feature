# language: da
Egenskab: Først et klart problem, så en løsning
  Stress, fravær og travlhed siger ikke, hvad der er galt i arbejdet. Derfor begynder det med en kortlægning
  eller med noget andet, der viser, hvad problemet er.

  @C04
  Scenarie: Uden en kortlægning gives der ingen råd
    Givet at "Centralkøkkenet" ikke er kortlagt
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så gives der ingen råd til "Centralkøkkenet"

  @C04 @C11
  Scenarie: En belastning, som intet viser, får ingen indsats
    Givet en kortlægning af "Borgerservice" med 22 svar
      | skala       | score | reference |
      | Indflydelse | 51    | 50        |
    Og at gruppen selv har peget på "Skranken ligger midt i støjen" under "Indretning af arbejdspladsen"
    Og at den lokale ledelse bestemmer over "Skranken ligger midt i støjen"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er betingelsen "et reelt problem" ikke opfyldt for "Skranken ligger midt i støjen"
    Og "Skranken ligger midt i støjen" venter med begrundelsen "Dokumentér belastningen først"
    Og der anbefales ikke noget mod "Skranken ligger midt i støjen"

  @C04
  Scenarie: Et problem må gerne være påvist på anden måde end i et skema
    Givet en kortlægning af "Borgerservice" med 22 svar
      | skala       | score | reference |
      | Indflydelse | 51    | 50        |
    Og at gruppen selv har peget på "Skranken ligger midt i støjen" under "Indretning af arbejdspladsen"
    Og at "Skranken ligger midt i støjen" er dokumenteret ved "støjmålingen i marts"
    Og at den lokale ledelse bestemmer over "Skranken ligger midt i støjen"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så prioriteres "Skranken ligger midt i støjen" nu
    Og "Indret stedet sammen med dem, der arbejder der" anbefales mod "Skranken ligger midt i støjen"

  @C04 @C08
  Scenarie: En sag uden dokumentation bliver ikke rejst
    Givet en kortlægning af "Borgerservice" med 22 svar
      | skala       | score | reference |
      | Indflydelse | 51    | 50        |
    Og at gruppen selv har peget på "Sagerne skal afgøres på otte dage" under "Tidsfrister"
    Og at ministeriet bestemmer over "Sagerne skal afgøres på otte dage"
    Når rådgivningen gives
    Så har "Sagerne skal afgøres på otte dage" status "venter"
    Og der anbefales ikke noget

  @C05
  Abstrakt Scenario: Mudrede udsagn bliver ikke til råd
    Når gruppen siger "<udsagn>"
    Så er udsagnet mudret
    Og fejlen er "<fejl>"
    Og det foreslås at kortlægge "<kortlæg>"

    Eksempler:
      | udsagn                                       | fejl                                | kortlæg           |
      | De ansatte er stressede                      | En følge i stedet for en belastning | Kvantitative krav |
      | Fraværet er for højt                         | En følge i stedet for en belastning | Krav              |
      | Vi har brug for et kursus i stresshåndtering | En løsning forklædt som et problem  | Krav              |
      | Vi løber for stærkt                          | Sætningen siger ikke, hvad der sker | Arbejdstempo      |

  @C05 @C16
  Scenarie: Den, der kommer med en løsning, bliver spurgt, hvad der går galt
    Når gruppen siger "Vi skal have ansat en stresskonsulent"
    Så er udsagnet mudret
    Og fejlen er "En løsning forklædt som et problem"
    Og gruppen spørges i stedet: "Hvad går galt i dag, fordi I ikke har det?"

  @C05
  Scenarie: Et konkret udsagn slipper igennem
    Når gruppen siger "Vagtplanen for weekenden bliver lavet om torsdag eftermiddag, uden at vi bliver spurgt"
    Så er udsagnet konkret nok

  @C05
  Scenarie: Stress i et skema er en følge og aldrig selve belastningen
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala  | score | reference |
      | Stress | 41    | 27        |
    Når rådgivningen gives
    Så er "Stress" ikke en belastning
    Og "Stress er en følge" vises som bemærkning
    Og der anbefales ikke noget

  @C05
  Scenarie: En følge, som gruppen selv peger på, bliver heller ikke til en indsats
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala       | score | reference |
      | Indflydelse | 51    | 50        |
    Og at gruppen selv har peget på "Mange sover dårligt" under "Dårlig søvn"
    Og at "Mange sover dårligt" er dokumenteret ved "en rundspørge på personalemødet"
    Og at den lokale ledelse bestemmer over "Mange sover dårligt"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så har "Mange sover dårligt" status "venter"
    Og der anbefales ikke noget

  @C01
  Scenarie: Sygefraværet kan følges, men bliver ikke gjort til problemet
    Givet en kortlægning af "Rengøringen" med 26 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at svaret på "Hvor mange dages sygefravær har hver medarbejder i gennemsnit om året?" er "14,5"
    Når rådgivningen gives
    Så vises "Fraværet er en følge" som bemærkning
    Og der er ingen belastninger
    Og der anbefales ikke noget

  @C01
  Scenarie: Når mange siger op, er der noget at hente, men det er ingen diagnose
    Givet en kortlægning af "Plejecentret Åbrinken" med 33 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 45    | 62        |
    Og at svaret på "Hvor mange procent af medarbejderne forlader arbejdspladsen på et år?" er "28"
    Når rådgivningen gives
    Så gøres der opmærksom på "Udskiftningen er en følge"
    Og belastningerne er klassificeret som i tabellen
      | belastning                    | dimension     |
      | Social støtte fra overordnede | Social støtte |

  @C05
  Abstrakt Scenario: Det er ikke længden, der gør et udsagn konkret, men det, det nævner
    Når gruppen siger "<udsagn>"
    Så er udsagnet konkret nok

    Eksempler:
      | udsagn                                |
      | Nattevagterne er alene med 24 beboere |
      | Vagtplanen kommer først tre dage før  |
      | Vi bliver råbt ad af pårørende        |
      | Mobning på kontoret                   |

  @C05
  Scenarie: Et tidspunkt gør ikke et tomt udsagn klarere
    Når gruppen siger "Vi har travlt, især om mandagen"
    Så er udsagnet mudret
    Og fejlen er "Sætningen siger ikke, hvad der sker"

  @C05
  Scenarie: Mudrede ord om en belastning standser ikke rådgivningen, men der gøres opmærksom på dem
    Givet en kortlægning af "Borgerservice" med 22 svar
      | skala       | score | reference |
      | Indflydelse | 51    | 50        |
    Og at gruppen selv har peget på "Folk er stressede" under "Arbejdsmængde"
    Og at gruppen selv har peget på "Skranken ligger midt i støjen" under "Indretning af arbejdspladsen"
    Når rådgivningen gives
    Så vises "Ordene siger endnu ikke, hvad der sker" som bemærkning
    Og "Folk er stressede" har status "venter"
