# language: en
Feature: Whether a strain can be changed is settled before measures are discussed
  Some things can be changed here and now, some are for others to decide, and some belong to the work.

  @C10
  Scenario: No measure before it is settled whether the strain can be changed
    Given a mapping of "Home care South" with 29 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that will, resources and competence are in place
    When the advice is given
    Then it is not settled whether "Work pace" can be changed
    And the condition "whether it can be changed" is open for "Work pace"
    And "Work pace" waits
    And nothing is recommended for "Work pace"

  @C10
  Scenario: Whoever would begin too early is told what must be answered first
    Given a mapping of "Home care South" with 29 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that will, resources and competence are in place
    When the advice is given
    Then the caution "Settle it before you discuss measures" is given
    And "Who can decide to change this?" is asked about "Work pace"
    And "Would the strain still be there if the work were organised as well as it could be?" is asked about "Work pace"

  @C07
  Scenario Outline: A strain is one of three kinds
    Given a mapping of "Road maintenance depot" with 28 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that <decider> decides about "Work pace"
    When the advice is given
    Then "Work pace" is settled as "<kind>"

    Examples:
      | decider          | kind                              |
      | local management | can be changed now                |
      | top management   | is decided by top management      |
      | nobody           | belongs to the nature of the work |

  @C08
  Scenario Outline: Whoever decides in the public sector gets a name and a case
    Given a mapping of "Family services" with 36 answers
      | scale                | score | reference |
      | Quantitative demands | 57    | 40        |
    And that <who> decides about "Quantitative demands"
    When the advice is given
    Then the decider about "Quantitative demands" is <who>
    And "Put a written case to whoever decides" is recommended for "Quantitative demands"
    And "Quantitative demands" waits with the reason "It is for <who>"

    Examples:
      | who              |
      | the municipality |
      | the region       |
      | parliament       |
      | the ministry     |

  @C08
  Scenario: While the case lies with others, something can be eased
    Given a mapping of "Family services" with 36 answers
      | scale                | score | reference |
      | Quantitative demands | 57    | 40        |
    And that parliament decides about "Quantitative demands"
    When the advice is given
    Then "Ease what you can while the case is decided" is recommended for "Quantitative demands"
    And "Hire more people for the task" is not recommended

  @C07 @C10
  Scenario: No effort goes into removing what belongs to the work
    Given a mapping of "Hospice" with 21 answers
      | scale             | score | reference |
      | Emotional demands | 66    | 41        |
    And that "Emotional demands" belongs to the nature of the work
    When the advice is given
    Then "Emotional demands" has the status "a permanent part of the work"
    And all that is recommended for "Emotional demands" has the purpose "protection"
    And "Give regular supervision to staff in emotionally heavy work" is recommended for "Emotional demands"

  @C10
  Scenario Outline: What belongs to the work can be made easier to bear
    Given a mapping of "Emergency call centre" with 28 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that "<scale>" belongs to the nature of the work
    When the advice is given
    Then "<measure>" is recommended for "<scale>"
    And all that is recommended for "<scale>" has the purpose "protection"

    Examples:
      | scale                | score | reference | measure                                               |
      | Emotional demands    | 60    | 41        | Share the heavy cases among more people               |
      | Emotional demands    | 60    | 41        | Come together after distressing events                |
      | Quantitative demands | 58    | 40        | Set limits to case loads and heavy cases              |
      | Quantitative demands | 58    | 40        | Make a plan for peak loads and fixed deadlines        |
      | Cognitive demands    | 80    | 64        | Ease memory and attention                             |
      | Working hours        | 35    | 50        | Secure breaks and rest in round-the-clock work        |

  @C07
  Scenario: Answers that cannot both be true are shown
    Given a mapping of "Emergency department" with 34 answers
      | scale     | score | reference |
      | Work pace | 78    | 60        |
    And that local management decides about "Work pace"
    And that "Work pace" belongs to the nature of the work
    When the advice is given
    Then a contradiction about the changeability of "Work pace" is shown
    And it is not settled whether "Work pace" can be changed
    And nothing is recommended for "Work pace"

  @C07 @C17
  Scenario: Where managers disagree about who decides, nobody chooses for them
    Given a mapping of "Road maintenance depot" with 28 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that management answers "local management" to "Who can decide to change this?" for "Work pace"
    And that middle managers answer "the municipality" to "Who can decide to change this?" for "Work pace"
    When the advice is given
    Then it is not settled whether "Work pace" can be changed
    And it is shown that the answers to "Who can decide to change this?" differ
    And the caution "The answers differ" is given

  @C07
  Scenario Outline: Whoever makes the rota or sets the deadline can change it
    Given a mapping of "Nursing home" with 30 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that the answer to "<question>" is "<answer>"
    When the advice is given
    Then "<scale>" is settled as "<kind>"

    Examples:
      | scale         | score | reference | question                | answer                            | kind                         |
      | Working hours | 35    | 50        | Who makes the rota?     | the unit itself                   | can be changed now           |
      | Working hours | 35    | 50        | Who makes the rota?     | a manager outside the unit        | is decided by top management |
      | Working hours | 35    | 50        | Who makes the rota?     | it is bound by central agreements | is decided by top management |
      | Deadlines     | 62    | 45        | Who sets the deadlines? | the unit itself                   | can be changed now           |

  @C07 @C09
  Scenario Outline: Where it is unclear who decides, what settles it is asked for
    Given a mapping of "Nursing home" with 30 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    When the advice is given
    Then "<question>" is asked about "<scale>"

    Examples:
      | scale         | score | reference | question                                                                           |
      | Working hours | 35    | 50        | Who makes the rota?                                                                |
      | Working hours | 35    | 50        | Would the strain still be there if the work were organised as well as it could be? |
      | Deadlines     | 62    | 45        | Who sets the deadlines?                                                            |
