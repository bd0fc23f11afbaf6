# language: da
Egenskab: Svar bliver til scorer, man kan stole på
  Et spørgeskema læses, som det er ment, og intet gættes.

  Scenarie: En besvarelse tæller, når halvdelen af skalaens spørgsmål er besvaret
    Givet svar på spørgeskemaet "copsoq-3-long" fra "Køkkenet"
      | antal | RE1              | RE2     | RE3 |
      | 12    | I høj grad       | Delvist |     |
      | 3     | I meget høj grad |         |     |
    Når svarene læses
    Så får "Køkkenet" scoren "62,5" på "RE"
    Og scoren for "RE" i "Køkkenet" bygger på 12 svar

  Scenarie: Den, der ingen leder har, mangler og tæller aldrig som nul
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Lageret"
      | antal | SSX1                | SSX2                |
      | 11    | Ofte                | Ofte                |
      | 4     | Jeg har ingen leder | Jeg har ingen leder |
    Når svarene læses
    Så får "Lageret" scoren "75" på "SS"
    Og scoren for "SS" i "Lageret" bygger på 11 svar

  Scenarie: Et svar på et spørgsmål, der er vendt om, tæller den rigtige vej
    Givet svar på spørgeskemaet "copsoq-3-long" fra "Skolen"
      | antal | QD3   | QD4   |
      | 10    | Altid | Altid |
    Når svarene læses
    Så får "Skolen" scoren "50" på "QD"

  Scenarie: Hvad tal betyder, bliver der spurgt om og aldrig gættet på
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Kommunekontoret"
      | antal | PR1 | PR2 |
      | 10    | 1   | 2   |
      | 10    | 4   | 5   |
    Når svarene læses
    Så spørger guldkorn, hvad tallene betyder

  Scenarie: Når nogen har angivet, hvad tallene betyder, bliver de læst sådan
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Kommunekontoret"
      | antal | PR1 | PR2 |
      | 20    | 1   | 2   |
    Og at tallene er kodet "1 er det sidste svar"
    Når svarene læses
    Så får "Kommunekontoret" scoren "12,5" på "PR"

  Scenarie: Krænkende handlinger er en andel af personerne og vises først ved tyve svar
    Givet svar på spørgeskemaet "copsoq-3-long" fra "Hjemmeplejen"
      | antal | BU1         | MW1        | MW2        |
      | 5     | Ja, dagligt | Delvist    | Delvist    |
      | 20    | Nej         | I høj grad | I høj grad |
    Og svar på spørgeskemaet "copsoq-3-long" fra "Natholdet"
      | antal | BU1 | MW1     | MW2     |
      | 19    | Nej | Delvist | Delvist |
    Når svarene læses
    Så får "Hjemmeplejen" scoren "20" på "BU"
    Og "BU" er ikke målt i "Natholdet"

  @C06
  Scenarie: AMI's mellemlange skema måler ingen anerkendelse, og det er ikke det samme som nul
    Givet svar på spørgeskemaet "copsoq-1-medium" fra "Forskergruppen"
      | antal | PR1   | PR2  | MW1   | MW2  |
      | 14    | Altid | Ofte | Altid | Ofte |
    Når svarene læses
    Så får "Forskergruppen" scoren "87,5" på "PR"
    Og "Anerkendelse" er ikke målt i "Forskergruppen"
    Og "Belønning" er ikke målt i "Forskergruppen"

  Scenarie: En lille enhed kan heller ikke findes ud fra de samlede tal
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Salg"
      | antal | PR1     | PR2     |
      | 30    | Delvist | Delvist |
    Og svar på spørgeskemaet "copsoq-3-middle" fra "Indkøb"
      | antal | PR1     | PR2     |
      | 12    | Delvist | Delvist |
    Og svar på spørgeskemaet "copsoq-3-middle" fra "Direktionen"
      | antal | PR1          | PR2          |
      | 6     | I ringe grad | I ringe grad |
    Når svarene læses
    Så vises "Direktionen" ikke
    Og "Indkøb" vises ikke
    Og "Salg" får scoren "50" på "PR"

  Scenarie: Færre end femten svar i alt er for lidt til et spørgeskema
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Værkstedet"
      | antal | PR1     | PR2     |
      | 14    | Delvist | Delvist |
    Når rådgivningen gives
    Så vises "Kortlægningen er for lille" som advarsel

  Scenarie: Når under tres procent har svaret, bliver det sagt
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Callcentret"
      | antal | PR1     | PR2     |
      | 20    | Delvist | Delvist |
    Og at 50 medarbejdere i "Callcentret" er inviteret til at svare
    Når rådgivningen gives
    Så vises "For få har svaret" som advarsel

  Scenarie: En celle, der ikke er et svar, bliver meldt og ikke sprunget over
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Værkstedet"
      | antal | PR1     | PR2   |
      | 14    | Delvist | Måske |
    Når svarene læses
    Så afvises svarene med "er ikke et svar på spørgsmålet"

  Scenarie: En score, der kan ligge på begge sider af referencen, er usikker
    Givet svar på spørgeskemaet "copsoq-2-medium" fra "Køkkenet"
      | antal | PR1              | PR2              |
      | 7     | I meget høj grad | I meget høj grad |
      | 5     | I ringe grad     | I ringe grad     |
    Når svarene læses
    Så er det usikkert, om "PR" i "Køkkenet" afviger

  Scenarie: Uden en reference siger guldkorn ikke, at alt er i orden
    Givet svar på spørgeskemaet "copsoq-3-middle" fra "Køkkenet"
      | antal | PR1                | PR2          |
      | 20    | I meget ringe grad | I ringe grad |
    Når rådgivningen gives
    Så vises "Nogle scorer har ingen reference" som bemærkning
    Og der gøres ikke opmærksom på "Kortlægningen viser intet klart problem"
