# language: da
Egenskab: Noget skal på plads, før det andet kan hjælpe
  Det bliver sagt, hvad der står i vejen, hvad der venter så længe, og hvad der endnu mangler svar på.

  @C11
  Abstrakt Scenario: Det, der overskygger resten, bliver sagt åbent
    Givet en kortlægning af "<arbejdsplads>" med 38 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at svaret på "<spørgsmål>" er "<svar>"
    Når rådgivningen gives
    Så vises "<opmærksomhedspunkt>" som <vægt>

    Eksempler:
      | arbejdsplads            | spørgsmål                                                                          | svar | opmærksomhedspunkt                 | vægt      |
      | Psykiatrisk afsnit      | Kender I til mobning, trusler, vold eller seksuel chikane inden for det sidste år? | ja   | Stop kendte krænkelser nu          | rødt flag |
      | Kommunens økonomikontor | Er en tidligere indsats gået i stå?                                                | ja   | En tidligere indsats gik i stå     | advarsel  |
      | Trykkeriet              | Er der varslet fyringer eller nedlæggelser?                                        | ja   | Fyringerne overskygger alt andet   | advarsel  |
      | Centralvaskeriet        | Er der planlagt en effektivisering eller et leanprojekt?                           | ja   | Effektivisering uden medarbejderne | advarsel  |
      | Hjemmeplejen Syd        | Er det undersøgt, om sygefraværet hænger sammen med arbejdet?                      | nej  | Sygefraværet skal undersøges       | advarsel  |

  @C16 @C20
  Abstrakt Scenario: Det, der ville gøre skade nu, holdes tilbage
    Givet en kortlægning af "<arbejdsplads>" med 38 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "<spørgsmål>" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så holdes "<indsats>" mod "<skala>" tilbage
    Og "<indsats>" holdes tilbage, til "<til>"

    Eksempler:
      | arbejdsplads | skala              | score | spørgsmål                                                                                                         | indsats                                               | til                                   |
      | Kundeservice | Arbejdstempo       | 76    | Er der allerede valgt et redskab, et kursus eller en konsulent?                                                   | Tilbyd kun mindfulness og lignende ved siden af andet | selve arbejdet bliver ændret          |
      | Trykkeriet   | Forudsigelighed    | 42    | Er der varslet fyringer eller nedlæggelser?                                                                       | Løs problemerne i grupper ud fra jeres egne svar      | folk ved, hvem der bliver             |
      | Biblioteket  | Indflydelse        | 42    | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? | Lad teamene selv bestemme, hvordan arbejdet udføres   | de andre ændringer er faldet på plads |
      | Storkøkkenet | Socialt fællesskab | 42    | Er der en åben konflikt mellem bestemte personer eller grupper?                                                   | Skab faste samlingspunkter                            | konflikten er håndteret               |

  @C20
  Scenarie: Uden noget at bestemme kan ingen selv forme sit arbejde
    Givet en kortlægning af "Lageret" med 28 svar
      | skala       | score | reference |
      | Indflydelse | 34    | 50        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Når rådgivningen gives
    Så holdes "Lad den enkelte tilpasse sit job" tilbage, fordi "kan folk ikke selv forme arbejdet"

  @C15
  Abstrakt Scenario: Et problem i organiseringen løses ikke med noget til den enkelte
    Givet en kortlægning af "Jobcentret" med 40 svar
      | skala             | score | reference |
      | Kvantitative krav | 58    | 40        |
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at svaret på "På hvilket niveau ligger det, I vil gøre?" om "Kvantitative krav" er "kun hos den enkelte"
    Når rådgivningen gives
    Så holdes "<indsats>" mod "Kvantitative krav" tilbage

    Eksempler:
      | indsats                                                |
      | Tilbyd stresshåndtering som supplement                 |
      | Tilbyd kun mindfulness og lignende ved siden af andet  |
      | Hjælp den enkelte med at planlægge og vælge til og fra |

  @C10
  Abstrakt Scenario: Der spørges om det, der afgør, hvad der hjælper
    Givet en kortlægning af "<arbejdsplads>" med 30 svar
      | skala   | score   | reference |
      | <skala> | <score> | 58        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>"

    Eksempler:
      | arbejdsplads      | skala                | score | spørgsmål                                                                   |
      | Hjemmeplejen Syd  | Arbejdstempo         | 76    | Er det undersøgt, om sygefraværet hænger sammen med arbejdet?               |
      | Værkstedet        | Ledelseskvalitet     | 42    | Får medarbejderne regelmæssigt at vide, hvor godt arbejdet lykkes?          |
      | Skolen i Vestbyen | Ledelseskvalitet     | 42    | Er den nærmeste leder ny i jobbet?                                          |
      | Storkøkkenet      | Socialt fællesskab   | 42    | Er der en åben konflikt mellem bestemte personer eller grupper?             |
      | Hospice           | Følelsesmæssige krav | 76    | Får medarbejderne supervision eller fast hjælp til de svære sager?          |
      | Borgerservice     | Forudsigelighed      | 42    | Får medarbejderne besked om planer og ændringer i god tid?                  |
      | Jobcentret        | Rolleklarhed         | 42    | Er det aftalt, hvem der gør hvad?                                           |
      | Rengøringen       | Retfærdighed         | 42    | Kender medarbejderne reglerne for løn, opgaver og muligheder?               |
      | Laboratoriet      | Mening i arbejdet    | 42    | Ser medarbejderne selv, hvad deres arbejde betyder for dem, det er til for? |

  @C19
  Scenarie: Er nogen blevet mobbet, spørges der, om folk ved, hvem de skal gå til
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala   | score |
      | Mobning | 9     |
    Når rådgivningen gives
    Så stilles spørgsmålet "Ved alle, hvem de skal gå til, og hvad der så sker?"

  @C19
  Abstrakt Scenario: Krænkelser bliver mødt med en fast fremgangsmåde, kendt eller ej
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala   | score |
      | Mobning | 9     |
    Og at svaret på "Ved alle, hvem de skal gå til, og hvad der så sker?" er "<svar>"
    Når rådgivningen gives
    Så anbefales "Fastlæg, hvad der sker ved mobning, seksuel chikane og trusler" mod "Mobning", fordi "<grund>"

    Eksempler:
      | svar | grund                     |
      | nej  | ikke sikkert, at alle ved |
      | ja   | ret den, hvor den svigter |

  @C07 @C19
  Scenarie: At stoppe krænkelser er den lokale ledelses sag, og det ligger i organiseringen
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala           | score |
      | Seksuel chikane | 7     |
    Når rådgivningen gives
    Så klassificeres "Seksuel chikane" som "kan ændres nu"
    Og det er den lokale ledelse, der bestemmer over "Seksuel chikane"
    Og niveauet for "Seksuel chikane" er organisatorisk

  @C12
  Scenarie: En stor omlægning kommer med en advarsel, til det er sagt, hvad der ellers ændrer sig
    Givet en kortlægning af "Biblioteket" med 31 svar
      | skala       | score | reference |
      | Indflydelse | 34    | 50        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så vises "Tag én ændring ad gangen" som advarsel
    Og garantien "En stor omlægning anbefales ikke uden en advarsel, før det er sagt, om andre ændringer er i gang" holder
    Og garantien "En stor omlægning anbefales ikke, mens andre ændringer er i gang" holder
