# language: da
Egenskab: Det, undersøgelser har prøvet i bestemte slags arbejde
  Det anbefales kun, hvor arbejdspladsen ligner den, det er prøvet på, og der bliver spurgt først.

  @C13 @C21
  Abstrakt Scenario: En indsats anbefales, hvor svaret viser, at den passer
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "<spørgsmål>" er "ja"
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | skala                | score | reference | spørgsmål                                                         | indsats                                                             |
      | Arbejdstid           | 35    | 50        | Er der ofte under elleve timer mellem to vagter?                  | Sørg for mindst elleve timer mellem to vagter                       |
      | Arbejdstid           | 35    | 50        | Kommer vagtplanen ud senere end to uger før?                      | Læg vagtplanen mindst to uger frem, og hold den                     |
      | Arbejdstid           | 35    | 50        | Har mange svært ved at få arbejde og familie til at hænge sammen? | Giv mere styr på tiden, og øv ledere i at støtte livet ved siden af |
      | Arbejdstid           | 35    | 50        | Kan en del af arbejdet gøres hjemme?                              | Aftal faste dage hjemme og sammen                                   |
      | Arbejdstid           | 35    | 50        | Bliver folk ofte kontaktet om arbejdet uden for arbejdstiden?     | Aftal, hvornår ingen behøver at svare                               |
      | Kognitive krav       | 82    | 64        | Bliver pauserne ofte sprunget over?                               | Hold korte pauser, før trætheden kommer                             |
      | Følelsesmæssige krav | 60    | 41        | Sker der ting i arbejdet, som ryster folk, flere gange om året?   | Uddan kolleger, der kan støtte efter voldsomme hændelser            |

  @C13
  Abstrakt Scenario: Mod vold og chikane anbefales mere end pligten alene
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala   | score   |
      | <skala> | <score> |
    Og at svaret på "<spørgsmål>" er "ja"
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"

    Eksempler:
      | skala           | score | spørgsmål                                                              | indsats                                              |
      | Fysisk vold     | 21    | Bliver vold og trusler skrevet ned, hver gang det sker?                | Giv enheden dens egne tal om vold, og lav en plan    |
      | Fysisk vold     | 21    | Modtager I mennesker i krise, som kan blive voldelige, til døgnophold? | Vurdér risikoen for vold tidligt, og mød folk roligt |
      | Seksuel chikane | 7     | Ved alle, hvem de skal gå til, og hvad der så sker?                    | Øv ledere i at se og gribe ind over for chikane      |

  @C13
  Abstrakt Scenario: Der spørges, før det anbefales
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>"
    Og "<indsats>" anbefales ikke

    Eksempler:
      | skala          | score | reference | spørgsmål                                                         | indsats                                                             |
      | Arbejdstid     | 35    | 50        | Er der ofte under elleve timer mellem to vagter?                  | Sørg for mindst elleve timer mellem to vagter                       |
      | Arbejdstid     | 35    | 50        | Kommer vagtplanen ud senere end to uger før?                      | Læg vagtplanen mindst to uger frem, og hold den                     |
      | Arbejdstid     | 35    | 50        | Har mange svært ved at få arbejde og familie til at hænge sammen? | Giv mere styr på tiden, og øv ledere i at støtte livet ved siden af |
      | Arbejdstid     | 35    | 50        | Kan en del af arbejdet gøres hjemme?                              | Aftal faste dage hjemme og sammen                                   |
      | Arbejdstid     | 35    | 50        | Bliver folk ofte kontaktet om arbejdet uden for arbejdstiden?     | Aftal, hvornår ingen behøver at svare                               |
      | Kognitive krav | 82    | 64        | Bliver pauserne ofte sprunget over?                               | Hold korte pauser, før trætheden kommer                             |

  @C16
  Scenarie: Alle øver sig i uenighed, men ikke hvor det er mobning
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala              | score | reference |
      | Socialt fællesskab | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Socialt fællesskab"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der en åben konflikt mellem bestemte personer eller grupper?" er "ja"
    Og at svaret på "Er det, der foregår, mobning eller chikane af bestemte personer?" er "nej"
    Når rådgivningen gives
    Så anbefales "Øv alle i at tage uenighed op" mod "Socialt fællesskab"
    Og dokumentationen for "Øv alle i at tage uenighed op" er "begrænset"

  @C13
  Abstrakt Scenario: Ved vold spørges der til, hvad der kan gøres ud over pligten
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala   | score   |
      | <skala> | <score> |
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>"

    Eksempler:
      | skala       | score | spørgsmål                                                              |
      | Fysisk vold | 21    | Bliver vold og trusler skrevet ned, hver gang det sker?                |
      | Fysisk vold | 21    | Modtager I mennesker i krise, som kan blive voldelige, til døgnophold? |
      | Fysisk vold | 21    | Sker der ting i arbejdet, som ryster folk, flere gange om året?        |

  @C16 @C20
  Abstrakt Scenario: Det, der kan skade nu, venter
    Givet en kortlægning af "Plejehjemmet" med 34 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at svaret på "<spørgsmål>" er "ja"
    Og at svaret på "Er der varslet fyringer eller nedlæggelser?" er "nej"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så holdes "<indsats>" mod "<skala>" tilbage

    Eksempler:
      | skala              | score | reference | spørgsmål                                                                                                         | indsats                                                             |
      | Socialt fællesskab | 42    | 58        | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? | Løs problemerne i grupper ud fra jeres egne svar                    |
      | Indflydelse        | 34    | 50        | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? | Lav jobbet om sammen med dem, der har det                           |
      | Indflydelse        | 34    | 50        | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? | Indret stedet sammen med dem, der arbejder der                      |
      | Arbejdstid         | 35    | 50        | Er der andre ændringer i gang end dem, I taler om nu, for eksempel en fusion, besparelser eller et nyt it-system? | Giv mere styr på tiden, og øv ledere i at støtte livet ved siden af |
      | Socialt fællesskab | 42    | 58        | Er det, der foregår, mobning eller chikane af bestemte personer?                                                  | Øv alle i at tage uenighed op                                       |
