# language: en
Feature: Something must be in place before the rest can help
  It is said what stands in the way, what waits for that, and what still has no answer.

  @C11
  Scenario Outline: What overshadows the rest is said openly
    Given a mapping of "<workplace>" with 38 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that the answer to "<question>" is "<answer>"
    When the advice is given
    Then "<caution>" comes as a <weight>

    Examples:
      | workplace                     | question                                                                          | answer | caution                         | weight   |
      | The psychiatric ward          | Do you know of bullying, threats, violence or sexual harassment in the past year? | yes    | Act now on known offensive acts | red flag |
      | The municipal accounts office | Has an earlier effort stalled on the way?                                         | yes    | An earlier effort stalled       | warning  |
      | The printing works            | Have redundancies or closures been announced?                                     | yes    | Layoffs overshadow everything   | warning  |
      | The central laundry           | Is a rationalisation or lean project planned?                                     | yes    | Rationalising without staff     | warning  |
      | Home care South               | Has it been looked into whether sickness absence has to do with the work?         | no     | Absence must be looked into     | warning  |

  @C16 @C20
  Scenario Outline: What would do harm now is held back
    Given a mapping of "<workplace>" with 38 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    And that the answer to "<question>" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is held back for "<scale>"
    And "<measure>" is held back until "<until>"

    Examples:
      | workplace          | scale                    | score | question                                                                                            | measure                                                   | until                            |
      | The call centre    | Work pace                | 76    | Has a tool, a course or a consultant been chosen already?                                           | Offer mindfulness and the like only beside other measures | the work itself is being changed |
      | The printing works | Predictability           | 42    | Have redundancies or closures been announced?                                                       | Solve problems in groups from your own answers            | people know who stays            |
      | The library        | Influence at work        | 42    | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? | Let teams decide how the work is done                     | the other changes have settled   |
      | The big kitchen    | Social community at work | 42    | Is there an open conflict between particular persons or groups?                                     | Make regular times together                               | the conflict has been handled    |

  @C20
  Scenario: Without anything to decide nobody can shape their own work
    Given a mapping of "The warehouse" with 28 answers
      | scale             | score | reference |
      | Influence at work | 34    | 50        |
    And that local management decides about "Influence at work"
    When the advice is given
    Then "Let the individual shape the job" is held back because "people cannot shape their own work"

  @C15
  Scenario Outline: A problem of organisation is not solved by something for the individual
    Given a mapping of "The job centre" with 40 answers
      | scale                | score | reference |
      | Quantitative demands | 58    | 40        |
    And that local management decides about "Quantitative demands"
    And that the answer to "At which level does what you intend to do work?" is "only with the individual" for "Quantitative demands"
    When the advice is given
    Then "<measure>" is held back for "Quantitative demands"

    Examples:
      | measure                                                   |
      | Offer stress handling as a supplement                     |
      | Offer mindfulness and the like only beside other measures |
      | Help the individual to plan and to choose                 |

  @C10
  Scenario Outline: What decides what helps is asked for
    Given a mapping of "<workplace>" with 30 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    When the advice is given
    Then "<question>" is asked

    Examples:
      | workplace          | scale                    | score | question                                                                  |
      | Home care South    | Work pace                | 76    | Has it been looked into whether sickness absence has to do with the work? |
      | The workshop       | Quality of leadership    | 42    | Do staff regularly hear how well the work succeeds?                       |
      | The western school | Quality of leadership    | 42    | Is the immediate manager new in the job?                                  |
      | The big kitchen    | Social community at work | 42    | Is there an open conflict between particular persons or groups?           |
      | The hospice        | Emotional demands        | 76    | Do staff get supervision or regular help with the hard cases?             |
      | Citizens' service  | Predictability           | 42    | Do staff hear of plans and changes in good time?                          |
      | The job centre     | Role clarity             | 42    | Is it agreed who does what?                                               |
      | The cleaners       | Justice                  | 42    | Do staff know the rules for pay, tasks and opportunities?                 |
      | The laboratory     | Meaning of work          | 42    | Do staff see for themselves what their work means to those it is for?     |

  @C19
  Scenario: Where somebody was bullied, it is asked whether people know whom to go to
    Given a mapping of "The big kitchen" with 34 answers
      | scale    | score |
      | Bullying | 9     |
    When the advice is given
    Then "Does everybody know whom to go to and what happens then?" is asked

  @C19
  Scenario Outline: Offensive acts are met by a fixed procedure, known or not
    Given a mapping of "The big kitchen" with 34 answers
      | scale    | score |
      | Bullying | 9     |
    And that the answer to "Does everybody know whom to go to and what happens then?" is "<answer>"
    When the advice is given
    Then "Lay down what happens in cases of bullying, sexual harassment and threats" is recommended for "Bullying" because "<reason>"

    Examples:
      | answer | reason                          |
      | no     | not certain that everyone knows |
      | yes    | mend it where it fails          |

  @C07 @C19
  Scenario: To stop offensive acts is for local management, and a matter of organisation
    Given a mapping of "The big kitchen" with 34 answers
      | scale             | score |
      | Sexual harassment | 7     |
    When the advice is given
    Then "Sexual harassment" is settled as "can be changed now"
    And the decider about "Sexual harassment" is local management
    And the level of "Sexual harassment" is organisational

  @C12
  Scenario: A broad redesign comes with a warning until it is said what else changes
    Given a mapping of "The library" with 31 answers
      | scale             | score | reference |
      | Influence at work | 34    | 50        |
    And that local management decides about "Influence at work"
    And that will, resources and competence are in place
    When the advice is given
    Then "Take one change at a time" comes as a warning
    And the guarantee "A broad redesign is not recommended without a warning before it is said whether other changes are under way" holds
    And the guarantee "A broad redesign is not recommended while other changes are under way" holds
