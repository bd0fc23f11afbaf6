# language: da
Egenskab: Hospitalsafdelingen skiller det, den kan ændre, fra det, den ikke kan
  På en medicinsk afdeling er der peget på syv belastninger. Tre kan afdelingen selv tage fat på,
  to er bundet af centrale aftaler, og to følger med, når man driver et hospital.

  Baggrund:
    Givet kortlægningen fra eksemplet "hospital-ward"
    Og oplysningerne fra eksemplet "hospital-ward"

  @C07 @C09
  Scenarie: Alle syv belastninger bliver afklaret
    Når rådgivningen gives
    Så er belastningerne klassificeret som i tabellen
      | belastning                                                              | ændringsmulighed                     | beslutningstager         |
      | Ledelsen giver ikke tilbagemelding på arbejdet                          | kan ændres nu                        | den lokale ledelse       |
      | Konflikter på afdelingen bliver liggende                                | kan ændres nu                        | den lokale ledelse       |
      | Det er uklart, hvilken sekretær der gør hvad                            | kan ændres nu                        | den lokale ledelse       |
      | Arbejdstiderne ligger skævt i forhold til livet uden for arbejdet       | afgøres af den øverste ledelse       | de centrale aftaleparter |
      | Arbejdsdelingen mellem læger og sygeplejersker skaber modstridende krav | afgøres af den øverste ledelse       | de centrale aftaleparter |
      | Mange patienter er alvorligt syge                                       | hænger sammen med arbejdets karakter | ingen                    |
      | Afdelingen skal være åben døgnet rundt hele året                        | hænger sammen med arbejdets karakter | ingen                    |

  @C09 @C12
  Scenarie: Det, afdelingen selv bestemmer over, tages op nu
    Når rådgivningen gives
    Så prioriteres disse belastninger nu
      | Konflikter på afdelingen bliver liggende       |
      | Ledelsen giver ikke tilbagemelding på arbejdet |
      | Det er uklart, hvilken sekretær der gør hvad   |
    Og hver af de andre får en grund til at vente
    Og "Tag konflikter op, mens de er små" anbefales mod "Konflikter på afdelingen bliver liggende"
    Og "Hold faste samtaler om, hvordan arbejdet går" anbefales mod "Ledelsen giver ikke tilbagemelding på arbejdet"
    Og "Fordel opgaverne på ny i teamet" anbefales mod "Det er uklart, hvilken sekretær der gør hvad"

  @C08 @C09
  Scenarie: Arbejdstiderne bliver en sag for aftaleparterne
    Når rådgivningen gives
    Så har "Arbejdstiderne ligger skævt i forhold til livet uden for arbejdet" status "en sag til dem, der bestemmer"
    Og "Rejs en skriftlig sag over for den, der bestemmer" anbefales mod "Arbejdstiderne ligger skævt i forhold til livet uden for arbejdet"
    Og "Lad medarbejderne være med til at lægge vagtplanen" anbefales ikke

  @C09 @C10
  Scenarie: De alvorligt syge patienter går ikke væk, men personalet kan beskyttes
    Når rådgivningen gives
    Så har "Mange patienter er alvorligt syge" status "et vilkår i arbejdet"
    Og alt, der anbefales mod "Mange patienter er alvorligt syge", har formålet "beskyttelse"
    Og alt, der anbefales mod "Afdelingen skal være åben døgnet rundt hele året", har formålet "beskyttelse"
