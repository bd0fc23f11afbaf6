# language: da
Egenskab: Få ting bliver valgt og gjort ordentligt
  En prioritet kræver et reelt problem, at det kan ændres, og at der er vilje, ressourcer og motivation.

  @C11
  Scenarie: Når alt er på plads, kan belastningen vælges
    Givet en kortlægning af "Skolens indskoling" med 24 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er alle betingelser opfyldt for "Forudsigelighed"
    Og "Forudsigelighed" har status "kan prioriteres"
    Og der er ingen belastninger, der venter

  @C11
  Scenarie: Ubesvaret er ikke nej, men heller ikke ja
    Givet en kortlægning af "Skolens indskoling" med 24 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at ingen har svaret på "Er der sat timer og penge af til at løse det?"
    Når rådgivningen gives
    Så er betingelsen "ressourcerne" uafklaret for "Forudsigelighed"
    Og "Forudsigelighed" venter med begrundelsen "Det er ikke klart, om der er sat timer og penge af"
    Og spørgsmålet "Er der sat timer og penge af til at løse det?" stilles
    Og der gøres ikke opmærksom på "Ingen ressourcer, ingen plan"

  @C11 @C17
  Abstrakt Scenario: Det, der mangler, bliver nævnt, og belastningen venter
    Givet en kortlægning af "Skolens indskoling" med 24 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at svaret på "<spørgsmål>" er "<svar>"
    Når rådgivningen gives
    Så er betingelsen "<betingelse>" ikke opfyldt for "Forudsigelighed"
    Og "Forudsigelighed" har status "venter"
    Og ingen belastninger bliver prioriteret nu

    Eksempler:
      | spørgsmål                                                                        | svar | betingelse                         |
      | Hvor højt prioriterer ledelsen reelt at få løst det her?                         | lavt | viljen hos ledelse og mellemledere |
      | Hvor højt prioriterer mellemlederne reelt at få løst det her?                    | lavt | viljen hos ledelse og mellemledere |
      | Hvor højt prioriterer medarbejderne reelt at få løst det her?                    | lavt | motivationen hos medarbejderne     |
      | Er der sat timer og penge af til at løse det?                                    | nej  | ressourcerne                       |
      | Er der nogen hos jer, som ved, hvordan det kan gennemføres, og som kan være med? | nej  | kompetencen                        |

  @C11 @C17
  Abstrakt Scenario: Det, ingen har svaret på, bliver der spurgt om
    Givet en kortlægning af "Skolens indskoling" med 24 svar
      | skala           | score | reference |
      | Forudsigelighed | 42    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at ingen har svaret på "<spørgsmål>"
    Når rådgivningen gives
    Så er betingelsen "<betingelse>" uafklaret for "Forudsigelighed"
    Og spørgsmålet "<spørgsmål>" om "Forudsigelighed" stilles

    Eksempler:
      | spørgsmål                                                                        | betingelse                         |
      | Hvor højt prioriterer ledelsen reelt at få løst det her?                         | viljen hos ledelse og mellemledere |
      | Hvor højt prioriterer mellemlederne reelt at få løst det her?                    | viljen hos ledelse og mellemledere |
      | Hvor højt prioriterer medarbejderne reelt at få løst det her?                    | motivationen hos medarbejderne     |
      | Er der sat timer og penge af til at løse det?                                    | ressourcerne                       |
      | Er der nogen hos jer, som ved, hvordan det kan gennemføres, og som kan være med? | kompetencen                        |

  @C11
  Scenarie: En lille forskel er ikke nok til at kalde det et reelt problem
    Givet en kortlægning af "Skatteforvaltningen" med 140 svar
      | skala       | score | reference |
      | Indflydelse | 43    | 50        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er betingelsen "et reelt problem" uafklaret for "Indflydelse"
    Og ingen belastninger bliver prioriteret nu

  @C12
  Scenarie: Højst tre tages op, og de andre får en grund
    Givet en kortlægning af "Callcentret" med 38 svar
      | skala                      | score | reference |
      | Indflydelse                | 34    | 50        |
      | Forudsigelighed            | 42    | 58        |
      | Anerkendelse (belønning)   | 46    | 66        |
      | Social støtte fra kolleger | 42    | 57        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så prioriteres 3 belastninger nu
    Og hver af de andre får en grund til at vente
    Og "Indflydelse" venter med begrundelsen "Tag højst 3 ad gangen"

  @C12
  Scenarie: Gruppens eget valg går forud for forslaget
    Givet en kortlægning af "Callcentret" med 38 svar
      | skala                    | score | reference |
      | Anerkendelse (belønning) | 44    | 66        |
      | Indflydelse              | 38    | 50        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Og at gruppen har valgt at prioritere disse belastninger
      | Indflydelse |
    Når rådgivningen gives
    Så prioriteres disse belastninger nu
      | Indflydelse |
    Og "Anerkendelse (belønning)" venter med begrundelsen "Gruppen har valgt at begynde med noget andet"

  @C13
  Scenarie: For mange på én gang giver en advarsel, men ingen spærring
    Givet en kortlægning af "Lageret" med 27 svar
      | skala                      | score | reference |
      | Indflydelse                | 34    | 50        |
      | Forudsigelighed            | 42    | 58        |
      | Anerkendelse (belønning)   | 46    | 66        |
      | Social støtte fra kolleger | 42    | 57        |
    Og at gruppen har valgt at prioritere disse belastninger
      | Indflydelse                |
      | Forudsigelighed            |
      | Anerkendelse (belønning)   |
      | Social støtte fra kolleger |
    Når rådgivningen gives
    Så vises "For meget på én gang" som advarsel
    Og 4 belastninger prioriteres nu

  @C13
  Scenarie: To valgte belastninger er ikke for mange
    Givet en kortlægning af "Lageret" med 27 svar
      | skala           | score | reference |
      | Indflydelse     | 34    | 50        |
      | Forudsigelighed | 42    | 58        |
    Og at gruppen har valgt at prioritere disse belastninger
      | Indflydelse     |
      | Forudsigelighed |
    Når rådgivningen gives
    Så gøres der ikke opmærksom på "For meget på én gang"
    Og "Valgt, selv om noget mangler" vises som advarsel

  @C10 @C11
  Scenarie: Et valg, der ikke kan føres ud i livet, bliver sagt åbent
    Givet en kortlægning af "Politistationen" med 41 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 60    | 41        |
    Og at "Følelsesmæssige krav" hænger sammen med arbejdets karakter
    Og at gruppen har valgt at prioritere disse belastninger
      | Følelsesmæssige krav |
    Når rådgivningen gives
    Så vises "Valgt, selv om I ikke kan ændre den" som advarsel
