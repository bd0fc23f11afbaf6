# language: en
Feature: The six golden nuggets show where the work puts a strain on people
  Demands, influence, meaning, support, predictability and reward are what is mapped. What belongs together
  in everyday work is shown together.

  @C02
  Scenario Outline: Each of the six dimensions can show an issue
    Given a mapping of "Westside Primary School" with 42 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    When the advice is given
    Then the issues are settled like this
      | issue   | dimension   |
      | <scale> | <dimension> |

    Examples:
      | scale                           | score | reference | dimension      |
      | Quantitative demands            | 56    | 40        | Demands        |
      | Influence at work               | 36    | 50        | Influence      |
      | Meaning of work                 | 60    | 74        | Meaning        |
      | Social support from supervisors | 46    | 62        | Social support |
      | Predictability                  | 42    | 58        | Predictability |
      | Recognition (reward)            | 50    | 66        | Reward         |

  @C02
  Scenario: Demands can be too low as well
    Given a mapping of "Control room, night shift" with 24 answers
      | scale             | score | reference |
      | Cognitive demands | 38    | 64        |
    And that local management decides about "Cognitive demands"
    And that will, resources and competence are in place
    When the advice is given
    Then "Redesign the job with those who hold it" is recommended for "Cognitive demands"
    And "Agree quiet for work that needs concentration" is not recommended

  @C02
  Scenario: A single aspect can be mapped as well
    Given a mapping of "Car assembly line" with 64 answers
      | scale      | score | reference |
      | Connection | 58    | 74        |
    And that local management decides about "Connection"
    And that will, resources and competence are in place
    When the advice is given
    Then "Show how one's work connects with that of others" is recommended for "Connection"

  @C02
  Scenario: A somewhat slower pace than elsewhere is no issue
    Given a mapping of "The town library" with 24 answers
      | scale     | score | reference |
      | Work pace | 46    | 60        |
    When the advice is given
    Then there are no issues
    And the caution "The mapping shows no clear problem" is given

  @C03
  Scenario: Being busy with no say in the work is shown as one
    Given a mapping of "Call centre" with 38 answers
      | scale             | score | reference |
      | Work pace         | 76    | 60        |
      | Influence at work | 34    | 50        |
    When the advice is given
    Then the interplay "High demands and little influence put people under strain" is shown between
      | Work pace         |
      | Influence at work |

  @C03
  Scenario: In home care, heavy work and weak support belong together
    Given a mapping of "Home care North" with 31 answers
      | scale                           | score | reference |
      | Emotional demands               | 58    | 41        |
      | Social support from supervisors | 46    | 62        |
    When the advice is given
    Then the interplay "Emotionally heavy work without support" is shown between
      | Emotional demands               |
      | Social support from supervisors |

  @C03
  Scenario Outline: What strengthens each other is shown together
    Given a mapping of "Language school" with 40 answers
      | scale   | score    | reference    |
      | <one>   | <score1> | <reference1> |
      | <other> | <score2> | <reference2> |
    When the advice is given
    Then the interplay "<interplay>" is shown between
      | <one>   |
      | <other> |

    Examples:
      | one                   | score1 | reference1 | other                          | score2 | reference2 | interplay                                             |
      | Quantitative demands  | 56     | 40         | Recognition (reward)           | 50     | 66         | Great effort, little reward                           |
      | Predictability        | 42     | 58         | Role clarity                   | 58     | 74         | Unclear today and uncertain tomorrow                  |
      | Quality of leadership | 40     | 55         | Social support from colleagues | 42     | 57         | Support fails from several sides                      |
      | Cognitive demands     | 38     | 64         | Meaning of work                | 58     | 74         | Too few demands and too little meaning or development |

  @C03
  Scenario: Two issues that have nothing to do with each other are not made into one
    Given a mapping of "Warehouse" with 27 answers
      | scale           | score | reference |
      | Work pace       | 74    | 60        |
      | Meaning of work | 58    | 74        |
    When the advice is given
    Then no interplay is shown

  @C06
  Scenario: Results of the medium-length questionnaire are read as they are
    Given a mapping of "Municipal job centre" with 45 answers
      | scale | score |
      | WP    | 74.5  |
      | SS    | 63.0  |
      | PR    | 44.0  |
    When the advice is given
    Then "Work pace" is an issue
    And the issue "Work pace" rests on "reference 59.5"
    And "Social support from supervisors" is not an issue
    And the caution "The reference must be checked" is given

  @C06
  Scenario: The mapping gives an order in which to set priorities
    Given a mapping of "Research group" with 40 answers
      | scale                | score | reference |
      | Influence at work    | 38    | 50        |
      | Predictability       | 42    | 58        |
      | Recognition (reward) | 44    | 66        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    When the advice is given
    Then these are given priority now
      | Recognition (reward) |
      | Predictability       |
      | Influence at work    |
