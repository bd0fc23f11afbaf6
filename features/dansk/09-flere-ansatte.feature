# language: da
Egenskab: Flere ansatte er sjældent svaret
  Højt tempo får mange til at bede om flere hænder. Ofte er opgaven uklar, det er svært at prioritere,
  eller ekstra opgaver tager tiden. Det skal undersøges først.

  Baggrund:
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |
    Og at den lokale ledelse bestemmer over "Arbejdstempo"
    Og at vilje, ressourcer og kompetence er på plads

  @C22 @C23
  Scenarie: Flere ansatte venter, så længe ingen har undersøgt årsagerne
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage
    Og "Ansæt flere til opgaven" holdes tilbage, til "det er undersøgt, om opgaven er uklart beskrevet"
    Og spørgsmålet "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" om "Arbejdstempo" stilles
    Og spørgsmålet "Er det svært for medarbejderne at vide, hvad de skal lade ligge, når tiden ikke slår til?" om "Arbejdstempo" stilles
    Og spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om "Arbejdstempo" stilles
    Og spørgsmålet "Er der forslag om at ansætte flere?" om "Arbejdstempo" stilles

  @C23
  Abstrakt Scenario: Hver bekræftet årsag får sin egen indsats
    Givet at årsagen "<årsag>" til "Arbejdstempo" er bekræftet
    Når rådgivningen gives
    Så anbefales "<indsats>" mod "Arbejdstempo"
    Og "Ansæt flere til opgaven" mod "Arbejdstempo" holdes tilbage

    Eksempler:
      | årsag                                         | indsats                                               |
      | opgaven er uklart beskrevet                   | Beskriv opgaven, og hvornår den er løst godt nok      |
      | medarbejderne mangler hjælp til at prioritere | Sæt opgaverne i rækkefølge, og øv prioritering sammen |
      | ekstra opgaver tager tid fra kerneopgaven     | Fjern opgaver, der tager tid fra kerneopgaven         |

  @C23
  Abstrakt Scenario: Én uafklaret årsag er nok til at vente
    Givet at de tre årsager til "Arbejdstempo" er udelukket
    Men at årsagen "<årsag>" til "Arbejdstempo" er <tilstand>
    Og at ledelsen svarer "ja" på "Er bemandingen lavere, end den aftalte opgavemængde kræver, når opgaverne er talt op?" om "Arbejdstempo"
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage
    Og "Ansæt flere til opgaven" anbefales ikke

    Eksempler:
      | årsag                                         | tilstand       |
      | opgaven er uklart beskrevet                   | ikke undersøgt |
      | medarbejderne mangler hjælp til at prioritere | ikke undersøgt |
      | ekstra opgaver tager tid fra kerneopgaven     | ikke undersøgt |
      | opgaven er uklart beskrevet                   | bekræftet      |
      | medarbejderne mangler hjælp til at prioritere | bekræftet      |
      | ekstra opgaver tager tid fra kerneopgaven     | bekræftet      |

  @C17 @C23
  Scenarie: Er ledelse og medarbejdere uenige om en årsag, er den ikke afklaret
    Givet at årsagen "medarbejderne mangler hjælp til at prioritere" til "Arbejdstempo" er udelukket
    Og at årsagen "ekstra opgaver tager tid fra kerneopgaven" til "Arbejdstempo" er udelukket
    Men at ledelsen svarer "nej" på "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" om "Arbejdstempo"
    Og at medarbejderne svarer "ja" på "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" om "Arbejdstempo"
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage
    Og det vises, at svarene på "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" er forskellige

  @C21 @C23
  Scenarie: Er årsagerne udelukket, skal opgaverne stadig tælles op
    Givet at de tre årsager til "Arbejdstempo" er udelukket
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" tilbage, til "opgaverne er talt op og sammenlignet med bemandingen"
    Og "Ansæt flere til opgaven" holdes tilbage, fordi "det er ikke vist, at bemandingen er for lav"
    Og spørgsmålet "Er bemandingen lavere, end den aftalte opgavemængde kræver, når opgaverne er talt op?" om "Arbejdstempo" stilles

  @C22 @C23
  Scenarie: Når alt er undersøgt, kan flere ansatte komme på tale
    Givet at de tre årsager til "Arbejdstempo" er udelukket
    Og at ledelsen svarer "ja" på "Er bemandingen lavere, end den aftalte opgavemængde kræver, når opgaverne er talt op?" om "Arbejdstempo"
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" ikke tilbage
    Og "Ansæt flere til opgaven" anbefales mod "Arbejdstempo"
    Og de billigere indsatser kommer først

  @C22
  Scenarie: Er flere ansatte allerede forslaget, bliver det sagt, hvad der mangler
    Givet at svaret på "Er der forslag om at ansætte flere?" om "Arbejdstempo" er "ja"
    Når rådgivningen gives
    Så vises "Flere ansatte, før årsagerne er undersøgt" som advarsel
    Og "Ansæt flere til opgaven" holdes tilbage på grundlag af "note:C23"

  @C22 @C23
  Abstrakt Scenario: Er flere ansatte foreslået, venter belastningen på årsagerne, hvad den end kaldes
    Givet at gruppen selv har peget på "<belastning>" under "<sted>"
    Og at "<belastning>" er dokumenteret ved "to ugers optælling"
    Og at den lokale ledelse bestemmer over "<belastning>"
    Og at svaret på "Hvor ligger belastningen mest, i organiseringen, i samarbejdet eller hos den enkelte?" om "<belastning>" er "i organiseringen"
    Og at svaret på "Er der forslag om at ansætte flere?" om "<belastning>" er "ja"
    Når rådgivningen gives
    Så venter "<belastning>" med begrundelsen "Undersøg først de tre almindelige årsager"
    Og betingelsen "årsagerne til travlheden" er uafklaret for "<belastning>"
    Og "Ansæt flere til opgaven" mod "<belastning>" holdes tilbage
    Og spørgsmålet "Er opgaven uklart beskrevet, så det er svært at vide, hvornår den er løst godt nok?" om "<belastning>" stilles
    Og spørgsmålet "Er det svært for medarbejderne at vide, hvad de skal lade ligge, når tiden ikke slår til?" om "<belastning>" stilles
    Og spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om "<belastning>" stilles
    Og "Flere ansatte, før årsagerne er undersøgt" vises som advarsel

    Eksempler:
      | belastning                           | sted                |
      | To er alene med 24 beboere om natten | Krav                |
      | Ingen når at hjælpe hinanden         | Støtte fra kolleger |
      | Ingen kan gå fra vagttelefonen       | Indflydelse         |

  @C23
  Abstrakt Scenario: Er flere ansatte foreslået, mens årsagen er bekræftet, skal årsagen rettes først
    Givet at svaret på "Er der forslag om at ansætte flere?" om "Arbejdstempo" er "ja"
    Og at de tre årsager til "Arbejdstempo" er udelukket
    Men at årsagen "<årsag>" til "Arbejdstempo" er bekræftet
    Når rådgivningen gives
    Så venter "Arbejdstempo" med begrundelsen "Ret først op på den årsag, I har bekræftet"
    Og betingelsen "årsagerne til travlheden" er ikke opfyldt for "Arbejdstempo"

    Eksempler:
      | årsag                                         |
      | opgaven er uklart beskrevet                   |
      | medarbejderne mangler hjælp til at prioritere |
      | ekstra opgaver tager tid fra kerneopgaven     |

  @C22 @C23
  Scenarie: Er årsagerne ude af vejen, er flere ansatte ikke til hinder
    Givet at svaret på "Er der forslag om at ansætte flere?" om "Arbejdstempo" er "ja"
    Og at de tre årsager til "Arbejdstempo" er udelukket
    Når rådgivningen gives
    Så er alle betingelser opfyldt for "Arbejdstempo"
    Og der gøres ikke opmærksom på "Flere ansatte, før årsagerne er undersøgt"

  @C22
  Scenarie: De tre årsager spørges der om én gang for enheden, også når flere belastninger venter på svaret
    Givet en kortlægning af "Hjemmeplejen Syd" med 31 svar
      | skala             | score | reference |
      | Arbejdstempo      | 76    | 60        |
      | Kvantitative krav | 58    | 40        |
    Når rådgivningen gives
    Så stilles spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om enheden
    Og spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om "Arbejdstempo" stilles
    Og spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om "Kvantitative krav" stilles

  @C23
  Scenarie: Er årsagen en anden for én af belastningerne, gælder det svar for den
    Givet en kortlægning af "Hjemmeplejen Syd" med 31 svar
      | skala             | score | reference |
      | Arbejdstempo      | 76    | 60        |
      | Kvantitative krav | 58    | 40        |
    Og at den lokale ledelse bestemmer over "Kvantitative krav"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" er "ja"
    Men at svaret på "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" om "Arbejdstempo" er "nej"
    Når rådgivningen gives
    Så anbefales "Fjern opgaver, der tager tid fra kerneopgaven" mod "Kvantitative krav"
    Og spørgsmålet "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?" stilles ikke
    Og årsagen "ekstra opgaver tager tid fra kerneopgaven" til "Arbejdstempo" regnes som udelukket

  @C21
  Scenarie: Der foreslås ikke flere ansatte, hvor der er for lidt at lave
    Givet en kortlægning af "Arkivet" med 22 svar
      | skala          | score | reference |
      | Kognitive krav | 38    | 64        |
    Og at den lokale ledelse bestemmer over "Kognitive krav"
    Og at vilje, ressourcer og kompetence er på plads
    Og at svaret på "Er der forslag om at ansætte flere?" om "Kognitive krav" er "ja"
    Og at de tre årsager til "Kognitive krav" er udelukket
    Og at ledelsen svarer "ja" på "Er bemandingen lavere, end den aftalte opgavemængde kræver, når opgaverne er talt op?" om "Kognitive krav"
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Kognitive krav" tilbage
    Og "Ansæt flere til opgaven" anbefales ikke
