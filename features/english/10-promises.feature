# language: en
Feature: Do what you say and say what you do
  A promise that was broken last time stands in the way of the next.

  Background:
    Given a mapping of "The harbour" with 48 answers
      | scale          | score | reference |
      | Predictability | 43    | 58        |

  @C25
  Scenario: A broken promise is said openly before anything new is promised
    Given that the answer to "Were the promises made after the last mapping kept?" is "no"
    When the advice is given
    Then "A promise was broken" comes as a warning

  @C25
  Scenario: Nobody knows whether the promises were kept, so it is asked
    When the advice is given
    Then "Were the promises made after the last mapping kept?" is asked
    And the caution "A promise was broken" is not given

  @C25
  Scenario: Where staff do not agree that the promise was kept, it has to be talked about
    Given that management answers "yes" to "Were the promises made after the last mapping kept?"
    And that staff answer "no" to "Were the promises made after the last mapping kept?"
    When the advice is given
    Then "The answers about the unit differ" comes as a warning
    And the caution "A promise was broken" is not given

  @C25
  Scenario: A promise that was kept is left in peace
    Given that the answer to "Were the promises made after the last mapping kept?" is "yes"
    When the advice is given
    Then the caution "A promise was broken" is not given
    And "Were the promises made after the last mapping kept?" is not asked
