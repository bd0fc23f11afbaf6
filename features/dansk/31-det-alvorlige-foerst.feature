# language: da
Egenskab: Det alvorlige kommer før det billige
  Der er kun plads til få ting ad gangen. Derfor tages det først, der slider mest, og prisen skiller kun det, der er
  lige alvorligt. Hører flere belastninger sammen til én, vælges de som én eller slet ikke.

  Baggrund:
    Givet en kortlægning af "Visitationen" med 30 svar
      | skala                         | score | reference |
      | Arbejdstempo                  | 76    | 60        |
      | Indflydelse                   | 34    | 50        |
      | Social støtte fra overordnede | 46    | 62        |
      | Anerkendelse (belønning)      | 54    | 66        |
      | Forudsigelighed               | 45    | 58        |
      | Mening i arbejdet             | 61    | 74        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads

  @C03 @C12 @C21
  Scenarie: Høje krav, lille indflydelse og svag støtte vælges som én prioritet
    Når rådgivningen gives
    Så tages disse under ét
      | Arbejdstempo                  |
      | Indflydelse                   |
      | Social støtte fra overordnede |
    Og tæller det som 3 prioriteter
    Og prioriteres 5 belastninger nu

  @C12
  Scenarie: Den, der venter, får sin egen grund
    Når rådgivningen gives
    Så venter "Forudsigelighed" med begrundelsen "Mening i arbejdet kommer før Forudsigelighed, fordi scoren dér er længere fra referencen"
    Og "Forudsigelighed" venter med begrundelsen "Tag højst 3 ad gangen"

  @C11
  Scenarie: Mangler der noget ved den ene, venter de andre på den
    Givet at svaret på "Er der sat timer og penge af til at løse det?" om "Social støtte fra overordnede" er "nej"
    Når rådgivningen gives
    Så venter "Arbejdstempo" med begrundelsen "Der mangler noget ved Social støtte fra overordnede: ressourcerne"
    Og "Indflydelse" venter med begrundelsen "Tages under ét med"
    Og "Social støtte fra overordnede" venter med begrundelsen "Tages under ét med Arbejdstempo og Indflydelse, så de venter også"

  @C08
  Scenarie: Det, andre bestemmer, går sin egen vej, og resten tages stadig under ét
    Givet at kommunen bestemmer over "Indflydelse"
    Når rådgivningen gives
    Så tages disse under ét
      | Arbejdstempo                  |
      | Social støtte fra overordnede |
    Og "Indflydelse" har status "en sag til dem, der bestemmer"

  @C13
  Scenarie: Gruppens eget valg tælles på samme måde
    Givet at gruppen har valgt at prioritere disse belastninger
      | Arbejdstempo                  |
      | Indflydelse                   |
      | Social støtte fra overordnede |
      | Forudsigelighed               |
      | Mening i arbejdet             |
    Når rådgivningen gives
    Så tæller det som 3 prioriteter
    Og gøres der ikke opmærksom på "For meget på én gang"

  @C13
  Scenarie: En fjerde prioritet er stadig én for meget
    Givet at gruppen har valgt at prioritere disse belastninger
      | Arbejdstempo             |
      | Indflydelse              |
      | Anerkendelse (belønning) |
      | Forudsigelighed          |
      | Mening i arbejdet        |
    Når rådgivningen gives
    Så vises "For meget på én gang" som advarsel
    Og venter "Social støtte fra overordnede" med begrundelsen "Social støtte fra overordnede tages under ét med det valgte"

  @C12
  Scenarie: Vælger gruppen noget andet, siges det, hvad der ellers kom først
    Givet at gruppen har valgt at prioritere disse belastninger
      | Forudsigelighed |
    Når rådgivningen gives
    Så venter "Anerkendelse (belønning)" med begrundelsen "Gruppen har valgt at begynde med noget andet: Forudsigelighed"
    Og "Anerkendelse (belønning)" venter med begrundelsen "samspillet med andre fund dér er alvorligere"
    Og "Mening i arbejdet" venter med begrundelsen "scoren dér er længere fra referencen"

  @C21
  Scenarie: Det, der er svaret på for meget arbejde, kommer før den billige plan for spidsbelastning
    Givet en kortlægning af "Arkivet" med 30 svar
      | skala             | score | reference |
      | Kvantitative krav | 60    | 40        |
    Og at vi taler om "Arkivet"
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der varslet fyringer eller nedlæggelser?" er "nej"
    Når rådgivningen gives
    Så kommer "Løs problemerne i grupper ud fra jeres egne svar" før "Lav en plan for spidsbelastning og faste frister" for "Kvantitative krav"
    Og kommer "Sæt en grænse for antal sager og tunge forløb" før "Lav en plan for spidsbelastning og faste frister" for "Kvantitative krav"
