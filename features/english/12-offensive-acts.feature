# language: en
Feature: Offensive acts cannot wait for the group to set its priorities
  The employer has a duty to stop bullying, threats, violence and harassment.

  Scenario: Bullying is taken up before anything else is chosen
    Given a mapping of "Canteen kitchen" with 34 answers
      | scale          | score | reference |
      | Bullying       | 9     |           |
      | Predictability | 42    | 58        |
    When the advice is given
    Then a red flag comes before all else
    And "Bullying" has the status "a duty that cannot wait"
    And these are given priority now
      | Bullying |
    And "Take care of those exposed to offensive acts, threats or violence" is recommended for "Bullying"

  Scenario: The group's own choice cannot push a duty aside
    Given a mapping of "Psychiatric ward" with 28 answers
      | scale             | score | reference |
      | Physical violence | 21    |           |
      | Predictability    | 42    | 58        |
    And that the group has chosen
      | Predictability |
    When the advice is given
    Then "Physical violence" is given priority now
    And "Prevent violence and threats" is recommended for "Physical violence"

  Scenario: Where people do not know whom to go to, that is a red flag of its own
    Given a mapping of "Canteen kitchen" with 34 answers
      | scale    | score |
      | Bullying | 9     |
    And that staff answer "no" to "Does everybody know whom to go to and what happens then?"
    When the advice is given
    Then "The procedure is not known" comes as a red flag

  Scenario: Where nobody meets bullying, nobody is alarmed
    Given a mapping of "Canteen kitchen" with 34 answers
      | scale    | score |
      | Bullying | 0     |
    When the advice is given
    Then there are no issues
    And no red flag is raised
    And the caution "Act now: Bullying" is not given
