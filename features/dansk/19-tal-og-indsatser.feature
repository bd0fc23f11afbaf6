# language: da
Egenskab: Tallene og indsatserne kan læses, som de er
  Den, der skal vælge, kan se, hvor langt der er, hvad det koster, og hvad en indsats ikke gør.

  @C06
  Scenarie: Hvor langt der er til referencen, og hvor alvorligt det er
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Når rådgivningen gives
    Så er scoren for "Arbejdstempo" for høj
    Og scoren for "Arbejdstempo" ligger 16 point fra referencen
    Og fundet bag "Arbejdstempo" er "klart"
    Og "Arbejdstempo" hører under "Krav"

  @C06
  Scenarie: To skalaer, der viser det samme, kan blive til én belastning
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala             | score | reference |
      | Arbejdstempo      | 76    | 60        |
      | Kvantitative krav | 58    | 40        |
    Og at gruppen slår "Arbejdstempo" og "Kvantitative krav" sammen til "Vi når ikke det, vi skal"
    Når rådgivningen gives
    Så er belastningerne klassificeret som i tabellen
      | belastning               | dimension |
      | Vi når ikke det, vi skal | Krav      |
    Og grundlaget for "Vi når ikke det, vi skal" er "et fund i kortlægningen"

  @C06
  Scenarie: Det, en skala viser, kan vise sig at handle om noget andet
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
    Og at mødet lægger "Forudsigelighed" ind under "Rolleklarhed"
    Når rådgivningen gives
    Så hører "Forudsigelighed" under "Rolleklarhed"
    Og grundlaget for "Forudsigelighed" er "et fund i kortlægningen"

  @C20
  Scenarie: En indsats siger, hvad den koster, og hvor godt den er undersøgt
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så virker "Fortæl tidligt og ærligt, hvad der er på vej" på organisatorisk niveau
    Og prisen for "Fortæl tidligt og ærligt, hvad der er på vej" er lav
    Og dokumentationen for "Fortæl tidligt og ærligt, hvad der er på vej" er "begrænset"

  @C20
  Scenarie: En indsats siger, hvor man begynder, hvad den kræver, og hvad den ikke gør
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er første skridt i "Fortæl tidligt og ærligt, hvad der er på vej": "hvilken dag der kommer nyt"
    Og "Fortæl tidligt og ærligt, hvad der er på vej" kræver af ledelsen: "Lederen står selv frem"
    Og "Fortæl tidligt og ærligt, hvad der er på vej" forudsætter: "Lederne på alle trin ved det samme"
    Og det siges, hvad "Fortæl tidligt og ærligt, hvad der er på vej" ikke gør: "gør ikke dårlige nyheder gode"

  @C20
  Scenarie: Der anbefales lidt, og kun det, der passer
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales disse indsatser mod "Forudsigelighed"
      | Fortæl tidligt og ærligt, hvad der er på vej    |
      | Vis planer og begivenheder i én fælles kalender |
    Og ingen indsatser bliver holdt tilbage

  @C10
  Scenarie: Opmærksomhedspunktet siger, hvilken belastning det gælder
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
      | Arbejdstempo    | 76    | 60        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Når rådgivningen gives
    Så er der 2 belastninger
    Og opmærksomhedspunktet "Afklar, før I taler om indsatser" gælder for "Arbejdstempo"
