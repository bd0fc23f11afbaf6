# language: en
Feature: Few things are chosen and done properly
  A priority takes a real problem, the ability to change it, and will, resources and motivation.

  @C11
  Scenario: When all is in place the issue can be chosen
    Given a mapping of "Lower school" with 24 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    When the advice is given
    Then all conditions are met for "Predictability"
    And "Predictability" has the status "can be given priority"
    And nothing waits

  @C11
  Scenario: Unanswered is not no, but not yes either
    Given a mapping of "Lower school" with 24 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    But that nobody has answered "Have hours and money been set aside to solve it?"
    When the advice is given
    Then the condition "the resources" is open for "Predictability"
    And "Predictability" waits with the reason "It is not clear whether hours and money have been set aside"
    And "Have hours and money been set aside to solve it?" is asked
    And the caution "No resources, no plan" is not given

  @C11 @C17
  Scenario Outline: What is missing is named, and the issue waits
    Given a mapping of "Lower school" with 24 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    But that the answer to "<question>" is "<answer>"
    When the advice is given
    Then the condition "<condition>" is not met for "Predictability"
    And "Predictability" has the status "waits"
    And nothing is given priority

    Examples:
      | question                                                                           | answer | condition                                  |
      | How highly does management really prioritise solving this?                         | little | the will of management and middle managers |
      | How highly do middle managers really prioritise solving this?                      | little | the will of management and middle managers |
      | How highly do staff really prioritise solving this?                                | little | the motivation of staff                    |
      | Have hours and money been set aside to solve it?                                   | no     | the resources                              |
      | Is there somebody among you who knows how to carry this through and can take part? | no     | the competence                             |

  @C11 @C17
  Scenario Outline: What nobody has answered is asked
    Given a mapping of "Lower school" with 24 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    But that nobody has answered "<question>"
    When the advice is given
    Then the condition "<condition>" is open for "Predictability"
    And "<question>" is asked about "Predictability"

    Examples:
      | question                                                                           | condition                                  |
      | How highly does management really prioritise solving this?                         | the will of management and middle managers |
      | How highly do middle managers really prioritise solving this?                      | the will of management and middle managers |
      | How highly do staff really prioritise solving this?                                | the motivation of staff                    |
      | Have hours and money been set aside to solve it?                                   | the resources                              |
      | Is there somebody among you who knows how to carry this through and can take part? | the competence                             |

  @C11
  Scenario: A small difference is not enough to call it a real problem
    Given a mapping of "Tax office" with 140 answers
      | scale             | score | reference |
      | Influence at work | 43    | 50        |
    And that local management decides about "Influence at work"
    And that will, resources and competence are in place
    When the advice is given
    Then the condition "a real problem" is open for "Influence at work"
    And nothing is given priority

  @C12
  Scenario: At most three are taken up, and the others are given a reason
    Given a mapping of "Call centre" with 38 answers
      | scale                          | score | reference |
      | Influence at work              | 34    | 50        |
      | Predictability                 | 42    | 58        |
      | Recognition (reward)           | 46    | 66        |
      | Social support from colleagues | 42    | 57        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    When the advice is given
    Then 3 issues are given priority now
    And each of the others is given a reason to wait
    And "Influence at work" waits with the reason "Take at most 3 at a time"

  @C12
  Scenario: The group's own choice goes before the proposal
    Given a mapping of "Call centre" with 38 answers
      | scale                | score | reference |
      | Recognition (reward) | 44    | 66        |
      | Influence at work    | 38    | 50        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    And that the group has chosen
      | Influence at work |
    When the advice is given
    Then these are given priority now
      | Influence at work |
    And "Recognition (reward)" waits with the reason "The group chose to begin with something else"

  @C13
  Scenario: Too many at once gives a warning but no barrier
    Given a mapping of "Warehouse" with 27 answers
      | scale                          | score | reference |
      | Influence at work              | 34    | 50        |
      | Predictability                 | 42    | 58        |
      | Recognition (reward)           | 46    | 66        |
      | Social support from colleagues | 42    | 57        |
    And that the group has chosen
      | Influence at work              |
      | Predictability                 |
      | Recognition (reward)           |
      | Social support from colleagues |
    When the advice is given
    Then "Too much at once" comes as a warning
    And 4 issues are given priority now

  @C13
  Scenario: Two chosen issues are not too many
    Given a mapping of "Warehouse" with 27 answers
      | scale             | score | reference |
      | Influence at work | 34    | 50        |
      | Predictability    | 42    | 58        |
    And that the group has chosen
      | Influence at work |
      | Predictability    |
    When the advice is given
    Then the caution "Too much at once" is not given
    And "Chosen though something is missing" comes as a warning

  @C10 @C11
  Scenario: A choice that cannot be carried out is said openly
    Given a mapping of "Police station" with 41 answers
      | scale             | score | reference |
      | Emotional demands | 60    | 41        |
    And that "Emotional demands" belongs to the nature of the work
    And that the group has chosen
      | Emotional demands |
    When the advice is given
    Then "Chosen though you cannot change it" comes as a warning
