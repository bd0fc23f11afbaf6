# language: en
Feature: One measure reaches further when another supports it
  The support lies at another level than what is recommended, and it never comes alone.

  @C15
  Scenario Outline: What changes in one place gets support in another
    Given a mapping of "<workplace>" with 33 answers
      | scale   | score   | reference |
      | <scale> | <score> | 60        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    And that the answer to "Have redundancies or closures been announced?" is "no"
    When the advice is given
    Then "<measure>" is supported by "<support>" at another level

    Examples:
      | workplace       | scale                           | score | measure                                           | support                                               |
      | The warehouse   | Work pace                       | 76    | Let teams decide how the work is done             | Offer stress handling as a supplement                 |
      | The hospice     | Emotional demands               | 76    | Share the heavy cases among more people           | Hold shared conversations on what the work does to us |
      | The laboratory  | Meaning of work                 | 44    | Talk about the core task and what good quality is | Let the individual shape the job                      |
      | The call centre | Social support from supervisors | 44    | Be present where the work is done                 | Solve problems in groups from your own answers        |

  @C14 @C15
  Scenario: Agreements in the team about the pace are supported by a plan for the busiest times
    Given a mapping of "The central kitchen" with 33 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And that local management decides about "Work pace"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "in the cooperation" for "Work pace"
    And that will, resources and competence are in place
    When the advice is given
    Then "Set the work pace together" is supported by "Make a plan for peak loads and fixed deadlines" at another level

  @C03 @C15
  Scenario Outline: Where two findings belong together, both are answered
    Given a mapping of "<workplace>" with 33 answers
      | scale   | score   | reference |
      | <scale> | <score> | 60        |
      | <also>  | 44      | 60        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is supported by "<support>" at another level

    Examples:
      | workplace            | scale        | score | also                 | measure                                    | support                                           |
      | Ward B4              | Work pace    | 76    | Recognition (reward) | Let teams decide how the work is done      | Show recognition for concrete work                |
      | The building permits | Role clarity | 44    | Predictability       | Clarify who does what and what is expected | Talk about the core task and what good quality is |

  @C03
  Scenario: High demands, little influence and weak support are shown as one interplay
    Given a mapping of "Home care East" with 33 answers
      | scale                           | score | reference |
      | Work pace                       | 76    | 60        |
      | Influence at work               | 34    | 50        |
      | Social support from supervisors | 44    | 60        |
    When the advice is given
    Then the interplay "High demands, little influence and weak support" is shown between
      | Work pace                       |
      | Influence at work               |
      | Social support from supervisors |

  @C03 @C15
  Scenario: Those who are pressed and alone with it must also be able to help each other
    Given a mapping of "Home care East" with 33 answers
      | scale                           | score | reference |
      | Work pace                       | 76    | 60        |
      | Influence at work               | 34    | 50        |
      | Social support from supervisors | 44    | 60        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    When the advice is given
    Then "Let teams decide how the work is done" is supported by "Make it easy to help each other" at another level

  @C15 @C18
  Scenario: The new manager is coached, and the managers practise together
    Given a mapping of "The western school" with 29 answers
      | scale                 | score | reference |
      | Quality of leadership | 40    | 55        |
    And that local management decides about "Quality of leadership"
    And that the answer to "Is the immediate manager new in the job?" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "Support new managers with someone to talk to" is supported by "Train managers in giving support" at another level
