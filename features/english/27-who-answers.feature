# language: en
Feature: An answer counts only for those who gave it
  Management cannot say how highly staff prioritise, nor staff how highly management does. Such an answer is kept and
  shown with who said what, and the question stays with those it is for.

  Background:
    Given a mapping of "The medical ward" with 29 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"

  @C11 @C17
  Scenario: What management says of how highly staff prioritise makes no issue ready
    Given that will, resources and competence are in place
    But that nobody has answered "How highly do staff really prioritise solving this?"
    And that management answers "highly" to "How highly do staff really prioritise solving this?"
    When the advice is given
    Then the condition "the motivation of staff" is open for "Predictability"
    And "Predictability" waits
    And "How highly do staff really prioritise solving this?" is for staff to answer
    And it is shown that management answered "highly" for them to "How highly do staff really prioritise solving this?"
    And management is quoted as saying "highly" beside "How highly do staff really prioritise solving this?"

  @C17
  Scenario: What staff say of how highly management prioritises is heard and does not settle it
    Given that will, resources and competence are in place
    But that nobody has answered "How highly does management really prioritise solving this?"
    And that staff answer "little" to "How highly does management really prioritise solving this?"
    When the advice is given
    Then the condition "the will of management and middle managers" is open for "Predictability"
    And staff are quoted as saying "little" beside "How highly does management really prioritise solving this?"

  @C17
  Scenario: What was said for them takes nothing from their own answer
    Given that will, resources and competence are in place
    And that staff prioritise it highly
    And that management answers "little" to "How highly do staff really prioritise solving this?"
    When the advice is given
    Then "Predictability" is given priority now
    And it is shown that management answered "little" for them to "How highly do staff really prioritise solving this?"

  @C18
  Scenario: Management cannot answer whether it is seen to act, and is not quoted on it
    Given that management answers "yes" to "Has management done something visible for the work environment in the past six months?"
    When the advice is given
    Then it is shown that management answered "yes" for them to "Has management done something visible for the work environment in the past six months?"
    And management is not quoted beside "Has management done something visible for the work environment in the past six months?"

  @C17
  Scenario: What the meeting answers as one counts, since those it is about sit there
    Given that will, resources and competence are in place
    And that the answer to "How highly do staff really prioritise solving this?" is "little"
    When the advice is given
    Then "Predictability" waits with the reason "Staff do not find it important"
