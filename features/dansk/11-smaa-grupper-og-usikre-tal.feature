# language: da
Egenskab: Ingen kan genkendes, og ingen usikre tal bliver til råd
  Det, for få har svaret på, bliver hverken vist eller brugt.

  Scenarie: En lille enhed bliver hverken vist eller rådgivet
    Givet en kortlægning af "Kirurgisk afdeling" med 40 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og en kortlægning af "Natholdet" med 7 svar
      | skala        | score | reference |
      | Arbejdstempo | 91    | 60        |
    Når rådgivningen gives
    Så gives der råd til "Kirurgisk afdeling"
    Og der gives ingen råd til "Natholdet"
    Og "Natholdet" nævnes ingen steder
    Og antallet af skjulte enheder er 1

  Scenarie: Det, der siges om én enhed, gælder ikke for en anden
    Givet en kortlægning af "Køkkenet" med 18 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og en kortlægning af "Vaskeriet" med 16 svar
      | skala        | score | reference |
      | Arbejdstempo | 77    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at vi taler om "Køkkenet"
    Når rådgivningen gives
    Så er det ikke afklaret, om "Arbejdstempo" kan ændres

  Scenarie: En skala, som for få har svaret på, bliver ikke til en belastning
    Givet en kortlægning af "Dagplejen" med 21 svar
      | skala             | score | reference | antal |
      | Arbejdstempo      | 75    | 60        | 21    |
      | Mening i arbejdet | 40    | 74        | 6     |
    Når rådgivningen gives
    Så er "Mening i arbejdet" ikke en belastning
    Og antallet af skjulte scorer er 1

  Scenarie: En score, der siger, hvad hver enkelt har svaret, vises ikke
    Givet en kortlægning af "Dagplejen" med 21 svar
      | skala             | score | reference |
      | Arbejdstempo      | 100   | 60        |
      | Mening i arbejdet | 40    | 74        |
    Når rådgivningen gives
    Så er "Arbejdstempo" ikke en belastning
    Og antallet af skjulte scorer er 1

  Scenarie: Det, der allerede er vist, er kendt og kan ikke bruges til at regne en lille gruppe ud
    Givet en kortlægning af "Dagvagten" med 34 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og en kortlægning af "Aftenvagten" med 26 svar
      | skala        | score | reference |
      | Arbejdstempo | 78    | 60        |
    Og at en kortlægning af "Hele afdelingen" med 64 svar allerede er vist
      | skala        | score |
      | Arbejdstempo | 77    |
    Når rådgivningen gives
    Så gives der råd til "Dagvagten"
    Og der gives ingen råd til "Aftenvagten"
    Og antallet af skjulte enheder er 1

  Scenarie: Arbejdspladsen kan sætte grænsen højere
    Givet en kortlægning af "Dagplejen" med 21 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at mindstegrænsen er 25 svar
    Når rådgivningen gives
    Så gives der ingen råd til "Dagplejen"

  Scenarie: En score, der lige så godt kan være bedre, bliver ikke til en belastning
    Givet en kortlægning af "Pedellerne" med 10 svar
      | skala        | score | reference | spredning |
      | Arbejdstempo | 72    | 60        | 24        |
    Når rådgivningen gives
    Så er der ingen belastninger

  Scenarie: Når få har svaret, bliver det sagt
    Givet en kortlægning af "Busgaragen" med 30 svar fra 75 inviterede
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Når rådgivningen gives
    Så er svarprocenten 40
    Og "For få har svaret" vises som advarsel

  Abstrakt Scenario: Har alle svaret, siges det i stedet for et interval
    Givet en kortlægning af "Pedellerne" med 24 svar fra <inviterede> inviterede
      | skala        | score | reference | spredning |
      | Arbejdstempo | 74    | 60        | 20        |
    Når rådgivningen gives
    Så bygger belastningen "Arbejdstempo" på "<ord>"

    Eksempler:
      | inviterede | ord                      |
      | 24         | n = 24, alle har svaret  |
      | 40         | 95 %-interval 69 til 79  |

  Scenarie: En forskel, som en ny måling let kan ophæve, er ingen belastning, selv om alle har svaret
    Givet en kortlægning af "Pedellerne" med 10 svar fra 10 inviterede
      | skala        | score | reference | spredning |
      | Arbejdstempo | 72    | 60        | 24        |
    Når rådgivningen gives
    Så er der ingen belastninger
