# language: da
Egenskab: Det, der er almindeligt i et fag, er hverken rimeligt eller undskyldt
  Tallene fra faggruppen står ved siden af kortlægningen. De skaber ikke et fund og fjerner ikke et.

  @C07
  Scenarie: En belastning, der er almindelig i faget, er stadig en belastning
    Givet en kortlægning af "Sengeafsnit 3" med 24 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 66    | 41        |
    Og at enhedens faggruppe er "Sygeplejersker"
    Når rådgivningen gives
    Så er "Følelsesmæssige krav" en belastning
    Og fundet bag "Følelsesmæssige krav" er "klart"

  @C07
  Scenarie: Det, der er almindeligt i faget, bliver ikke en belastning af sig selv
    Givet en kortlægning af "Sengeafsnit 3" med 24 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 41    | 41        |
    Og at enhedens faggruppe er "Sygeplejersker"
    Når rådgivningen gives
    Så er der 0 belastninger

  @C10
  Scenarie: Planen siger, hvad der er almindeligt, og hvad det ikke betyder
    Givet en kortlægning af "Sengeafsnit 3" med 24 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 66    | 41        |
    Og at enhedens faggruppe er "Sygeplejersker"
    Når planen skrives
    Så står der i planen: "Arbejde, der påvirker en følelsesmæssigt: 58 mod 44"
    Og der står i planen: "Rådene er de samme med og uden dem"
