# language: da
Egenskab: Et svar tæller kun for dem, der gav det
  Ledelsen kan ikke sige, hvor højt medarbejderne prioriterer, og medarbejderne ikke, hvor højt ledelsen gør. Svaret bliver
  gemt og vist med, hvem der sagde hvad, og spørgsmålet er stadig til dem, det handler om.

  Baggrund:
    Givet en kortlægning af "Medicinsk afdeling" med 29 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"

  @C11 @C17
  Scenarie: Det, ledelsen siger om medarbejdernes prioritering, gør ingen belastning klar
    Givet at vilje, ressourcer og kompetence er på plads
    Men at ingen har svaret på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"
    Og at ledelsen svarer "højt" på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"
    Når rådgivningen gives
    Så er betingelsen "motivationen hos medarbejderne" uafklaret for "Forudsigelighed"
    Og "Forudsigelighed" venter
    Og medarbejderne skal svare på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"
    Og det vises, at ledelsen har svaret "højt" på deres vegne på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"
    Og ledelsen citeres for "højt" ved siden af "Hvor højt prioriterer medarbejderne reelt at få løst det her?"

  @C17
  Scenarie: Det, medarbejderne siger om ledelsens prioritering, bliver hørt og afgør det ikke
    Givet at vilje, ressourcer og kompetence er på plads
    Men at ingen har svaret på "Hvor højt prioriterer ledelsen reelt at få løst det her?"
    Og at medarbejderne svarer "lavt" på "Hvor højt prioriterer ledelsen reelt at få løst det her?"
    Når rådgivningen gives
    Så er betingelsen "viljen hos ledelse og mellemledere" uafklaret for "Forudsigelighed"
    Og medarbejderne citeres for "lavt" ved siden af "Hvor højt prioriterer ledelsen reelt at få løst det her?"

  @C17
  Scenarie: Det, der blev sagt på deres vegne, tager intet fra deres eget svar
    Givet at vilje, ressourcer og kompetence er på plads
    Og at medarbejderne prioriterer det højt
    Og at ledelsen svarer "lavt" på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"
    Når rådgivningen gives
    Så prioriteres "Forudsigelighed" nu
    Og det vises, at ledelsen har svaret "lavt" på deres vegne på "Hvor højt prioriterer medarbejderne reelt at få løst det her?"

  @C18
  Scenarie: Ledelsen kan ikke svare på, om den handler synligt, og citeres ikke for det
    Givet at ledelsen svarer "ja" på "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"
    Når rådgivningen gives
    Så vises det, at ledelsen har svaret "ja" på deres vegne på "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"
    Og ledelsen citeres ikke ved siden af "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"

  @C17
  Scenarie: Det, mødet svarer i fællesskab, tæller, fordi dem, det handler om, sidder der
    Givet at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Hvor højt prioriterer medarbejderne reelt at få løst det her?" er "lavt"
    Når rådgivningen gives
    Så venter "Forudsigelighed" med begrundelsen "Medarbejderne finder det ikke vigtigt"
