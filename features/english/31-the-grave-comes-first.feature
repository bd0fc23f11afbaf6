# language: en
Feature: The grave comes before the cheap
  There is room for only a few things at a time. So what wears people most is taken first, and the price only tells
  apart what is equally grave. Issues that belong together as one are chosen as one or not at all.

  Background:
    Given a mapping of "Case assessment" with 30 answers
      | scale                           | score | reference |
      | Work pace                       | 76    | 60        |
      | Influence at work               | 34    | 50        |
      | Social support from supervisors | 46    | 62        |
      | Recognition (reward)            | 54    | 66        |
      | Predictability                  | 45    | 58        |
      | Meaning of work                 | 61    | 74        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place

  @C03 @C12 @C21
  Scenario: High demands, little influence and weak support are chosen as one priority
    When the advice is given
    Then these are taken as one
      | Work pace                       |
      | Influence at work               |
      | Social support from supervisors |
    And they count as 3 priorities
    And 5 issues are given priority now

  @C12
  Scenario: What waits is given its own reason
    When the advice is given
    Then "Predictability" waits with the reason "Ahead of Predictability: Meaning of work. The score there lies further from the reference"
    And "Predictability" waits with the reason "Take at most 3 at a time"

  @C11
  Scenario: Where something is missing for one of them, the others wait for it
    Given that the answer to "Have hours and money been set aside to solve it?" is "no" for "Social support from supervisors"
    When the advice is given
    Then "Work pace" waits with the reason "Something is missing for Social support from supervisors: the resources"
    And "Influence at work" waits with the reason "Taken as one with"
    And "Social support from supervisors" waits with the reason "Taken as one with Work pace and Influence at work, so they wait too"

  @C08
  Scenario: What others decide goes its own way, and the rest is still taken as one
    Given that the municipality decides about "Influence at work"
    When the advice is given
    Then these are taken as one
      | Work pace                       |
      | Social support from supervisors |
    And "Influence at work" has the status "a case for those who decide"

  @C13
  Scenario: The group's own choice is counted in the same way
    Given that the group has chosen
      | Work pace                       |
      | Influence at work               |
      | Social support from supervisors |
      | Predictability                  |
      | Meaning of work                 |
    When the advice is given
    Then they count as 3 priorities
    And the caution "Too much at once" is not given

  @C13
  Scenario: A fourth priority is still one too many
    Given that the group has chosen
      | Work pace            |
      | Influence at work    |
      | Recognition (reward) |
      | Predictability       |
      | Meaning of work      |
    When the advice is given
    Then "Too much at once" comes as a warning
    And "Social support from supervisors" waits with the reason "Social support from supervisors is taken as one with what was chosen"

  @C12
  Scenario: Where the group chooses something else, it is said what came first otherwise
    Given that the group has chosen
      | Predictability |
    When the advice is given
    Then "Recognition (reward)" waits with the reason "The group chose to begin with something else: Predictability"
    And "Recognition (reward)" waits with the reason "The interplay with other findings there is graver"
    And "Meaning of work" waits with the reason "The score there lies further from the reference"

  @C21
  Scenario: What is an answer to too much work goes before the cheap plan for the peaks
    Given a mapping of "The registry" with 30 answers
      | scale                | score | reference |
      | Quantitative demands | 60    | 40        |
    And that we speak of "The registry"
    And that local management decides about "Quantitative demands"
    And that will, resources and competence are in place
    And that the answer to "Have redundancies or closures been announced?" is "no"
    When the advice is given
    Then "Solve problems in groups from your own answers" comes before "Make a plan for peak loads and fixed deadlines" for "Quantitative demands"
    And "Set limits to case loads and heavy cases" comes before "Make a plan for peak loads and fixed deadlines" for "Quantitative demands"
