# language: da
Egenskab: Det, der afgør noget, bliver der spurgt om
  Ingen kan vide, hvad der bør siges, når ingen spørger. Det, en indsats ikke må bruges midt i, spørges der om først.

  @C10 @C16
  Abstrakt Scenario: Der spørges, hvor svaret afgør noget
    Givet en kortlægning af "<arbejdsplads>" med 30 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>"

    Eksempler:
      | arbejdsplads  | skala                | score | spørgsmål                                                                                                         |
      | Fragtcentret  | Arbejdstempo         | 76    | Er der varslet fyringer eller nedlæggelser?                                                                       |
      | Fragtcentret  | Arbejdstempo         | 76    | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? |
      | Fragtcentret  | Arbejdstempo         | 76    | Er en tidligere indsats gået i stå?                                                                               |
      | Fragtcentret  | Arbejdstempo         | 76    | Er der planlagt en effektivisering eller et leanprojekt?                                                          |
      | Fragtcentret  | Arbejdstempo         | 76    | Kender I til mobning, trusler, vold eller seksuel chikane inden for det sidste år?                                |
      | Døgntilbuddet | Følelsesmæssige krav | 76    | Bliver de tungeste sager fordelt mellem flere?                                                                    |
      | Laboratoriet  | Involvering          | 42    | Er medarbejderne med, når ændringer i arbejdet bliver planlagt?                                                   |
      | Laboratoriet  | Involvering          | 42    | Er alt ved de ændringer, der er på vej, allerede besluttet?                                                       |
      | Laboratoriet  | Mening i arbejdet    | 42    | Møder medarbejderne hver dag dem, arbejdet er til for?                                                            |
      | Laboratoriet  | Mening i arbejdet    | 42    | Er der næsten intet i arbejdet, som medarbejderne selv kan bestemme?                                              |
      | Bryggeriet    | Socialt fællesskab   | 42    | Er det, der foregår, mobning eller chikane af bestemte personer?                                                  |

  @C16 @C17
  Abstrakt Scenario: Et svar kan gøre et andet spørgsmål vigtigt
    Givet en kortlægning af "Kommunens økonomikontor" med 30 svar
      | skala   | score | reference |
      | <skala> | 40    | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "<først>" er "<svar>"
    Når rådgivningen gives
    Så stilles spørgsmålet "<derefter>"

    Eksempler:
      | skala           | først                                                           | svar | derefter                                                                                            |
      | Forudsigelighed | Er der allerede valgt et redskab, et kursus eller en konsulent? | ja   | Er der foreslået en dyr løsning?                                                                    |
      | Forudsigelighed | Blev løfterne fra den sidste kortlægning holdt?                 | nej  | Er en tidligere indsats gået i stå?                                                                 |
      | Forudsigelighed | Er der planlagt en effektivisering eller et leanprojekt?        | ja   | Er medarbejderne med, når ændringer i arbejdet bliver planlagt?                                     |
      | Forudsigelighed | Er I midt i en større omlægning?                                | ja   | Er medarbejderne med, når ændringer i arbejdet bliver planlagt?                                     |
      | Forudsigelighed | Er I midt i en større omlægning?                                | ja   | Er alt ved de ændringer, der er på vej, allerede besluttet?                                         |
      | Arbejdstid      | Er der foreslået en dyr løsning?                                | ja   | Er der penge til kortere arbejdstid med fuld løn, og kan det aftales med de faglige organisationer? |

  @C01 @C15
  Abstrakt Scenario: Det, ingen har brug for at blive spurgt om, spørges der aldrig om
    Givet en kortlægning af "Fragtcentret" med 30 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>" ikke

    Eksempler:
      | spørgsmål                                                              |
      | På hvilket niveau ligger det, I vil gøre?                              |
      | Hvor mange dages sygefravær har hver medarbejder i gennemsnit om året? |
      | Hvor mange procent af medarbejderne forlader arbejdspladsen på et år?  |
      | Er nogen på vej tilbage efter stress eller lang tids sygdom?           |
      | Er der foreslået en dyr løsning?                                       |

  @C16 @C20
  Abstrakt Scenario: Det, der advarer mod sig selv midt i noget, venter på svaret
    Givet en kortlægning af "<arbejdsplads>" med 30 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så holdes "<indsats>" mod "<skala>" tilbage
    Og "<indsats>" holdes tilbage, til "<til>"

    Eksempler:
      | arbejdsplads | skala              | score | indsats                                          | til                                     |
      | Fragtcentret | Arbejdstempo       | 76    | Løs problemerne i grupper ud fra jeres egne svar | det er sagt, om der er varslet fyringer |
      | Bryggeriet   | Socialt fællesskab | 42    | Løs problemerne i grupper ud fra jeres egne svar | det er sagt, om der er varslet fyringer |
      | Laboratoriet | Mening i arbejdet  | 42    | Lad medarbejderne møde dem, de arbejder for      | det er sagt, om medarbejderne møder dem |

  @C16 @C20
  Abstrakt Scenario: Er det, som indsatsen advarer mod, holdes den tilbage
    Givet en kortlægning af "<arbejdsplads>" med 30 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "Er I midt i en større omlægning?" er "ja"
    Og at svaret på "<spørgsmål>" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så holdes "<indsats>" mod "<skala>" tilbage
    Og "<indsats>" holdes tilbage, til "<til>"

    Eksempler:
      | arbejdsplads | skala              | score | spørgsmål                                                                           | indsats                                           | til                                    |
      | Plejehjemmet | Mening i arbejdet  | 42    | Møder medarbejderne hver dag dem, arbejdet er til for?                              | Lad medarbejderne møde dem, de arbejder for       | medarbejderne ikke selv møder          |
      | Laboratoriet | Mening i arbejdet  | 42    | Er der næsten intet i arbejdet, som medarbejderne selv kan bestemme?                | Lad den enkelte tilpasse sit job                  | noget reelt at bestemme                |
      | Bryggeriet   | Socialt fællesskab | 42    | Er det, der foregår, mobning eller chikane af bestemte personer?                    | Tag konflikter op, mens de er små                 | taget op som mobning                   |
      | Bryggeriet   | Socialt fællesskab | 42    | Er det, der foregår, mobning eller chikane af bestemte personer?                    | Arbejd med god omgangstone                        | taget op som mobning                   |
      | Arkivet      | Forudsigelighed    | 42    | Er alt ved de ændringer, der er på vej, allerede besluttet?                         | Tag medarbejderne med, når der skal ske ændringer | noget ved ændringen er åbent           |
      | Fragtcentret | Arbejdstempo       | 76    | Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok? | Aftal arbejdstempoet sammen                       | alle ved, hvornår den er løst godt nok |

  @C16
  Scenarie: Ønsker om makkere løser ikke en konflikt
    Givet en kortlægning af "Hjemmeplejen Vest" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Makkerparrene bliver sat uden at spørge" under "Hvem man arbejder sammen med"
    Og at "Makkerparrene bliver sat uden at spørge" er dokumenteret ved "referatet fra maj"
    Og at den lokale ledelse bestemmer over "Makkerparrene bliver sat uden at spørge"
    Når rådgivningen gives
    Så stilles spørgsmålet "Er der en åben konflikt mellem bestemte personer eller grupper?" om "Makkerparrene bliver sat uden at spørge"

  @C16
  Scenarie: Er der en åben konflikt, holdes ønskerne om makkere tilbage
    Givet en kortlægning af "Hjemmeplejen Vest" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Makkerparrene bliver sat uden at spørge" under "Hvem man arbejder sammen med"
    Og at "Makkerparrene bliver sat uden at spørge" er dokumenteret ved "referatet fra maj"
    Og at den lokale ledelse bestemmer over "Makkerparrene bliver sat uden at spørge"
    Og at svaret på "Er der en åben konflikt mellem bestemte personer eller grupper?" om "Makkerparrene bliver sat uden at spørge" er "ja"
    Når rådgivningen gives
    Så holdes "Lad medarbejderne ønske, hvem de arbejder sammen med" mod "Makkerparrene bliver sat uden at spørge" tilbage
    Og "Lad medarbejderne ønske, hvem de arbejder sammen med" holdes tilbage, til "konflikten er håndteret"

  @C19
  Scenarie: Mobning bliver ikke kaldt en konflikt
    Givet en kortlægning af "Bryggeriet" med 30 svar
      | skala              | score | reference |
      | Socialt fællesskab | 42    | 58        |
    Og at svaret på "Er det, der foregår, mobning eller chikane af bestemte personer?" om "Socialt fællesskab" er "ja"
    Når rådgivningen gives
    Så vises "Handl nu: mobning er ikke en konflikt" som rødt flag

  @C17 @C21
  Scenarie: Er der kun til noget lille, foreslås kun det, der koster mindst
    Givet en kortlægning af "Biblioteket" med 30 svar
      | skala       | score | reference |
      | Indflydelse | 44    | 58        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at vilje, ressourcer og kompetence er på plads
    Men at ledelsen svarer "nok til noget lille" på "Er der sat timer og penge af til at løse det?"
    Når rådgivningen gives
    Så har "Indflydelse" status "kan prioriteres"
    Og "Lad teamene selv bestemme, hvordan arbejdet udføres" anbefales mod "Indflydelse"
    Og "Lav jobbet om sammen med dem, der har det" holdes tilbage, til "der er sat flere timer og penge af"
    Og der gøres opmærksom på "Der er kun til noget lille"

  @C17
  Scenarie: Er der sat nok af, holdes intet tilbage for prisens skyld
    Givet en kortlægning af "Biblioteket" med 30 svar
      | skala       | score | reference |
      | Indflydelse | 44    | 58        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Lav jobbet om sammen med dem, der har det" mod "Indflydelse"
    Og der gøres ikke opmærksom på "Der er kun til noget lille"

  @C14 @C15
  Scenarie: Ligger det hos den enkelte, spørges der, om nogen er på vej tilbage
    Givet en kortlægning af "Sekretariatet" med 30 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Arbejdstempo" er "hos den enkelte"
    Når rådgivningen gives
    Så stilles spørgsmålet "Er nogen på vej tilbage efter stress eller lang tids sygdom?"

  @C14 @C15
  Scenarie: Den, der er på vej tilbage, får en aftale om opgaver og timer
    Givet en kortlægning af "Sekretariatet" med 30 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Arbejdstempo" er "hos den enkelte"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er nogen på vej tilbage efter stress eller lang tids sygdom?" er "ja"
    Når rådgivningen gives
    Så anbefales "Aftal gradvis tilbagevenden og tilpasset arbejde" mod "Arbejdstempo"

  @C21
  Scenarie: Kortere arbejdstid kan foreslås, hvor den kan betales og aftales
    Givet en kortlægning af "Redaktionen" med 30 svar
      | skala      | score | reference |
      | Arbejdstid | 40    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstid"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der penge til kortere arbejdstid med fuld løn, og kan det aftales med de faglige organisationer?" er "ja"
    Når rådgivningen gives
    Så anbefales "Sæt den ugentlige arbejdstid ned med fuld løn" mod "Arbejdstid"
    Og de billigere indsatser kommer først

  @C15
  Scenarie: Mindfulness kan blive stående ved siden af det, der ændrer arbejdet
    Givet en kortlægning af "Kundeservice" med 30 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at svaret på "Er der allerede valgt et redskab, et kursus eller en konsulent?" er "ja"
    Og at svaret på "På hvilket niveau ligger det, I vil gøre?" om "Arbejdstempo" er "på flere niveauer"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "Lad teamene selv bestemme, hvordan arbejdet udføres" af "Tilbyd kun mindfulness og lignende ved siden af andet" på et andet niveau

  @C17
  Scenarie: Er der kun til noget lille, venter kortere arbejdstid
    Givet en kortlægning af "Redaktionen" med 30 svar
      | skala      | score | reference |
      | Arbejdstid | 40    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstid"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der penge til kortere arbejdstid med fuld løn, og kan det aftales med de faglige organisationer?" er "ja"
    Men at ledelsen svarer "nok til noget lille" på "Er der sat timer og penge af til at løse det?"
    Når rådgivningen gives
    Så holdes "Sæt den ugentlige arbejdstid ned med fuld løn" mod "Arbejdstid" tilbage

  @C17
  Scenarie: Er der kun til noget lille, venter faste stillinger
    Givet en kortlægning af "Redaktionen" med 30 svar
      | skala      | score | reference |
      | Arbejdstid | 58    | 58        |
    Og at gruppen selv har peget på "Halvdelen er ansat for tre måneder ad gangen" under "Tryghed i jobbet"
    Og at "Halvdelen er ansat for tre måneder ad gangen" er dokumenteret ved "personalelisten"
    Og at den lokale ledelse bestemmer over "Halvdelen er ansat for tre måneder ad gangen"
    Og at vilje, ressourcer og kompetence er på plads
    Men at ledelsen svarer "nok til noget lille" på "Er der sat timer og penge af til at løse det?"
    Når rådgivningen gives
    Så holdes "secure-contracts" mod "Halvdelen er ansat for tre måneder ad gangen" tilbage
