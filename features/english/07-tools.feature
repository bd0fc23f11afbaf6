# language: en
Feature: No toolbox saves a plan that management does not want
  What decides is priority, resources and competence, and that management acts. The tool comes after.

  @C16
  Scenario: A plan that starts from a tool is asked which problem it answers
    Given a mapping of "Care for the elderly" with 35 answers
      | scale                           | score | reference |
      | Social support from supervisors | 46    | 62        |
    And that the answer to "Has a tool, a course or a consultant been chosen already?" is "yes"
    When the advice is given
    Then "The plan starts from the tool" comes as a warning

  @C16
  Scenario: No measure is the answer to everything
    Given a mapping of "Care for the elderly" with 35 answers
      | scale                           | score | reference |
      | Work pace                       | 75    | 60        |
      | Social support from supervisors | 46    | 62        |
      | Predictability                  | 42    | 58        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    When the advice is given
    Then no measure is recommended for all issues
    And "Has a tool, a course or a consultant been chosen already?" is asked

  @C17
  Scenario Outline: Each group is asked how highly it prioritises it
    Given a mapping of "Emergency department" with 34 answers
      | scale          | score | reference |
      | Predictability | 40    | 58        |
    And that local management decides about "Predictability"
    When the advice is given
    Then "<question>" is asked about "Predictability"
    And "<question>" is for <group> to answer
    And nothing is given priority

    Examples:
      | group           | question                                                      |
      | management      | How highly does management really prioritise solving this?    |
      | middle managers | How highly do middle managers really prioritise solving this? |
      | staff           | How highly do staff really prioritise solving this?           |

  @C17
  Scenario: Where management has no will, that is said before any tool
    Given a mapping of "Emergency department" with 34 answers
      | scale          | score | reference |
      | Predictability | 40    | 58        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
    But that management prioritises it little
    When the advice is given
    Then "No tool saves a plan that management does not want" comes as a warning
    And the condition "the will of management and middle managers" is not met for "Predictability"
    And nothing is recommended for "Predictability"

  @C17
  Scenario: Where management and staff see it differently, the difference is shown
    Given a mapping of "Upper secondary school" with 52 answers
      | scale             | score | reference |
      | Influence at work | 36    | 50        |
    And that local management decides about "Influence at work"
    And that management prioritises it little
    And that staff prioritise it highly
    When the advice is given
    Then "Management, middle managers and staff see it differently" comes as a warning

  @C17
  Scenario Outline: Without hours, money and able people something smaller is chosen
    Given a mapping of "Upper secondary school" with 52 answers
      | scale             | score | reference |
      | Influence at work | 36    | 50        |
    And that local management decides about "Influence at work"
    And that will, resources and competence are in place
    But that the answer to "<question>" is "no"
    When the advice is given
    Then "<warning>" comes as a warning
    And "Influence at work" waits with the reason "<reason>"

    Examples:
      | question                                                                           | reason                                            | warning                |
      | Have hours and money been set aside to solve it?                                   | No hours and money have been set aside            | No resources, no plan  |
      | Is there somebody among you who knows how to carry this through and can take part? | Nobody in the group knows how to carry it through | No competence, no plan |

  @C18
  Scenario: Management that has done nothing visible is given something to do
    Given a mapping of "Care for the elderly" with 35 answers
      | scale                           | score | reference |
      | Social support from supervisors | 46    | 62        |
    And that local management decides about "Social support from supervisors"
    And that will, resources and competence are in place
    And that staff answer "no" to "Has management done something visible for the work environment in the past six months?"
    When the advice is given
    Then "Management must be seen to act" comes as a warning
    And every recommendation says what management must do

  @C18
  Scenario: Management is not the judge of whether it is seen to act
    Given a mapping of "Care for the elderly" with 35 answers
      | scale                           | score | reference |
      | Social support from supervisors | 46    | 62        |
    When the advice is given
    Then "Has management done something visible for the work environment in the past six months?" is for staff to answer
    And the caution "Management must be seen to act" is not given

  @C19
  Scenario: Every recommendation has a manager who answers for it
    Given a mapping of "Workshop" with 19 answers
      | scale                           | score | reference |
      | Social support from supervisors | 44    | 62        |
    And that local management decides about "Social support from supervisors"
    And that will, resources and competence are in place
    And that the group has chosen
      | Social support from supervisors |
    When the advice is given
    Then every recommendation has an accountable manager
    And the local manager is accountable for "Be present where the work is done"
    And the caution "It is management's task" is given

  @C20
  Scenario: There are several ways, and each says what it presupposes
    Given a mapping of "Workshop" with 19 answers
      | scale                           | score | reference |
      | Social support from supervisors | 44    | 62        |
    And that local management decides about "Social support from supervisors"
    And that will, resources and competence are in place
    And that the group has chosen
      | Social support from supervisors |
    When the advice is given
    Then there are at least 2 measures to choose from for "Social support from supervisors"
    And every recommendation says what it presupposes
    And the caution "Choose what fits you" is given
