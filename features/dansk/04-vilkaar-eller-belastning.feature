# language: da
Egenskab: Vilkår eller belastning afklares, før nogen taler om indsatser
  Noget kan ændres her og nu, noget skal afgøres højere oppe, og noget hører til arbejdet.

  @C10
  Scenarie: Ingen indsats, før det er afklaret, om belastningen kan ændres
    Givet en kortlægning af "Hjemmeplejen Syd" med 29 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så er det ikke afklaret, om "Arbejdstempo" kan ændres
    Og betingelsen "om den kan ændres" er uafklaret for "Arbejdstempo"
    Og "Arbejdstempo" venter
    Og der anbefales ikke noget mod "Arbejdstempo"

  @C10
  Scenarie: Den, der vil i gang for tidligt, får at vide, hvad der først skal svares på
    Givet en kortlægning af "Hjemmeplejen Syd" med 29 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at vilje, ressourcer og kompetence er på plads
    Når rådgivningen gives
    Så gøres der opmærksom på "Afklar, før I taler om indsatser"
    Og spørgsmålet "Hvem kan beslutte at ændre det her?" om "Arbejdstempo" stilles
    Og spørgsmålet "Ville belastningen stadig være der, hvis arbejdet var tilrettelagt så godt som muligt?" om "Arbejdstempo" stilles

  @C07
  Abstrakt Scenario: En belastning er en af tre slags
    Givet en kortlægning af "Materielgården" med 28 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at <beslutningstager> bestemmer over "Arbejdstempo"
    Når rådgivningen gives
    Så klassificeres "Arbejdstempo" som "<slags>"

    Eksempler:
      | beslutningstager    | slags                                |
      | den lokale ledelse  | kan ændres nu                        |
      | den øverste ledelse | afgøres af den øverste ledelse       |
      | ingen               | hænger sammen med arbejdets karakter |

  @C08
  Abstrakt Scenario: Den, der bestemmer i det offentlige, får navn og en sag
    Givet en kortlægning af "Familieafdelingen" med 36 svar
      | skala             | score | reference |
      | Kvantitative krav | 57    | 40        |
    Og at <hvem> bestemmer over "Kvantitative krav"
    Når rådgivningen gives
    Så er det <hvem>, der bestemmer over "Kvantitative krav"
    Og "Rejs en skriftlig sag over for den, der bestemmer" anbefales mod "Kvantitative krav"
    Og "Kvantitative krav" venter med begrundelsen "<hvem> bestemmer"

    Eksempler:
      | hvem        |
      | kommunen    |
      | regionen    |
      | Folketinget |
      | ministeriet |

  @C08
  Scenarie: Mens sagen ligger hos andre, kan noget gøres lettere
    Givet en kortlægning af "Familieafdelingen" med 36 svar
      | skala             | score | reference |
      | Kvantitative krav | 57    | 40        |
    Og at Folketinget bestemmer over "Kvantitative krav"
    Når rådgivningen gives
    Så anbefales "Let det, I selv kan lette, mens sagen afgøres" mod "Kvantitative krav"
    Og "Ansæt flere til opgaven" anbefales ikke

  @C07 @C10
  Scenarie: Det, der hører til arbejdet, bliver der ikke brugt kræfter på at fjerne
    Givet en kortlægning af "Hospice" med 21 svar
      | skala                | score | reference |
      | Følelsesmæssige krav | 66    | 41        |
    Og at "Følelsesmæssige krav" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så har "Følelsesmæssige krav" status "et vilkår i arbejdet"
    Og alt, der anbefales mod "Følelsesmæssige krav", har formålet "beskyttelse"
    Og "Giv fast supervision til medarbejdere i følelsesmæssigt tungt arbejde" anbefales mod "Følelsesmæssige krav"

  @C10
  Abstrakt Scenario: Det, der hører til arbejdet, kan gøres lettere at bære
    Givet en kortlægning af "Alarmcentralen" med 28 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at "<skala>" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "<skala>"
    Og alt, der anbefales mod "<skala>", har formålet "beskyttelse"

    Eksempler:
      | skala                | score | reference | indsats                                          |
      | Følelsesmæssige krav | 60    | 41        | Fordel de tunge forløb mellem flere              |
      | Følelsesmæssige krav | 60    | 41        | Saml op efter voldsomme hændelser                |
      | Kvantitative krav    | 58    | 40        | Sæt en grænse for antal sager og tunge forløb    |
      | Kvantitative krav    | 58    | 40        | Lav en plan for spidsbelastning og faste frister |
      | Kognitive krav       | 80    | 64        | Aflast hukommelse og opmærksomhed                |
      | Arbejdstid           | 35    | 50        | Sikr pauser og hvile i døgndækket arbejde        |

  @C07
  Scenarie: Svar, der ikke kan være sande på samme tid, bliver vist
    Givet en kortlægning af "Skadestuen" med 34 svar
      | skala        | score | reference |
      | Arbejdstempo | 78    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at "Arbejdstempo" hænger sammen med arbejdets karakter
    Når rådgivningen gives
    Så vises en modsigelse om ændringsmulighed for "Arbejdstempo"
    Og det er ikke afklaret, om "Arbejdstempo" kan ændres
    Og der anbefales ikke noget mod "Arbejdstempo"

  @C07 @C17
  Scenarie: Er lederne uenige om, hvem der bestemmer, vælger ingen for dem
    Givet en kortlægning af "Materielgården" med 28 svar
      | skala        | score | reference |
      | Arbejdstempo | 75    | 60        |
    Og at ledelsen svarer "den lokale ledelse" på "Hvem kan beslutte at ændre det her?" om "Arbejdstempo"
    Og at mellemlederne svarer "kommunen" på "Hvem kan beslutte at ændre det her?" om "Arbejdstempo"
    Når rådgivningen gives
    Så er det ikke afklaret, om "Arbejdstempo" kan ændres
    Og det vises, at svarene på "Hvem kan beslutte at ændre det her?" er forskellige
    Og der gøres opmærksom på "Svarene er forskellige"

  @C07
  Abstrakt Scenario: Den, der lægger vagtplanen eller sætter fristen, kan også lave den om
    Givet en kortlægning af "Plejecentret" med 30 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Og at svaret på "<spørgsmål>" er "<svar>"
    Når rådgivningen gives
    Så klassificeres "<skala>" som "<slags>"

    Eksempler:
      | skala       | score | reference | spørgsmål               | svar                              | slags                          |
      | Arbejdstid  | 35    | 50        | Hvem lægger vagtplanen? | enheden selv                      | kan ændres nu                  |
      | Arbejdstid  | 35    | 50        | Hvem lægger vagtplanen? | en leder uden for enheden         | afgøres af den øverste ledelse |
      | Arbejdstid  | 35    | 50        | Hvem lægger vagtplanen? | den er bundet af centrale aftaler | afgøres af den øverste ledelse |
      | Tidsfrister | 62    | 45        | Hvem sætter fristerne?  | enheden selv                      | kan ændres nu                  |

  @C07 @C09
  Abstrakt Scenario: Er det uklart, hvem der bestemmer, spørges der til det, som afgør det
    Givet en kortlægning af "Plejecentret" med 30 svar
      | skala   | score   | reference   |
      | <skala> | <score> | <reference> |
    Når rådgivningen gives
    Så stilles spørgsmålet "<spørgsmål>" om "<skala>"

    Eksempler:
      | skala       | score | reference | spørgsmål                                                                              |
      | Arbejdstid  | 35    | 50        | Hvem lægger vagtplanen?                                                                |
      | Arbejdstid  | 35    | 50        | Ville belastningen stadig være der, hvis arbejdet var tilrettelagt så godt som muligt? |
      | Tidsfrister | 62    | 45        | Hvem sætter fristerne?                                                                 |
