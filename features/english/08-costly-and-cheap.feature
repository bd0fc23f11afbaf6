# language: en
Feature: The most expensive is not necessarily the best
  Support, feedback and information in good time cost next to nothing, but they do not come by themselves.

  @C21
  Scenario: Cheaper measures come first
    Given a mapping of "Purchasing department" with 23 answers
      | scale   | score | reference |
      | Justice | 42    | 59        |
    And that local management decides about "Justice"
    And that the answer to "Do staff know the rules for pay, tasks and opportunities?" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then cheaper measures come first
    And "Show recognition for concrete work" comes before "Make pay and promotion fair" for "Justice"
    And the caution "A costly measure must be justified" is given

  @C21
  Scenario: A costly solution that is proposed is questioned
    Given a mapping of "Purchasing department" with 23 answers
      | scale             | score | reference |
      | Influence at work | 36    | 50        |
    And that the answer to "Has a costly solution been proposed?" is "yes"
    When the advice is given
    Then "Costly is not necessarily best" comes as a warning

  @C21
  Scenario: Where nobody has spoken of a costly solution there is no warning
    Given a mapping of "Purchasing department" with 23 answers
      | scale             | score | reference |
      | Influence at work | 36    | 50        |
    When the advice is given
    Then the caution "Costly is not necessarily best" is not given

  @C24
  Scenario Outline: Support, feedback and information are cheap but do not come by themselves
    Given a mapping of "Riverside nursing home" with 33 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is cheap but takes deliberate effort
    And "Cheap, but it does not come by itself" comes as a remark

    Examples:
      | scale                           | score | reference | measure                                        |
      | Social support from supervisors | 45    | 62        | Hold regular talks about how the work is going |
      | Social support from supervisors | 45    | 62        | Be present where the work is done              |
      | Social support from colleagues  | 42    | 57        | Make it easy to help each other                |
      | Social community at work        | 62    | 79        | Make regular times together                    |
      | Predictability                  | 42    | 58        | Show plans and events in one common calendar   |

  @C24
  Scenario: Information in good time is the cheapest remedy for uncertainty
    Given a mapping of "Food warehouse" with 44 answers
      | scale          | score | reference |
      | Predictability | 41    | 58        |
    And that local management decides about "Predictability"
    And that staff answer "no" to "Do staff hear of plans and changes in good time?"
    And that will, resources and competence are in place
    When the advice is given
    Then "Tell early and honestly what is coming" is recommended for "Predictability"
    And "Tell early and honestly what is coming" is cheap but takes deliberate effort
    And the recommendation of "Tell early and honestly what is coming" rests on "note:C24"
    And "Are you in the middle of a major change?" is asked
