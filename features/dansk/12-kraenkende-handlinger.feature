# language: da
Egenskab: Krænkende handlinger kan ikke vente på gruppens prioritering
  Arbejdsgiveren har pligt til at stoppe mobning, trusler, vold og chikane.

  Scenarie: Mobning bliver taget op, før noget andet bliver valgt
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala           | score | reference |
      | Mobning         | 9     |           |
      | Forudsigelighed | 42    | 58        |
    Når rådgivningen gives
    Så står et rødt flag før alt andet
    Og "Mobning" har status "en pligt, der ikke kan vente"
    Og disse belastninger prioriteres nu
      | Mobning |
    Og "Tag hånd om den, der har været udsat for krænkelser, trusler eller vold" anbefales mod "Mobning"

  Scenarie: Gruppens eget valg kan ikke skubbe en pligt ud
    Givet en kortlægning af "Psykiatrisk afsnit" med 28 svar
      | skala           | score | reference |
      | Fysisk vold     | 21    |           |
      | Forudsigelighed | 42    | 58        |
    Og at gruppen har valgt at prioritere disse belastninger
      | Forudsigelighed |
    Når rådgivningen gives
    Så prioriteres "Fysisk vold" nu
    Og "Forebyg vold og trusler" anbefales mod "Fysisk vold"

  Scenarie: Ved folk ikke, hvem de skal gå til, er det et rødt flag for sig
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala   | score |
      | Mobning | 9     |
    Og at medarbejderne svarer "nej" på "Ved alle, hvem de skal gå til, og hvad der så sker?"
    Når rådgivningen gives
    Så vises "Proceduren er ikke kendt" som rødt flag

  Scenarie: Er ingen udsat for mobning, bliver ingen skræmt
    Givet en kortlægning af "Storkøkkenet" med 34 svar
      | skala   | score |
      | Mobning | 0     |
    Når rådgivningen gives
    Så er der ingen belastninger
    Og der rejses intet rødt flag
    Og der gøres ikke opmærksom på "Handl nu: Mobning"
