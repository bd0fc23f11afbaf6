# language: da
Egenskab: Et svar alene gør ikke en belastning til arbejdets karakter
  Tilbagemelding, besked i tide, klare roller, anerkendelse og rimelige vilkår formes af mennesker. Siger et svar, at ingen
  kan ændre dem, afgør mødet det og siger hvorfor.

  @C09 @C24
  Abstrakt Scenario: At ingen kan ændre det, der er let at ændre, vises ved siden af, hvorfor det kan ændres
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at ingen bestemmer over "<skala>"
    Når rådgivningen gives
    Så vises en modsigelse om ændringsmulighed for "<skala>"
    Og modsigelsen om ændringsmulighed for "<skala>" siger: "<hvorfor ikke>"
    Og det er ikke afklaret, om "<skala>" kan ændres
    Og "<skala>" venter
    Og der anbefales ikke noget mod "<skala>"
    Og opmærksomhedspunktet "Svarene om, hvem der kan ændre belastningen, strider mod hinanden" gælder for "<skala>"

    Eksempler:
      | arbejdsplads       | skala                      | score | reference | hvorfor ikke           |
      | Kirurgisk afdeling | Social støtte fra kolleger | 42    | 57        | formes af mennesker    |
      | Beredskabet        | Forudsigelighed            | 42    | 58        | formes af mennesker    |
      | Byggesager         | Rolleklarhed               | 55    | 74        | formes af mennesker    |
      | Storkøkkenet       | Anerkendelse (belønning)   | 46    | 66        | formes af mennesker    |
      | Skolen             | Rollekonflikter            | 58    | 42        | formes af mennesker    |
      | Natvarmestuen      | Jobusikkerhed              | 41    | 24        | besluttet eller aftalt |

  @C09
  Abstrakt Scenario: At det følger med opgaven, er heller ikke nok
    Givet en kortlægning af "Den kommunale tandpleje" med 34 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at "<skala>" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så vises en modsigelse om ændringsmulighed for "<skala>"
    Og det er ikke afklaret, om "<skala>" kan ændres
    Og der anbefales ikke noget mod "<skala>"

    Eksempler:
      | skala                    | score | reference |
      | Forudsigelighed          | 42    | 58        |
      | Anerkendelse (belønning) | 46    | 66        |
      | Rollekonflikter          | 58    | 42        |

  @C07 @C10
  Scenarie: Mødet kan afgøre det, og begrundelsen står der
    Givet en kortlægning af "Brandstationen" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at ingen bestemmer over "Forudsigelighed"
    Og at mødet afgør, at ingen bestemmer over "Forudsigelighed", fordi "ingen ved, hvornår alarmen går"
    Når rådgivningen gives
    Så vises der ingen modsigelse
    Og "Forudsigelighed" klassificeres som "hænger sammen med arbejdets karakter"
    Og alt, der anbefales mod "Forudsigelighed", har formålet "beskyttelse"
    Og der gøres ikke opmærksom på "Svarene om, hvem der kan ændre belastningen, strider mod hinanden"

  @C07
  Scenarie: Det, der hænger sammen med arbejdet, er stadig sådan på et svar
    Givet en kortlægning af "Hospice" med 21 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 66    | 41        |
    Og at ingen bestemmer over "Følelsesmæssige krav"
    Når rådgivningen gives
    Så vises der ingen modsigelse
    Og "Følelsesmæssige krav" klassificeres som "hænger sammen med arbejdets karakter"
