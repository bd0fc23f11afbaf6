# language: da
Egenskab: Mødet må afgøre noget andet end reglerne, når det siger hvorfor
  Reglerne foreslår, mennesker bestemmer. Afgørelsen følges, begrundelsen står der, og forslaget bliver ikke glemt.

  Baggrund:
    Givet en kortlægning af "Biblioteket" med 34 svar
      | skala           | score | reference |
      | Arbejdstempo    | 75    | 60        |
      | Forudsigelighed | 41    | 58        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"

  @C07 @C08
  Scenarie: Mødets afgørelse går foran, og reglernes forslag kan stadig ses
    Givet at mødet afgør, at kommunen bestemmer over "Arbejdstempo", fordi "byrådet har fastsat åbningstiderne"
    Når rådgivningen gives
    Så klassificeres "Arbejdstempo" som "afgøres af den øverste ledelse"
    Og det er kommunen, der bestemmer over "Arbejdstempo"
    Og reglerne ville have klassificeret "Arbejdstempo" som "kan ændres nu"

  @C10
  Scenarie: Afgør mødet, at belastningen hænger sammen med arbejdets karakter, bliver folk beskyttet mod den
    Givet at mødet afgør, at ingen bestemmer over "Arbejdstempo", fordi "der er altid travlt i eksamenstiden"
    Når rådgivningen gives
    Så klassificeres "Arbejdstempo" som "hænger sammen med arbejdets karakter"
    Og "Arbejdstempo" har status "et vilkår i arbejdet"
    Og alt, der anbefales mod "Arbejdstempo", har formålet "beskyttelse"

  @C04
  Scenarie: Det, der er lagt til side, er ikke længere en belastning
    Givet at gruppen lægger "Forudsigelighed" til side, fordi "tallet skyldes en flytning, der er overstået"
    Når rådgivningen gives
    Så er "Forudsigelighed" ikke en belastning
    Og "Arbejdstempo" er en belastning
