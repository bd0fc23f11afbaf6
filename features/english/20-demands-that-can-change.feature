# language: en
Feature: What is recommended against a demand fits that very demand
  Pace, amount, deadlines, emotions and conflicting demands are not the same and are not to be met with the same.

  @C02 @C16
  Scenario Outline: Each kind of demand gets an answer of its own
    Given a mapping of "<workplace>" with 34 answers
      | scale   | score | reference |
      | <scale> | 74    | 58        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | workplace            | scale                       | measure                                                       |
      | The warehouse        | Quantitative demands        | Make a plan for peak loads and fixed deadlines                |
      | The family services  | Quantitative demands        | Set limits to case loads and heavy cases                      |
      | The central kitchen  | Work pace                   | Set the work pace together                                    |
      | The central kitchen  | Work pace                   | Let teams decide how the work is done                         |
      | Home care South      | Emotional demands           | Come together after distressing events                        |
      | The call centre      | Demands for hiding emotions | Agree a common line towards citizens, customers and relatives |
      | The research group   | Cognitive demands           | Agree quiet for work that needs concentration                 |
      | The research group   | Cognitive demands           | Ease memory and attention                                     |
      | The building permits | Role conflicts              | Settle the demands that contradict each other                 |
      | The building permits | Role conflicts              | Clarify who does what and what is expected                    |

  @C02 @C07
  Scenario Outline: A unit that sets its own deadlines can move them as well
    Given a mapping of "The school office" with 16 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "All marks are due on the same day" under "Deadlines"
    And that "All marks are due on the same day" is documented by "last year's calendar"
    And that local management decides about "All marks are due on the same day"
    And that the answer to "Who sets the deadlines?" is "the unit itself" for "All marks are due on the same day"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "All marks are due on the same day"

    Examples:
      | measure                                                   |
      | Put the tasks in order and practise prioritising together |
      | Agree deadlines with those who must meet them             |

  @C14
  Scenario Outline: Where the demand lies with the individual, the individual is talked with
    Given a mapping of "<workplace>" with 34 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with the individual" for "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then the level of "<scale>" is individual
    And "<measure>" is recommended for "<scale>"

    Examples:
      | workplace            | scale                | score | measure                                                        |
      | Ward B4              | Emotional demands    | 74    | Practise meeting the seriously ill, the grieving and the angry |
      | The building permits | Role conflicts       | 74    | Agree tasks and expectations with each person                  |
      | The warehouse        | Quantitative demands | 35    | Let the individual shape the job                               |
      | The warehouse        | Quantitative demands | 35    | Hold talks on tasks, development and cooperation               |

  @C16
  Scenario Outline: What you do already decides what comes next
    Given a mapping of "The children's centre" with 22 answers
      | scale             | score | reference |
      | Emotional demands | 74    | 58        |
    And that local management decides about "Emotional demands"
    And that the answer to "<question>" is "<answer>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "Emotional demands"
    And "<other measure>" is not recommended

    Examples:
      | question                                                      | answer | measure                                  | other measure                                               |
      | Are the heaviest cases shared among several people?           | yes    | Set limits to case loads and heavy cases | Share the heavy cases among more people                     |
      | Are the heaviest cases shared among several people?           | no     | Share the heavy cases among more people  | Set limits to case loads and heavy cases                    |
      | Do staff get supervision or regular help with the hard cases? | yes    | Come together after distressing events   | Give regular supervision to staff in emotionally heavy work |

  @C16
  Scenario Outline: Regular supervision comes to heavy work, and it is said why
    Given a mapping of "The hospice" with 24 answers
      | scale                           | score     | reference |
      | Emotional demands               | 74        | 58        |
      | Social support from supervisors | <support> | 62        |
    And that local management decides about "Emotional demands"
    And that the answer to "Do staff get supervision or regular help with the hard cases?" is "no"
    And that will, resources and competence are in place
    When the advice is given
    Then "Give regular supervision to staff in emotionally heavy work" is recommended for "Emotional demands" because "<reason>"

    Examples:
      | support | reason                               |
      | 62      | stay with those who carry them alone |
      | 44      | day-to-day support is low            |

  @C02 @C03
  Scenario Outline: Those who are pressed and cannot steer it are also to have more say
    Given a mapping of "The job centre" with 40 answers
      | scale                | score | reference |
      | Quantitative demands | 60    | 40        |
      | Influence at work    | 35    | 50        |
    And that the answer to "Who can decide to change this?" is "local management"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "Quantitative demands"

    Examples:
      | measure                                 |
      | Let teams decide how the work is done   |
      | Redesign the job with those who hold it |

  @C08 @C10
  Scenario: While others decide the case, the heavy cases are shared
    Given a mapping of "The emergency department" with 45 answers
      | scale             | score | reference |
      | Emotional demands | 74    | 58        |
    And that the region decides about "Emotional demands"
    And that the answer to "Are the heaviest cases shared among several people?" is "no"
    When the advice is given
    Then "Share the heavy cases among more people" is recommended for "Emotional demands"

  @C06
  Scenario Outline: How far a score lies from its reference decides how much it weighs
    Given a mapping of "The cleaners" with 37 answers
      | scale     | score   | reference |
      | Work pace | <score> | 60        |
    When the advice is given
    Then "Work pace" has the grade "<grade>"

    Examples:
      | score | grade      |
      | 67    | noticeable |
      | 76    | clear      |

  @C02
  Scenario Outline: Where demands are too low, people are given more to grow in
    Given a mapping of "The night porters" with 14 answers
      | scale                | score | reference |
      | Quantitative demands | 35    | 58        |
    And that local management decides about "Quantitative demands"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "in the organisation" for "Quantitative demands"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "Quantitative demands"

    Examples:
      | measure                                 |
      | Redesign the job with those who hold it |
      | Plan what people are to learn           |
