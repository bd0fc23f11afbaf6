# language: en
Feature: Will, means and management's act are needed also where others decide
  A case for top management stands and falls with somebody wanting it. It is said who has said no.

  @C11 @C17
  Scenario Outline: The group that does not want it is named
    Given a mapping of "The parks department" with 26 answers
      | scale          | score | reference |
      | Predictability | 40    | 58        |
    And that <decider> decides about "Predictability"
    And that will, resources and competence are in place
    But that <group> <verb> it little
    When the advice is given
    Then "<warning>" comes as a warning
    And the condition "<condition>" is not met for "Predictability"

    Examples:
      | decider          | group           | verb        | warning                                               | condition                                  |
      | local management | management      | prioritises | No tool saves a plan that management does not want    | the will of management and middle managers |
      | local management | middle managers | prioritise  | No tool saves a plan that middle managers do not want | the will of management and middle managers |
      | local management | staff           | prioritise  | No tool saves a plan that staff do not want           | the motivation of staff                    |
      | the municipality | management      | prioritises | No tool saves a plan that management does not want    | the will of management and middle managers |
      | the municipality | middle managers | prioritise  | No tool saves a plan that middle managers do not want | the will of management and middle managers |
      | the municipality | staff           | prioritise  | No tool saves a plan that staff do not want           | the motivation of staff                    |

  @C17
  Scenario Outline: Without time and people a case comes to nothing either
    Given a mapping of "The parks department" with 26 answers
      | scale          | score | reference |
      | Predictability | 40    | 58        |
    And that the municipality decides about "Predictability"
    And that will, resources and competence are in place
    But that the answer to "<question>" is "no"
    When the advice is given
    Then "<warning>" comes as a warning

    Examples:
      | question                                                                           | warning                |
      | Have hours and money been set aside to solve it?                                   | No resources, no plan  |
      | Is there somebody among you who knows how to carry this through and can take part? | No competence, no plan |

  @C17
  Scenario: Also where others decide, management is asked how highly it prioritises it
    Given a mapping of "The parks department" with 26 answers
      | scale          | score | reference |
      | Predictability | 40    | 58        |
    And that the municipality decides about "Predictability"
    When the advice is given
    Then "How highly does management really prioritise solving this?" is asked about "Predictability"

  @C18
  Scenario: Management must act also on what is identified otherwise
    Given a mapping of "The parks department" with 26 answers
      | scale          | score | reference |
      | Predictability | 58    | 58        |
    And that the group itself has raised "The crews hear of the weather only in the morning" under "Information"
    And that "The crews hear of the weather only in the morning" is documented by "the log of May"
    And that the municipality decides about "The crews hear of the weather only in the morning"
    And that staff answer "no" to "Has management done something visible for the work environment in the past six months?"
    When the advice is given
    Then "Management must be seen to act" comes as a warning
