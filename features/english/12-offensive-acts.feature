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

  @C04
  Scenario: What is known needs no score to be acted on
    Given a mapping of "The welfare office" with 34 answers
      | scale          | score | reference |
      | Predictability | 58    | 58        |
    And that the answer to "Do you know of bullying, threats, violence or sexual harassment in the past year?" is "yes"
    When the advice is given
    Then "Act now on known offensive acts" comes as a red flag
    And "Offensive acts" has the status "a duty that cannot wait"
    And "Lay down what happens in cases of bullying, sexual harassment and threats" is recommended for "Offensive acts"
    And "Take care of those exposed to offensive acts, threats or violence" is recommended for "Offensive acts"
    And the caution "The mapping shows no clear problem" is not given

  Scenario: One who knows of it is enough
    Given a mapping of "The welfare office" with 34 answers
      | scale          | score | reference |
      | Predictability | 58    | 58        |
    And that management answers "no" to "Do you know of bullying, threats, violence or sexual harassment in the past year?"
    And that staff answer "yes" to "Do you know of bullying, threats, violence or sexual harassment in the past year?"
    When the advice is given
    Then "Offensive acts" is given priority now
    And "Act now on known offensive acts" comes as a red flag

  Scenario: What the group tells of is acted on, and nobody says that nothing is wrong
    Given a mapping of "The reception" with 34 answers
      | scale          | score | reference |
      | Predictability | 58    | 58        |
    And that the group itself has raised "Visitors threaten us at the counter" under "Threats"
    When the advice is given
    Then a red flag comes before all else
    And "Visitors threaten us at the counter" has the status "a duty that cannot wait"
    And the caution "Act now on what you tell: Visitors threaten us at the counter" is about "Visitors threaten us at the counter"
    And the caution "The mapping shows no clear problem" is not given

  Scenario: Where too few answered to show it, it says so, and not that nothing is wrong
    Given a mapping of "The night shelter" with 16 answers
      | scale          | score | reference |
      | Bullying       | 0     |           |
      | Predictability | 58    | 58        |
    When the advice is given
    Then the number of hidden scores is 1
    And the caution "Offensive acts are not shown here" is given because "takes at least 20 answers", according to "ennova"
    And the caution "The mapping shows no clear problem" is not given
