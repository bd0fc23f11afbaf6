# language: en
Feature: What is usual in a job is neither right nor excused
  The figures of the job group stand beside the mapping. They make no finding and take none away.

  @C07
  Scenario: A strain that is usual in the job is still an issue
    Given a mapping of "Ward 3" with 24 answers
      | scale             | score | reference |
      | Emotional demands | 66    | 41        |
    And that the unit's job group is "Nurses"
    When the advice is given
    Then "Emotional demands" is an issue
    And "Emotional demands" has the grade "clear"

  @C07
  Scenario: What is usual in the job becomes no issue by itself
    Given a mapping of "Ward 3" with 24 answers
      | scale             | score | reference |
      | Emotional demands | 41    | 41        |
    And that the unit's job group is "Nurses"
    When the advice is given
    Then there are 0 issues

  @C10
  Scenario: The plan says what is usual, and what that does not mean
    Given a mapping of "Ward 3" with 24 answers
      | scale             | score | reference |
      | Emotional demands | 66    | 41        |
    And that the unit's job group is "Nurses"
    When the plan is written
    Then the plan reads: "Work that touches people: 58 against 44"
    And the plan reads: "The advice is the same with and without them"
