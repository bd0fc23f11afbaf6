# language: da
Egenskab: Hvert råd kan føres tilbage til det, det bygger på
  Den, der spørger hvorfor, får et svar helt ned til tallene og svarene.

  Baggrund:
    Givet en kortlægning af "Boligselskabets driftscenter" med 37 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads

  @C04
  Scenarie: En anbefaling hviler på scorer, svar og en kilde
    Når rådgivningen gives
    Så bygger anbefalingen af "Vis planer og begivenheder i én fælles kalender" på "note:C24"
    Og anbefalingen af "Vis planer og begivenheder i én fælles kalender" bygger på "Hvem kan beslutte at ændre det her? Svar: den lokale ledelse"
    Og belastningen "Forudsigelighed" bygger på "Forudsigelighed: 42, reference 58, 16 point lavere, n = 37"

  Scenarie: Gruppens egne ord står på det, som kortlægningen viser
    Givet at gruppen beskriver "Forudsigelighed" som "Ruterne bliver ændret samme morgen"
    Og at den lokale ledelse bestemmer over "Ruterne bliver ændret samme morgen"
    Når rådgivningen gives
    Så bygger belastningen "Ruterne bliver ændret samme morgen" på "16 point lavere"
    Og "Fortæl tidligt og ærligt, hvad der er på vej" anbefales mod "Ruterne bliver ændret samme morgen"

  Scenarie: De samme oplysninger giver de samme råd
    Når rådgivningen gives
    Så er rådene de samme, når de gives igen

  Scenarie: Et svar for enheden viger for et svar om den enkelte belastning
    Givet at svaret på "Hvem kan beslutte at ændre det her?" er "kommunen"
    Når rådgivningen gives
    Så er det den lokale ledelse, der bestemmer over "Forudsigelighed"

  @C03
  Scenarie: Midt i en omlægning bliver der lagt mærke til, at beskeden mangler
    Givet at svaret på "Er I midt i en større omlægning?" er "ja" for hele arbejdspladsen
    Når rådgivningen gives
    Så vises samspillet "En omlægning uden information" mellem
      | Forudsigelighed |
    Og "Tag medarbejderne med, når der skal ske ændringer" anbefales mod "Forudsigelighed"
