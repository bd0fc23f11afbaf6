# language: da
Egenskab: Viljen, midlerne og ledelsens handling skal også være der, når andre bestemmer
  En sag til den øverste ledelse står og falder med, at nogen vil den. Det bliver sagt, hvem der har sagt nej.

  @C11 @C17
  Abstrakt Scenario: Den gruppe, der ikke vil, bliver nævnt ved navn
    Givet en kortlægning af "Parkforvaltningen" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 40    | 58        |
    Og at <beslutningstager> bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at <gruppe> prioriterer det lavt
    Når rådgivningen gives
    Så vises "<advarsel>" som advarsel
    Og betingelsen "<betingelse>" er ikke opfyldt for "Forudsigelighed"

    Eksempler:
      | beslutningstager   | gruppe        | advarsel                                                     | betingelse                         |
      | den lokale ledelse | ledelsen      | Intet redskab redder en plan, ledelsen ikke vil stå bag      | viljen hos ledelse og mellemledere |
      | den lokale ledelse | mellemlederne | Intet redskab redder en plan, mellemlederne ikke vil stå bag | viljen hos ledelse og mellemledere |
      | den lokale ledelse | medarbejderne | Intet redskab redder en plan, medarbejderne ikke vil stå bag | motivationen hos medarbejderne     |
      | kommunen           | ledelsen      | Intet redskab redder en plan, ledelsen ikke vil stå bag      | viljen hos ledelse og mellemledere |
      | kommunen           | mellemlederne | Intet redskab redder en plan, mellemlederne ikke vil stå bag | viljen hos ledelse og mellemledere |
      | kommunen           | medarbejderne | Intet redskab redder en plan, medarbejderne ikke vil stå bag | motivationen hos medarbejderne     |

  @C17
  Abstrakt Scenario: Uden tid og folk bliver en sag heller ikke til noget
    Givet en kortlægning af "Parkforvaltningen" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 40    | 58        |
    Og at kommunen bestemmer over "Forudsigelighed"
    Og at vilje, ressourcer og kompetence er på plads
    Men at svaret på "<spørgsmål>" er "nej"
    Når rådgivningen gives
    Så vises "<advarsel>" som advarsel

    Eksempler:
      | spørgsmål                                                                        | advarsel                     |
      | Er der sat timer og penge af til at løse det?                                    | Ingen ressourcer, ingen plan |
      | Er der nogen hos jer, som ved, hvordan det kan gennemføres, og som kan være med? | Ingen kompetence, ingen plan |

  @C17
  Scenarie: Også når andre bestemmer, bliver ledelsen spurgt, hvor højt den prioriterer det
    Givet en kortlægning af "Parkforvaltningen" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 40    | 58        |
    Og at kommunen bestemmer over "Forudsigelighed"
    Når rådgivningen gives
    Så stilles spørgsmålet "Hvor højt prioriterer ledelsen reelt at få løst det her?" om "Forudsigelighed"

  @C18
  Scenarie: Ledelsen skal også handle på det, der er påvist på anden vis
    Givet en kortlægning af "Parkforvaltningen" med 26 svar
      | skala           | score | reference |
      | Forudsigelighed | 58    | 58        |
    Og at gruppen selv har peget på "Holdene får først vejret at vide om morgenen" under "Information"
    Og at "Holdene får først vejret at vide om morgenen" er dokumenteret ved "logbogen fra maj"
    Og at kommunen bestemmer over "Holdene får først vejret at vide om morgenen"
    Og at medarbejderne svarer "nej" på "Har ledelsen gjort noget synligt for arbejdsmiljøet det sidste halve år?"
    Når rådgivningen gives
    Så vises "Ledelsen skal handle, så det kan ses" som advarsel
