# language: en
Feature: The plan says what is to happen, who is accountable, and what is missing
  A plan is not finished until it contains what a written plan of action must contain.

  Background:
    Given a mapping of "Home care North" with 31 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place

  @C19
  Scenario: A plan that nobody has filled in is a draft and says what it lacks
    When the plan is written
    Then the plan is a draft
    And "Predictability" stands in the plan as "now"
    And the plan lacks a measure against "Predictability"
    And the plan lacks "Cause" for "Predictability"
    And the plan lacks "Next mapping"

  @C19
  Scenario: A manager is suggested, but somebody must write a name
    Given that the group takes "Tell early and honestly what is coming" into the plan for "Predictability"
    When the plan is written
    Then "the middle manager" is suggested at "Accountable manager" of "Tell early and honestly what is coming"
    And the plan lacks "Accountable manager" for "Predictability"

  @C19
  Scenario: Whoever is accountable stands in the plan by name
    Given that the group takes "Tell early and honestly what is coming" into the plan for "Predictability"
    And that the plan says of "Accountable manager" for the measure "Tell early and honestly what is coming": "Lis Holm"
    And that the plan says of "Followed up on" for the measure "Tell early and honestly what is coming": "2031-05-01"
    When the plan is written
    Then "Lis Holm" stands at "Accountable manager" of "Tell early and honestly what is coming"
    And the plan does not lack "Accountable manager"
    And the plan reads: "1 May 2031"

  @C25
  Scenario: Once all is filled in the plan is a draft no longer
    Given that the plan says of "Cause" for "Predictability": "the routes are made at night"
    And that the plan says of "Follow-up of the plan": "2031-05-01"
    And that all else that the plan must have is filled in
    When the plan is written
    Then the plan is not a draft
    And the plan reads: "the routes are made at night"
    And the plan ends with "Do what you say, and say what you do"

  @C25
  Scenario: A promise stands in the plan with a name
    Given that Lis Holm promises "a new route plan" by 2031-03-01
    When the plan is written
    Then the plan reads: "a new route plan"
    And the plan reads: "Lis Holm"

  @C16
  Scenario: A measure of the group's own has the same place in the plan as those recommended
    Given that the group takes a measure of its own at the organisational level, "The routes are fixed two days before", into the plan for "Predictability"
    When the plan is written
    Then "The routes are fixed two days before" is in the plan for "Predictability"
    And the plan reads: "The routes are fixed two days before"

  Scenario: A hidden unit does not stand in the plan of another
    Given a mapping of "The night shift" with 7 answers
      | scale     | score | reference |
      | Work pace | 91    | 60        |
    And that we speak of "Home care North"
    When the plan is written
    Then "The night shift" stands nowhere in the plan
