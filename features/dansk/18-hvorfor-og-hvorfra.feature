# language: da
Egenskab: Hvert råd har både en begrundelse og en kilde
  Ingen skal tage et råd på ord. Hver grund nævner sin kilde.

  @C04
  Scenarie: Det, der anbefales, har en grund og en kilde
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Fortæl tidligt og ærligt, hvad der er på vej" mod "Forudsigelighed", fordi "Uvished vokser i stilheden"
    Og "Fortæl tidligt og ærligt, hvad der er på vej" anbefales mod "Forudsigelighed", fordi "koster næsten ingenting", ifølge "note:C24"
    Og "Forudsigelighed" klassificeres som "kan ændres nu", fordi "den lokale ledelse", ifølge "note:C07"
    Og hver begrundelse har en kilde

  @C21 @C23
  Scenarie: Det, der holdes tilbage, har en grund og en kilde
    Givet en kortlægning af "Lageret" med 27 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at de tre årsager til "Arbejdstempo" er udelukket
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" tilbage, fordi "det er ikke vist, at bemandingen er for lav", ifølge "note:C21"

  @C22
  Scenarie: Et spørgsmål siger, hvad det bygger på
    Givet en kortlægning af "Lageret" med 27 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Når rådgivningen gives
    Så bygger spørgsmålet "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" på "note:C22"

  @C21
  Scenarie: Et opmærksomhedspunkt har en grund og en kilde
    Givet en kortlægning af "Indkøb" med 23 svar
      | skala       | score | reference |
      | Indflydelse | 36    | 50        |
    Og at svaret på "Er der foreslået en dyr løsning?" er "ja"
    Når rådgivningen gives
    Så gøres der opmærksom på "Det dyre er ikke nødvendigvis bedst", fordi "dyr løsning", ifølge "note:C21"
    Og opmærksomhedspunktet "Det dyre er ikke nødvendigvis bedst" bygger på "Er der foreslået en dyr løsning?"

  @C03
  Scenarie: Et samspil siger, hvad det bygger på
    Givet en kortlægning af "Kundeservice" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at svaret på "Er I midt i en større omlægning?" er "ja"
    Når rådgivningen gives
    Så bygger samspillet "En omlægning uden information" på "Er I midt i en større omlægning?"

  @C15
  Scenarie: En støttende indsats siger, hvad den bygger på
    Givet en kortlægning af "Lønkontoret" med 18 svar
      | skala        | score | reference |
      | Rolleklarhed | 58    | 74        |
    Og at den lokale ledelse bestemmer over "Rolleklarhed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "Afklar, hvem der gør hvad, og hvad der forventes" af "Aftal opgaver og forventninger med den enkelte" på grundlag af "note:C15"
