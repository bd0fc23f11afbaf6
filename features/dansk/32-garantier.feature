# language: da
Egenskab: Det, der altid gælder
  En garanti gælder, hvad der end svares, og »guldkorn check« beviser den. Her står tilfælde, hvor den er let at bryde.

  Baggrund:
    Givet en kortlægning af "Afdelingen" med 30 svar
      | skala             | score | reference |
      | Kvantitative krav | 60    | 45        |
      | Anerkendelse      | 40    | 60        |

  @C23
  Scenarie: Der ansættes ikke flere til en opgave, som ingen har beskrevet
    Givet at svaret på "more-staff-proposed" om "Kvantitative krav" er "ja"
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så holder garantien "Flere ansatte anbefales aldrig, mens en af de tre årsager er åben eller bekræftet"
    Og garantien "proposed-staff-is-not-chosen-while-a-cause-is-left" holder

  @C23
  Scenarie: Flere ansatte er heller ikke svaret på en belastning, som ingen har sat navn på
    Givet at gruppen selv har peget på "Vi er for få om aftenen" under "Krav"
    Og at svaret på "more-staff-proposed" om "Vi er for få om aftenen" er "ja"
    Når rådgivningen gives
    Så holder garantien "Hvor der er foreslået flere ansatte, er de tre årsager altid med"

  @C24
  Scenarie: Anerkendelse bliver ikke arbejdets karakter, fordi ledelsen siger, at ingen kan ændre det
    Givet at ingen bestemmer over "Anerkendelse"
    Når rådgivningen gives
    Så holder garantien "not-the-nature-of-the-work-on-an-answer"
    Og garantien "no-measure-before-it-is-classified" holder

  @C10
  Scenarie: Det, der hænger sammen med arbejdets karakter, skal ingen bruge kræfter på at fjerne
    Givet at "Kvantitative krav" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så holder garantien "nothing-removes-what-belongs-to-the-work"
