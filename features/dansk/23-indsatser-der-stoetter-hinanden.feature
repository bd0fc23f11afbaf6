# language: da
Egenskab: Én indsats rækker længere, når en anden støtter den
  Støtten ligger på et andet niveau end det, der anbefales, og den kommer aldrig alene.

  @C15
  Abstrakt Scenario: Det, der ændres ét sted, får støtte et andet
    Givet en kortlægning af "<arbejdsplads>" med 33 svar
      | skala   | score   | reference |
      | <skala> | <score> | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der varslet fyringer eller nedlæggelser?" er "nej"
    Når rådgivningen gives
    Så støttes "<indsats>" af "<støtte>" på et andet niveau

    Eksempler:
      | arbejdsplads | skala                         | score | indsats                                             | støtte                                           |
      | Lageret      | Arbejdstempo                  | 76    | Lad teamene selv bestemme, hvordan arbejdet udføres | Tilbyd stresshåndtering som supplement           |
      | Hospice      | Følelsesmæssige krav          | 76    | Fordel de tunge forløb mellem flere                 | Hold fælles samtaler om det, arbejdet gør ved os |
      | Laboratoriet | Mening i arbejdet             | 44    | Tal om kerneopgaven, og hvad god kvalitet er        | Lad den enkelte tilpasse sit job                 |
      | Kundeservice | Social støtte fra overordnede | 44    | Vær til stede, hvor arbejdet foregår                | Løs problemerne i grupper ud fra jeres egne svar |

  @C14 @C15
  Scenarie: Aftaler i teamet om tempoet får støtte af en plan for de travleste perioder
    Givet en kortlægning af "Centralkøkkenet" med 33 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "Arbejdstempo" er "i samarbejdet"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "Aftal arbejdstempoet sammen" af "Lav en plan for spidsbelastning og faste frister" på et andet niveau

  @C03 @C15
  Abstrakt Scenario: Hører to fund sammen, svares der på dem begge
    Givet en kortlægning af "<arbejdsplads>" med 33 svar
      | skala   | score   | reference |
      | <skala> | <score> | 60        |
      | <også>  | 44      | 60        |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "<indsats>" af "<støtte>" på et andet niveau

    Eksempler:
      | arbejdsplads      | skala        | score | også                     | indsats                                             | støtte                                       |
      | Sengeafsnit B4    | Arbejdstempo | 76    | Anerkendelse (belønning) | Lad teamene selv bestemme, hvordan arbejdet udføres | Vis anerkendelse for konkret arbejde         |
      | Byggesagskontoret | Rolleklarhed | 44    | Forudsigelighed          | Afklar, hvem der gør hvad, og hvad der forventes    | Tal om kerneopgaven, og hvad god kvalitet er |

  @C03
  Scenarie: Høje krav, lille indflydelse og svag støtte vises som ét samspil
    Givet en kortlægning af "Hjemmeplejen Øst" med 33 svar
      | skala                         | score | reference |
      | Arbejdstempo                  | 76    | 60        |
      | Indflydelse                   | 34    | 50        |
      | Social støtte fra overordnede | 44    | 60        |
    Når rådgivningen gives
    Så vises samspillet "Høje krav, lille indflydelse og svag støtte" mellem
      | Arbejdstempo                  |
      | Indflydelse                   |
      | Social støtte fra overordnede |

  @C03 @C15
  Scenarie: Er folk pressede og alene om det, skal de også kunne hjælpe hinanden
    Givet en kortlægning af "Hjemmeplejen Øst" med 33 svar
      | skala                         | score | reference |
      | Arbejdstempo                  | 76    | 60        |
      | Indflydelse                   | 34    | 50        |
      | Social støtte fra overordnede | 44    | 60        |
    Og at svaret på "Hvem kan beslutte at ændre det her?" er "den lokale ledelse"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "Lad teamene selv bestemme, hvordan arbejdet udføres" af "Gør det let at hjælpe hinanden" på et andet niveau

  @C15 @C18
  Scenarie: Den nye leder får sparring, og lederne øver sig sammen
    Givet en kortlægning af "Skolen i Vestbyen" med 29 svar
      | skala            | score | reference |
      | Ledelseskvalitet | 40    | 55        |
    Og at den lokale ledelse bestemmer over "Ledelseskvalitet"
    Og at svaret på "Er den nærmeste leder ny i jobbet?" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så støttes "Støt nye ledere med sparring" af "Uddan lederne i at støtte" på et andet niveau
