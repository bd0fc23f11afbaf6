# language: da
Egenskab: Det dyreste er ikke nødvendigvis det bedste
  Støtte, feedback og besked i god tid koster næsten intet, men de kommer ikke af sig selv.

  @C21
  Scenarie: De billigere indsatser kommer først
    Givet en kortlægning af "Indkøbsafdelingen" med 23 svar
      | skala        | score | reference |
      | Retfærdighed | 42    | 59        |
    Og at den lokale ledelse bestemmer over "Retfærdighed"
    Og at svaret på "Kender medarbejderne reglerne for løn, opgaver og muligheder?" er "ja"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så kommer de billigere indsatser først
    Og "Vis anerkendelse for konkret arbejde" kommer før "Gør løn og forfremmelse rimelige" for "Retfærdighed"
    Og der gøres opmærksom på "En dyr indsats skal begrundes"

  @C21
  Scenarie: Er der foreslået en dyr løsning, bliver den draget i tvivl
    Givet en kortlægning af "Indkøbsafdelingen" med 23 svar
      | skala       | score | reference |
      | Indflydelse | 36    | 50        |
    Og at svaret på "Er der foreslået en dyr løsning?" er "ja"
    Når rådgivningen gives
    Så vises "Det dyre er ikke nødvendigvis bedst" som advarsel

  @C21
  Scenarie: Er ingen dyr løsning nævnt, bliver der heller ikke advaret
    Givet en kortlægning af "Indkøbsafdelingen" med 23 svar
      | skala       | score | reference |
      | Indflydelse | 36    | 50        |
    Når rådgivningen gives
    Så gøres der ikke opmærksom på "Det dyre er ikke nødvendigvis bedst"

  @C24
  Abstrakt Scenario: Støtte, feedback og besked er billigt, men kommer ikke af sig selv
    Givet en kortlægning af "Plejecentret Åbrinken" med 33 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at den lokale ledelse bestemmer over "<skala>"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er "<indsats>" billig, men kræver en bevidst indsats
    Og "Billigt, men det kommer ikke af sig selv" vises som bemærkning

    Eksempler:
      | skala                         | score | reference | indsats                                         |
      | Social støtte fra overordnede | 45    | 62        | Hold faste samtaler om, hvordan arbejdet går    |
      | Social støtte fra overordnede | 45    | 62        | Vær til stede, hvor arbejdet foregår            |
      | Social støtte fra kolleger    | 42    | 57        | Gør det let at hjælpe hinanden                  |
      | Socialt fællesskab            | 62    | 79        | Skab faste samlingspunkter                      |
      | Forudsigelighed               | 42    | 58        | Vis planer og begivenheder i én fælles kalender |

  @C24
  Scenarie: Besked i god tid er det billigste middel mod uvished
    Givet en kortlægning af "Fødevarelageret" med 44 svar
      | skala           | score | reference |
      | Forudsigelighed | 41    | 58        |
    Og at den lokale ledelse bestemmer over "Forudsigelighed"
    Og at medarbejderne svarer "nej" på "Får medarbejderne besked om planer og ændringer i god tid?"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så anbefales "Fortæl tidligt og ærligt, hvad der er på vej" mod "Forudsigelighed"
    Og "Fortæl tidligt og ærligt, hvad der er på vej" er billig, men kræver en bevidst indsats
    Og anbefalingen af "Fortæl tidligt og ærligt, hvad der er på vej" bygger på "note:C24"
    Og spørgsmålet "Er I midt i en større omlægning?" stilles
