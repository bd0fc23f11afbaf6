# language: da
Egenskab: Planen siger, hvad der skal ske, hvem der har ansvaret, og hvad der mangler
  En plan er først færdig, når den indeholder det, en skriftlig handlingsplan skal indeholde.

  Baggrund:
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads

  @C19
  Scenarie: En plan, som ingen har udfyldt, er et udkast og siger, hvad den mangler
    Når planen skrives
    Så er planen et udkast
    Og "Forudsigelighed" står i planen under "nu"
    Og planen mangler en indsats mod "Forudsigelighed"
    Og planen mangler "Årsag" for "Forudsigelighed"
    Og planen mangler "Næste kortlægning"

  @C19
  Scenarie: En leder bliver foreslået, men nogen skal sætte navn på
    Givet at gruppen tager "Fortæl tidligt og ærligt, hvad der er på vej" med i planen for "Forudsigelighed"
    Når planen skrives
    Så foreslås "mellemlederen" ved "Ansvarlig leder" for "Fortæl tidligt og ærligt, hvad der er på vej"
    Og planen mangler "Ansvarlig leder" for "Forudsigelighed"

  @C19
  Scenarie: Den, der har ansvaret, står i planen med navn
    Givet at gruppen tager "Fortæl tidligt og ærligt, hvad der er på vej" med i planen for "Forudsigelighed"
    Og at der står "Lis Holm" under "Ansvarlig leder" for indsatsen "Fortæl tidligt og ærligt, hvad der er på vej" i planen
    Og at der står "2031-05-01" under "Opfølgning senest" for indsatsen "Fortæl tidligt og ærligt, hvad der er på vej" i planen
    Når planen skrives
    Så står der "Lis Holm" ved "Ansvarlig leder" for "Fortæl tidligt og ærligt, hvad der er på vej"
    Og planen mangler ikke "Ansvarlig leder"
    Og der står i planen: "1. maj 2031"

  @C25
  Scenarie: Når alt er udfyldt, er planen ikke længere et udkast
    Givet at der står "ruterne bliver lagt om natten" under "Årsag" for "Forudsigelighed" i planen
    Og at der står "2031-05-01" under "Opfølgning på planen" i planen
    Og at resten af planen er udfyldt
    Når planen skrives
    Så er planen ikke et udkast
    Og der står i planen: "ruterne bliver lagt om natten"
    Og planen slutter med "Gør, hvad I siger, og sig, hvad I gør"

  @C25
  Scenarie: Et løfte står i planen med navn
    Givet at Lis Holm lover "en ny ruteplan" senest den 2031-03-01
    Når planen skrives
    Så står der i planen: "en ny ruteplan"
    Og der står i planen: "Lis Holm"

  @C16
  Scenarie: Gruppens egen indsats har samme plads i planen som de anbefalede
    Givet at gruppen tager sin egen indsats "Ruterne ligger fast to dage før" på organisatorisk niveau med i planen for "Forudsigelighed"
    Når planen skrives
    Så er "Ruterne ligger fast to dage før" med i planen for "Forudsigelighed"
    Og der står i planen: "Ruterne ligger fast to dage før"

  Scenarie: En skjult enhed står ikke i en andens plan
    Givet en kortlægning af "Natholdet" med 7 svar
      | skala        | score | reference |
      | Arbejdstempo | 91    | 60        |
    Og at vi taler om "Hjemmeplejen Nord"
    Når planen skrives
    Så står "Natholdet" ingen steder i planen
