# language: en
Feature: Figures and measures can be read as they are
  Whoever chooses can see how far there is to go, what it costs, and what a measure does not do.

  @C06
  Scenario: How far it is to the reference, and how grave it is
    Given a mapping of "Home care North" with 31 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then the score of "Work pace" is too high
    And "Work pace" lies 16 points from its reference
    And "Work pace" has the grade "clear"
    And "Work pace" belongs under "Demands"

  @C06
  Scenario: Two scales that show the same can become one issue
    Given a mapping of "Home care North" with 31 answers
      | scale                | score | reference |
      | Work pace            | 76    | 60        |
      | Quantitative demands | 58    | 40        |
    And that the group puts "Work pace" and "Quantitative demands" together as "We do not get done what we must"
    When the advice is given
    Then the issues are settled like this
      | issue                           | dimension |
      | We do not get done what we must | Demands   |
    And the basis of "We do not get done what we must" is "a finding of the mapping"

  @C06
  Scenario: What a scale shows may turn out to be about something else
    Given a mapping of "The food store" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
    And that the meeting puts "Predictability" under "Role clarity"
    When the advice is given
    Then "Predictability" belongs under "Role clarity"
    And the basis of "Predictability" is "a finding of the mapping"

  @C20
  Scenario: A measure says what it costs and how well it has been studied
    Given a mapping of "Food warehouse" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    When the advice is given
    Then "Tell early and honestly what is coming" works at the organisational level
    And the cost of "Tell early and honestly what is coming" is low
    And the evidence for "Tell early and honestly what is coming" is "limited"

  @C20
  Scenario: A measure says where to begin, what it takes and what it does not do
    Given a mapping of "Food warehouse" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    When the advice is given
    Then the first step of "Tell early and honestly what is coming" is: "the day of the next news"
    And "Tell early and honestly what is coming" takes of management: "The manager stands up in person"
    And "Tell early and honestly what is coming" presupposes: "Managers at all levels know the same"
    And it is said what "Tell early and honestly what is coming" does not do: "does not make bad news good"

  @C20
  Scenario: Little is recommended, and only what fits
    Given a mapping of "Food warehouse" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    When the advice is given
    Then these are recommended for "Predictability"
      | Tell early and honestly what is coming       |
      | Show plans and events in one common calendar |
    And nothing is held back

  @C10
  Scenario: A caution says which issue it is about
    Given a mapping of "Food warehouse" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
      | Work pace      | 76    | 60        |
    And that local management decides about "Predictability"
    When the advice is given
    Then there are 2 issues
    And the caution "Settle it before you discuss measures" is about "Work pace"
