# language: en
Feature: All advice can be traced to what it rests on
  Whoever asks why gets an answer, down to the numbers and the answers.

  Background:
    Given a mapping of "Housing association, operations" with 37 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place

  @C04
  Scenario: A recommendation rests on scores, answers and a source
    When the advice is given
    Then the recommendation of "Show plans and events in one common calendar" rests on "note:C24"
    And the recommendation of "Show plans and events in one common calendar" rests on "Who can decide to change this? Answered: local management"
    And the issue "Predictability" rests on "Predictability: 42, reference 58, 16 points lower, n = 37"

  Scenario: The group's own words stand on what the mapping shows
    Given that the group describes "Predictability" as "The routes are changed the same morning"
    And that local management decides about "The routes are changed the same morning"
    When the advice is given
    Then the issue "The routes are changed the same morning" rests on "16 points lower"
    And "Tell early and honestly what is coming" is recommended for "The routes are changed the same morning"

  Scenario: The same facts give the same advice
    When the advice is given
    Then the advice is the same when it is given again

  Scenario: An answer for the unit gives way to an answer about the issue itself
    Given that the answer to "Who can decide to change this?" is "the municipality"
    When the advice is given
    Then the decider about "Predictability" is local management

  @C03
  Scenario: Amid a change it is noticed that word is missing
    Given that the answer to "Are you in the middle of a major change?" is "yes" for the whole workplace
    When the advice is given
    Then the interplay "Change without information" is shown between
      | Predictability |
    And "Include staff when things are to change" is recommended for "Predictability"
