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

  @C04
  Scenarie: Det, nogen kender til, kræver ingen score for at blive handlet på
    Givet en kortlægning af "Borgerservice" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 58    | 58        |
    Og at svaret på "Kender I til mobning, trusler, vold eller seksuel chikane inden for det sidste år?" er "ja"
    Når rådgivningen gives
    Så vises "Stop kendte krænkelser nu" som rødt flag
    Og "Krænkende handlinger" har status "en pligt, der ikke kan vente"
    Og "Fastlæg, hvad der sker ved mobning, seksuel chikane og trusler" anbefales mod "Krænkende handlinger"
    Og "Tag hånd om den, der har været udsat for krænkelser, trusler eller vold" anbefales mod "Krænkende handlinger"
    Og der gøres ikke opmærksom på "Kortlægningen viser intet klart problem"

  Scenarie: Det er nok, at én kender til det
    Givet en kortlægning af "Borgerservice" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 58    | 58        |
    Og at ledelsen svarer "nej" på "Kender I til mobning, trusler, vold eller seksuel chikane inden for det sidste år?"
    Og at medarbejderne svarer "ja" på "Kender I til mobning, trusler, vold eller seksuel chikane inden for det sidste år?"
    Når rådgivningen gives
    Så prioriteres "Krænkende handlinger" nu
    Og "Stop kendte krænkelser nu" vises som rødt flag

  Scenarie: Det, gruppen fortæller om, bliver der handlet på, og ingen siger, at intet er galt
    Givet en kortlægning af "Receptionen" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 58    | 58        |
    Og at gruppen selv har peget på "Besøgende truer os ved skranken" under "Trusler"
    Når rådgivningen gives
    Så står et rødt flag før alt andet
    Og "Besøgende truer os ved skranken" har status "en pligt, der ikke kan vente"
    Og opmærksomhedspunktet "Handl nu på det, I fortæller: Besøgende truer os ved skranken" gælder for "Besøgende truer os ved skranken"
    Og der gøres ikke opmærksom på "Kortlægningen viser intet klart problem"

  Scenarie: Har for få svaret til at vise det, står det der, og ikke, at intet er galt
    Givet en kortlægning af "Natvarmestuen" med 16 svar
      | skala           | score | reference |
      | Mobning         | 0     |           |
      | Forudsigelighed | 58    | 58        |
    Når rådgivningen gives
    Så er antallet af skjulte scorer 1
    Og der gøres opmærksom på "Krænkende handlinger vises ikke her", fordi "kræver mindst 20 svar", ifølge "ennova"
    Og der gøres ikke opmærksom på "Kortlægningen viser intet klart problem"
