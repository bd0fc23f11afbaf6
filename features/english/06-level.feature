# language: en
Feature: The measure works at the level of the strain
  A course for individuals does not solve a problem of organisation.

  @C14
  Scenario: Every issue has a level before a measure is chosen
    Given a mapping of "Municipal kitchen" with 25 answers
      | scale                          | score | reference |
      | Work pace                      | 74    | 60        |
      | Social support from colleagues | 42    | 57        |
      | Predictability                 | 42    | 58        |
      | Recognition (reward)           | 50    | 66        |
    When the advice is given
    Then the issues are settled like this
      | issue                          | level          |
      | Work pace                      | organisational |
      | Social support from colleagues | interpersonal  |
      | Predictability                 | organisational |
      | Recognition (reward)           | interpersonal  |

  @C14
  Scenario Outline: The group knows best where the strain lies
    Given a mapping of "Research group" with 18 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "<answer>" for "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then the level of "<scale>" is <level>
    And "<measure>" is recommended for "<scale>"

    Examples:
      | scale                          | score | reference | answer              | level          | measure                                   |
      | Work pace                      | 76    | 60        | with the individual | individual     | Help the individual to plan and to choose |
      | Work pace                      | 76    | 60        | in the cooperation  | interpersonal  | Agree daily or weekly what may wait       |
      | Social support from colleagues | 38    | 57        | in the organisation | organisational | Make it easy to help each other           |

  @C14
  Scenario: Where nothing tells at which level a strain lies, the group is asked
    Given a mapping of "Tax office" with 32 answers
      | scale  | score | reference |
      | Reward | 48    | 62        |
    And that local management decides about "Reward"
    And that will, resources and competence are in place
    When the advice is given
    Then "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is asked about "Reward"
    And the condition "the level" is open for "Reward"
    And "Reward" waits

  @C15
  Scenario: Something for individuals alone does not solve a problem of organisation
    Given a mapping of "Job centre" with 40 answers
      | scale                | score | reference |
      | Quantitative demands | 58    | 40        |
    And that local management decides about "Quantitative demands"
    And that the answer to "At which level does what you intend to do work?" is "only with the individual" for "Quantitative demands"
    When the advice is given
    Then "Only offers to individuals" comes as a warning
    And "Offer stress handling as a supplement" is held back for "Quantitative demands"
    And "Offer stress handling as a supplement" is held back until "something is under way in the organisation"

  @C15
  Scenario Outline: Something for individuals alone does not make the cooperation better either
    Given a mapping of "The after-school club" with 22 answers
      | scale                    | score | reference |
      | Social community at work | 42    | 58        |
    And that local management decides about "Social community at work"
    And that the answer to "At which level does what you intend to do work?" is "only with the individual" for "Social community at work"
    When the advice is given
    Then the level of "Social community at work" is interpersonal
    And "Only offers to individuals" comes as a warning
    And "<measure>" is held back for "Social community at work"
    And "<measure>" is held back until "something is under way in the cooperation"

    Examples:
      | measure                                                   |
      | Offer stress handling as a supplement                     |
      | Offer mindfulness and the like only beside other measures |
      | Help the individual to plan and to choose                 |

  @C15
  Scenario: A plan at several levels gets no warning
    Given a mapping of "Job centre" with 40 answers
      | scale                | score | reference |
      | Quantitative demands | 58    | 40        |
    And that local management decides about "Quantitative demands"
    And that the answer to "At which level does what you intend to do work?" is "at several levels" for "Quantitative demands"
    When the advice is given
    Then the caution "Only offers to individuals" is not given
    And "Offer stress handling as a supplement" is not held back

  @C15
  Scenario Outline: Measures at different levels support each other
    Given a mapping of "Home care East" with 32 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    And that the answer to "Have redundancies or closures been announced?" is "no"
    When the advice is given
    Then "<measure>" is supported by "<support>" at another level

    Examples:
      | scale                | score | reference | measure                                            | support                                                        |
      | Role clarity         | 58    | 74        | Clarify who does what and what is expected         | Agree tasks and expectations with each person                  |
      | Work pace            | 75    | 60        | Solve problems in groups from your own answers     | Agree daily or weekly what may wait                            |
      | Work pace            | 75    | 60        | Solve problems in groups from your own answers     | Help the individual to plan and to choose                      |
      | Cognitive demands    | 38    | 64        | Redesign the job with those who hold it            | Hold talks on tasks, development and cooperation               |
      | Emotional demands    | 60    | 41        | Share the heavy cases among more people            | Practise meeting the seriously ill, the grieving and the angry |
      | Justice              | 42    | 59        | Make the rules for pay, tasks and benefits visible | Explain pay and terms to the individual                        |
      | Pay                  | 40    | 58        | Make the rules for pay, tasks and benefits visible | Show recognition for concrete work                             |
      | Recognition (reward) | 46    | 66        | Show recognition for concrete work                 | Hold talks on tasks, development and cooperation               |
