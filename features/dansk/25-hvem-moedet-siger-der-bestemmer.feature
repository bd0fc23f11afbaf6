# language: da
Egenskab: Afgør mødet, hvem der bestemmer, så gælder det
  De, der sidder med ved bordet, ved ofte bedst, hvor en afgørelse ligger.

  @C07 @C08 @C09
  Abstrakt Scenario: Belastningen følger den, som mødet siger bestemmer
    Givet en kortlægning af "<arbejdsplads>" med 34 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at mødet afgør, at <hvem> bestemmer over "Arbejdstempo", fordi "<fordi>"
    Når rådgivningen gives
    Så klassificeres "Arbejdstempo" som "<afklaret>"
    Og det er <hvem>, der bestemmer over "Arbejdstempo"

    Eksempler:
      | arbejdsplads       | hvem                     | fordi                               | afklaret                       |
      | Centralkøkkenet    | den lokale ledelse       | vi laver selv menuplanen            | kan ændres nu                  |
      | Kundeservice       | den øverste ledelse      | direktionen har sat svartiden       | afgøres af den øverste ledelse |
      | Akutmodtagelsen    | regionen                 | sengene er fordelt i regionen       | afgøres af den øverste ledelse |
      | Sengeafsnit B4     | de centrale aftaleparter | overenskomsten binder vagterne      | afgøres af den øverste ledelse |
      | Skatteankekontoret | Folketinget              | loven sætter fristen                | afgøres af den øverste ledelse |
      | Gymnasiet          | ministeriet              | bekendtgørelsen fastsætter prøverne | afgøres af den øverste ledelse |
