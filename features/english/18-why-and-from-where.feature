# language: en
Feature: It is said both why and from where
  Nobody has to take advice on trust. Every reason names its source.

  @C04
  Scenario: What is recommended has a reason and a source
    Given a mapping of "Home care North" with 31 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    When the advice is given
    Then "Tell early and honestly what is coming" is recommended for "Predictability" because "Uncertainty grows in silence"
    And "Tell early and honestly what is coming" is recommended for "Predictability" because "costs next to nothing", according to "note:C24"
    And "Predictability" is settled as "can be changed now" because "local management", according to "note:C07"
    And every reason has a source

  @C21 @C23
  Scenario: What is held back has a reason and a source
    Given a mapping of "Warehouse" with 27 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And that local management decides about "Work pace"
    And that the three causes are ruled out for "Work pace"
    When the advice is given
    Then "Hire more people for the task" is held back because "it has not been shown that staffing is too low", according to "note:C21"

  @C22
  Scenario: A question says what it rests on
    Given a mapping of "Warehouse" with 27 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then the question "Is the task unclearly described, so that it is hard to know when it is done well enough?" rests on "note:C22"

  @C21
  Scenario: A caution has a reason and a source
    Given a mapping of "Purchasing" with 23 answers
      | scale             | score | reference |
      | Influence at work | 36    | 50        |
    And that the answer to "Has a costly solution been proposed?" is "yes"
    When the advice is given
    Then the caution "Costly is not necessarily best" is given because "costly solution", according to "note:C21"
    And the caution "Costly is not necessarily best" rests on "Has a costly solution been proposed?"

  @C03
  Scenario: An interplay says what it rests on
    Given a mapping of "Customer service" with 26 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that the answer to "Are you in the middle of a major change?" is "yes"
    When the advice is given
    Then the interplay "Change without information" rests on "Are you in the middle of a major change?"

  @C15
  Scenario: A supporting measure says what it rests on
    Given a mapping of "Payroll office" with 18 answers
      | scale        | score | reference |
      | Role clarity | 58    | 74        |
    And that local management decides about "Role clarity"
    And that will, resources and competence are in place
    When the advice is given
    Then the support of "Agree tasks and expectations with each person" for "Clarify who does what and what is expected" rests on "note:C15"
