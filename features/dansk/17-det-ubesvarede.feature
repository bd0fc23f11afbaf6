# language: da
Egenskab: Det, ingen ved, bliver stående åbent
  Ubesvaret er ikke nej. Det siges, hvad man ikke ved, og der spørges.

  @C07 @C08
  Scenarie: Ingen ved, hvem der bestemmer, før nogen har sagt det
    Givet en kortlægning af "Kundeservice" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Men at ingen har svaret på "Hvem kan beslutte at ændre det her?" om "Forudsigelighed"
    Når rådgivningen gives
    Så vides det ikke, hvem der bestemmer over "Forudsigelighed"
    Og spørgsmålet "Hvem kan beslutte at ændre det her?" stilles, fordi "om I kan gå i gang nu"

  @C14
  Scenarie: Det, som hverken gruppen eller en regel kan placere, får intet niveau
    Givet en kortlægning af "Kundeservice" med 26 svar
      | skala        | score | reference |
      | Arbejdstempo | 61    | 60        |
    Og at gruppen selv har peget på "Ingen tror på det, der bliver meldt ud" under "Tillid"
    Når rådgivningen gives
    Så er det ikke afklaret, på hvilket niveau "Ingen tror på det, der bliver meldt ud" ligger
    Og grundlaget for "Ingen tror på det, der bliver meldt ud" er "ikke dokumenteret"

  @C17
  Scenarie: Timer og penge spørges der om én gang for enheden
    Givet en kortlægning af "Kundeservice" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Når rådgivningen gives
    Så stilles spørgsmålet "Er der sat timer og penge af til at løse det?" om enheden

  @C11
  Scenarie: Et nej er en grund til at vente, og grunden står der
    Givet en kortlægning af "Kundeservice" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at svaret på "Er der sat timer og penge af til at løse det?" er "nej"
    Når rådgivningen gives
    Så er betingelsen "ressourcerne" ikke opfyldt for "Forudsigelighed", fordi "timer og penge"
    Og "Forudsigelighed" venter på grundlag af "note:C11"

  @C22
  Scenarie: Én bekræftet årsag siger intet om de andre
    Givet en kortlægning af "Lageret" med 27 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og at årsagen "opgaven er uklart beskrevet" til "Arbejdstempo" er bekræftet
    Når rådgivningen gives
    Så regnes årsagen "opgaven er uklart beskrevet" til "Arbejdstempo" som bekræftet
    Og årsagen "ekstra opgaver tager tid fra kerneopgaven" til "Arbejdstempo" regnes som ikke undersøgt

  @C25
  Scenarie: Medarbejderne kan svare én gang for hele arbejdspladsen
    Givet en kortlægning af "Lageret" med 27 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og at medarbejderne svarer "nej" på "Blev løfterne fra den sidste kortlægning holdt?" for hele arbejdspladsen
    Når rådgivningen gives
    Så gøres der opmærksom på "Et løfte blev brudt"

  @C07
  Scenarie: Siger svarene det samme, er der ingen modsigelse
    Givet en kortlægning af "Skadestuen" med 34 svar
      | skala        | score | reference |
      | Arbejdstempo | 78    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Når rådgivningen gives
    Så vises der ingen modsigelse

  @C07
  Scenarie: En modsigelse viser begge grunde
    Givet en kortlægning af "Skadestuen" med 34 svar
      | skala        | score | reference |
      | Arbejdstempo | 78    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at "Arbejdstempo" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så siger modsigelsen om ændringsmulighed for "Arbejdstempo": "den lokale ledelse"
    Og modsigelsen om ændringsmulighed for "Arbejdstempo" siger: "hvis arbejdet var tilrettelagt så godt som muligt"

  @C22
  Scenarie: Om et højt tempo spørges der kun om det, rådet afhænger af
    Givet en kortlægning af "Lageret" med 27 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Når rådgivningen gives
    Så stilles disse spørgsmål om "Arbejdstempo"
      | Hvem kan beslutte at ændre det her?                                                       |
      | Ville belastningen stadig være der, hvis arbejdet var tilrettelagt så godt som muligt?    |
      | Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?       |
      | Er det svært for medarbejderne at vide, hvad de skal lade ligge, når tiden ikke slår til? |
      | Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?                        |
      | Er der forslag om at ansætte flere?                                                       |
