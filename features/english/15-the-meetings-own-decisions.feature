# language: en
Feature: The meeting may decide otherwise than the rules, when it says why
  Rules propose, people decide. The decision is followed, its reason stands, and the proposal is not forgotten.

  Background:
    Given a mapping of "The library" with 34 answers
      | scale          | score | reference |
      | Work pace      | 75    | 60        |
      | Predictability | 41    | 58        |
    And that local management decides about "Work pace"

  @C07 @C08
  Scenario: The meeting's decision goes first, and what the rules propose can still be seen
    Given that the meeting decides that the municipality decides about "Work pace", because "the council has set the opening hours"
    When the advice is given
    Then "Work pace" is settled as "is decided by top management"
    And the decider about "Work pace" is the municipality
    And the rules would have settled "Work pace" as "can be changed now"

  @C10
  Scenario: Where the meeting says that it belongs to the work, people are protected from it
    Given that the meeting decides that nobody decides about "Work pace", because "it is always busy at exam time"
    When the advice is given
    Then "Work pace" is settled as "belongs to the nature of the work"
    And "Work pace" has the status "a permanent part of the work"
    And all that is recommended for "Work pace" has the purpose "protection"

  @C04
  Scenario: What was put aside is no issue any more
    Given that the meeting puts "Predictability" aside, because "the score comes from a move that is over"
    When the advice is given
    Then "Predictability" is not an issue
    And "Work pace" is an issue
