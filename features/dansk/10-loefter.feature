# language: da
Egenskab: Gør, hvad I siger, og sig, hvad I gør
  Et løfte, der blev brudt sidst, står i vejen for det næste.

  Baggrund:
    Givet en kortlægning af "Havnen" med 48 svar
      | skala           | score | reference |
      | Forudsigelighed | 43    | 58        |

  @C25
  Scenarie: Et brudt løfte bliver sagt åbent, før der loves noget nyt
    Givet at svaret på "Blev løfterne fra den sidste kortlægning holdt?" er "nej"
    Når rådgivningen gives
    Så vises "Et løfte blev brudt" som advarsel

  @C25
  Scenarie: Ingen ved, om løfterne blev holdt, så det bliver der spurgt om
    Når rådgivningen gives
    Så stilles spørgsmålet "Blev løfterne fra den sidste kortlægning holdt?"
    Og der gøres ikke opmærksom på "Et løfte blev brudt"

  @C25
  Scenarie: Er medarbejderne ikke enige i, at løftet blev holdt, skal der tales om det
    Givet at ledelsen svarer "ja" på "Blev løfterne fra den sidste kortlægning holdt?"
    Og at medarbejderne svarer "nej" på "Blev løfterne fra den sidste kortlægning holdt?"
    Når rådgivningen gives
    Så vises "Svarene om enheden er forskellige" som advarsel
    Og der gøres ikke opmærksom på "Et løfte blev brudt"

  @C25
  Scenarie: Et holdt løfte giver ro
    Givet at svaret på "Blev løfterne fra den sidste kortlægning holdt?" er "ja"
    Når rådgivningen gives
    Så gøres der ikke opmærksom på "Et løfte blev brudt"
    Og spørgsmålet "Blev løfterne fra den sidste kortlægning holdt?" stilles ikke
