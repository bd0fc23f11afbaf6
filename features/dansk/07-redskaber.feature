# language: da
Egenskab: Ingen værktøjskasse redder en plan, som ledelsen ikke vil
  Det afgørende er prioritering, ressourcer og kompetence, og at ledelsen handler. Redskabet kommer bagefter.

  @C16
  Scenarie: En plan, der begynder med redskabet, bliver spurgt om problemet
    Givet en kortlægning af "Ældreplejen" med 35 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 46    | 62        |
    Og at svaret på "Er der allerede valgt et redskab, et kursus eller en konsulent?" er "ja"
    Når rådgivningen gives
    Så vises "Planen begynder med redskabet" som advarsel

  @C16
  Scenarie: Ingen indsats er svaret på det hele
    Givet en kortlægning af "Ældreplejen" med 35 svar
      | skala                         | score | reference |
      | Arbejdstempo                  | 75    | 60        |
      | Social støtte fra overordnede | 46    | 62        |
      | Forudsigelighed               | 42    | 58        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales ingen enkelt indsats mod alle belastninger
    Og spørgsmålet "Er der allerede valgt et redskab, et kursus eller en konsulent?" stilles

  @C17
  Abstrakt Scenario: Hver gruppe bliver selv spurgt, hvor højt den prioriterer det
    Givet en kortlægning af "Skadestuen" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 40    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>" om "Forudsigelighed"
    Og <gruppe> skal svare på "<spørgsmål>"
    Og ingen belastninger bliver prioriteret nu

    Eksempler:
      | gruppe        | spørgsmål                                                     |
      | ledelsen      | Hvor højt prioriterer ledelsen reelt at få løst det her?      |
      | mellemlederne | Hvor højt prioriterer mellemlederne reelt at få løst det her? |
      | medarbejderne | Hvor højt prioriterer medarbejderne reelt at få løst det her? |

  @C17
  Scenarie: Vil ledelsen ikke, bliver det sagt, før der tales om redskaber
    Givet en kortlægning af "Skadestuen" med 34 svar
      | skala           | score | reference |
      | Forudsigelighed | 40    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at ledelsen prioriterer det lavt
    Når rådgivningen gives
    Så vises "Intet redskab redder en plan, ledelsen ikke vil stå bag" som advarsel
    Og betingelsen "viljen hos ledelse og mellemledere" er ikke opfyldt for "Forudsigelighed"
    Og der anbefales ikke noget mod "Forudsigelighed"

  @C17
  Scenarie: Ser ledelse og medarbejdere forskelligt på det, bliver forskellen vist
    Givet en kortlægning af "Gymnasiet" med 52 svar
      | skala       | score | reference |
      | Indflydelse | 36    | 50        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at ledelsen prioriterer det lavt
    Og at medarbejderne prioriterer det højt
    Når rådgivningen gives
    Så vises "Ledelse, mellemledere og medarbejdere ser forskelligt på det" som advarsel

  @C17
  Abstrakt Scenario: Uden timer, penge og folk, der kan, vælges noget mindre
    Givet en kortlægning af "Gymnasiet" med 52 svar
      | skala       | score | reference |
      | Indflydelse | 36    | 50        |
    Og at den lokale ledelse bestemmer over "Indflydelse"
    Og at vilje, ressourcer og kompetence er på plads
    Men at svaret på "<spørgsmål>" er "nej"
    Når rådgivningen gives
    Så vises "<advarsel>" som advarsel
    Og "Indflydelse" venter med begrundelsen "<begrundelse>"

    Eksempler:
      | spørgsmål                                                                        | begrundelse                                      | advarsel                     |
      | Er der sat timer og penge af til at løse det?                                    | Der er ikke sat timer og penge af                | Ingen ressourcer, ingen plan |
      | Er der nogen hos jer, som ved, hvordan det kan gennemføres, og som kan være med? | Ingen i gruppen ved, hvordan det kan gennemføres | Ingen kompetence, ingen plan |

  @C18
  Scenarie: Har ledelsen ikke gjort noget synligt, får den en opgave
    Givet en kortlægning af "Ældreplejen" med 35 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 46    | 62        |
    Og at den lokale ledelse bestemmer over "Social støtte fra overordnede"
    Og at vilje, ressourcer og kompetence er på plads
    Og at medarbejderne svarer "nej" på "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"
    Når rådgivningen gives
    Så vises "Ledelsen skal handle, så det kan ses" som advarsel
    Og hver anbefaling siger, hvad ledelsen skal gøre

  @C18
  Scenarie: Ledelsen vurderer ikke selv, om den bliver set handle
    Givet en kortlægning af "Ældreplejen" med 35 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 46    | 62        |
    Når rådgivningen gives
    Så skal medarbejderne svare på "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"
    Og der gøres ikke opmærksom på "Ledelsen skal handle, så det kan ses"

  @C19
  Scenarie: Hver anbefaling har en leder med ansvar
    Givet en kortlægning af "Værkstedet" med 19 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 44    | 62        |
    Og at den lokale ledelse bestemmer over "Social støtte fra overordnede"
    Og at vilje, ressourcer og kompetence er på plads
    Og at gruppen har valgt at prioritere disse belastninger
      | Social støtte fra overordnede |
    Når rådgivningen gives
    Så har hver anbefaling en ansvarlig leder
    Og den lokale leder har ansvaret for "Vær til stede, hvor arbejdet foregår"
    Og der gøres opmærksom på "Det er ledelsens opgave"

  @C20
  Scenarie: Der er flere veje, og hver siger, hvad den forudsætter
    Givet en kortlægning af "Værkstedet" med 19 svar
      | skala                         | score | reference |
      | Social støtte fra overordnede | 44    | 62        |
    Og at den lokale ledelse bestemmer over "Social støtte fra overordnede"
    Og at vilje, ressourcer og kompetence er på plads
    Og at gruppen har valgt at prioritere disse belastninger
      | Social støtte fra overordnede |
    Når rådgivningen gives
    Så er der mindst 2 indsatser mod "Social støtte fra overordnede" at vælge imellem
    Og hver anbefaling siger, hvad den forudsætter
    Og der gøres opmærksom på "Vælg det, der passer til jer"
