# language: en
Feature: What nobody knows stays open
  Unanswered is not no. It is said what is not known, and it is asked for.

  @C07 @C08
  Scenario: Nobody knows who decides until somebody has said so
    Given a mapping of "Customer service" with 26 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    But that nobody has answered "Who can decide to change this?" for "Predictability"
    When the advice is given
    Then it is not known who decides about "Predictability"
    And "Who can decide to change this?" is asked because "whether you can start now"

  @C14
  Scenario: What neither the group nor a rule can place gets no level
    Given a mapping of "Customer service" with 26 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "Nobody believes what is announced" under "Trust"
    When the advice is given
    Then it is not settled at which level "Nobody believes what is announced" lies
    And the basis of "Nobody believes what is announced" is "not documented"

  @C17
  Scenario: Hours and money are asked about once for the unit
    Given a mapping of "Customer service" with 26 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    When the advice is given
    Then "Have hours and money been set aside to solve it?" is asked for the unit

  @C11
  Scenario: A no is a reason to wait, and the reason is told
    Given a mapping of "Customer service" with 26 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    But that the answer to "Have hours and money been set aside to solve it?" is "no"
    When the advice is given
    Then the condition "the resources" is not met for "Predictability" because "hours and money"
    And the waiting of "Predictability" rests on "note:C11"

  @C22
  Scenario: One confirmed cause says nothing of the others
    Given a mapping of "Warehouse" with 27 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And that the cause "the task is unclearly described" is confirmed for "Work pace"
    When the advice is given
    Then the cause "the task is unclearly described" of "Work pace" counts as confirmed
    And the cause "extra tasks take time from the core task" of "Work pace" counts as not looked into

  @C25
  Scenario: Staff can answer once for the whole workplace
    Given a mapping of "Warehouse" with 27 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And that staff answer "no" to "Were the promises made after the last mapping kept?" for the whole workplace
    When the advice is given
    Then the caution "A promise was broken" is given

  @C07
  Scenario: Where the answers agree there is no contradiction
    Given a mapping of "Emergency department" with 34 answers
      | scale     | score | reference |
      | Work pace | 78    | 60        |
    And that local management decides about "Work pace"
    When the advice is given
    Then no contradiction is shown

  @C07
  Scenario: A contradiction shows both reasons
    Given a mapping of "Emergency department" with 34 answers
      | scale     | score | reference |
      | Work pace | 78    | 60        |
    And that local management decides about "Work pace"
    And that "Work pace" belongs to the nature of the work
    When the advice is given
    Then the contradiction about the changeability of "Work pace" says: "local management"
    And the contradiction about the changeability of "Work pace" says: "if the work were organised as well as it could be"

  @C22
  Scenario: About a high pace no more is asked than what the advice depends on
    Given a mapping of "Warehouse" with 27 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then these questions are asked about "Work pace"
      | Who can decide to change this?                                                           |
      | Would the strain still be there if the work were organised as well as it could be?       |
      | Is the task unclearly described, so that it is hard to know when it is done well enough? |
      | Is it hard for staff to know what to leave undone when time runs short?                  |
      | Are extra tasks laid on that take time from the core task?                               |
      | Has it been proposed to hire more staff?                                                 |
