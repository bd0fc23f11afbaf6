# language: en
Feature: An answer alone does not make a strain the nature of the work
  Feedback, information in time, clear roles, recognition and fair terms are shaped by people. Where an answer says that
  nobody can change them, the meeting settles it and says why.

  @C09 @C24
  Scenario Outline: That nobody can change what is cheap to change is shown beside why it can be changed
    Given a mapping of "<workplace>" with 34 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that nobody decides about "<scale>"
    When the advice is given
    Then a contradiction about the changeability of "<scale>" is shown
    And the contradiction about the changeability of "<scale>" says: "<why not>"
    And it is not settled whether "<scale>" can be changed
    And "<scale>" waits
    And nothing is recommended for "<scale>"
    And the caution "The answers about who can change the strain contradict each other" is about "<scale>"

    Examples:
      | workplace             | scale                          | score | reference | why not                       |
      | The surgical ward     | Social support from colleagues | 42    | 57        | shaped by people on the spot  |
      | The emergency service | Predictability                 | 42    | 58        | shaped by people on the spot  |
      | The building permits  | Role clarity                   | 55    | 74        | shaped by people on the spot  |
      | The big kitchen       | Recognition (reward)           | 46    | 66        | shaped by people on the spot  |
      | The school            | Role conflicts                 | 58    | 42        | shaped by people on the spot  |
      | The night shelter     | Job insecurity                 | 41    | 24        | decided or agreed by somebody |

  @C09
  Scenario Outline: That it comes with the task is not enough either
    Given a mapping of "The municipal dental care" with 34 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that "<scale>" belongs to the nature of the work
    When the advice is given
    Then a contradiction about the changeability of "<scale>" is shown
    And it is not settled whether "<scale>" can be changed
    And nothing is recommended for "<scale>"

    Examples:
      | scale                | score | reference |
      | Predictability       | 42    | 58        |
      | Recognition (reward) | 46    | 66        |
      | Role conflicts       | 58    | 42        |

  @C07 @C10
  Scenario: The meeting may settle it, and its reason stands
    Given a mapping of "The fire station" with 34 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that nobody decides about "Predictability"
    And that the meeting decides that nobody decides about "Predictability", because "no one knows when the alarm goes"
    When the advice is given
    Then no contradiction is shown
    And "Predictability" is settled as "belongs to the nature of the work"
    And all that is recommended for "Predictability" has the purpose "protection"
    And the caution "The answers about who can change the strain contradict each other" is not given

  @C07
  Scenario: What does belong to the work still is so on an answer
    Given a mapping of "The hospice" with 21 answers
      | scale             | score | reference |
      | Emotional demands | 66    | 41        |
    And that nobody decides about "Emotional demands"
    When the advice is given
    Then no contradiction is shown
    And "Emotional demands" is settled as "belongs to the nature of the work"
