# language: en
Feature: Influence and meaning grow in several ways
  What helps depends on what people lack influence on, and on what has gone missing in the work.

  @C02 @C16
  Scenario Outline: What is missing in the work decides what is recommended
    Given a mapping of "<workplace>" with 28 answers
      | scale   | score | reference |
      | <scale> | 44    | 60        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    And that the answer to "Do staff meet those the work is for every day?" is "no"
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | workplace       | scale                         | measure                                           |
      | The warehouse   | Influence at work             | Let teams decide how the work is done             |
      | The warehouse   | Influence at work             | Redesign the job with those who hold it           |
      | The call centre | Possibilities for development | Plan what people are to learn                     |
      | The call centre | Possibilities for development | Hold talks on tasks, development and cooperation  |
      | The laboratory  | Meaning of work               | Talk about the core task and what good quality is |
      | The laboratory  | Meaning of work               | Let staff meet those they work for                |
      | The library     | Commitment to the workplace   | Include staff when things are to change           |

  @C02
  Scenario Outline: What no scale measures the group can raise itself
    Given a mapping of "Home care North" with 31 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "<issue>" under "<aspect>"
    And that "<issue>" is documented by "the minutes of the staff meeting"
    And that local management decides about "<issue>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<issue>"

    Examples:
      | issue                                | aspect                  | measure                                          |
      | Pairs are set without asking         | Choice of colleagues    | Let staff say whom they wish to work with        |
      | Pairs are set without asking         | Choice of colleagues    | Hold talks on tasks, development and cooperation |
      | A day shift follows an evening shift | Working hours           | Arrange the shifts more gently                   |
      | A day shift follows an evening shift | Working hours           | Secure breaks and rest in round-the-clock work   |
      | The furniture stands as drawn        | Layout of the workplace | Arrange the place with those who work there      |
      | The furniture stands as drawn        | Layout of the workplace | Agree quiet for work that needs concentration    |

  @C07 @C09
  Scenario: Where the unit makes its own rota, staff can take part in it
    Given a mapping of "Ward B4" with 31 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "Weekends are shared unevenly" under "Working hours"
    And that "Weekends are shared unevenly" is documented by "the rotas of the past six months"
    And that the answer to "Who makes the rota?" is "the unit itself"
    And that will, resources and competence are in place
    When the advice is given
    Then "Let staff take part in making the rota" is recommended for "Weekends are shared unevenly"

  @C20
  Scenario Outline: What is to be done differently staff must have a part in
    Given a mapping of "<workplace>" with 28 answers
      | scale   | score   | reference |
      | <scale> | <score> | 60        |
    And that local management decides about "<scale>"
    And that the answer to "<question>" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | workplace           | scale             | score | question                                      | measure                                 |
      | The central laundry | Work pace         | 76    | Is a rationalisation or lean project planned? | Do not rationalise without staff        |
      | The central laundry | Work pace         | 76    | Is a rationalisation or lean project planned? | Include staff when things are to change |
      | The health centre   | Influence at work | 44    | Are you in the middle of a major change?      | Include staff when things are to change |

  @C14
  Scenario: Where one person misses meaning, the job may be adapted a little
    Given a mapping of "The laboratory" with 28 answers
      | scale           | score | reference |
      | Meaning of work | 58    | 74        |
    And that local management decides about "Meaning of work"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with the individual" for "Meaning of work"
    And that will, resources and competence are in place
    When the advice is given
    Then "Let the individual shape the job" is recommended for "Meaning of work"

  @C20
  Scenario Outline: Where staff take part already, nothing is missing there
    Given a mapping of "<workplace>" with 28 answers
      | scale   | score   | reference |
      | <scale> | <score> | 60        |
    And that local management decides about "<scale>"
    And that the answer to "Is a rationalisation or lean project planned?" is "yes"
    And that the answer to "Do staff take part when changes to the work are planned?" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then the caution "Rationalising without staff" is not given
    And "<measure>" is not recommended

    Examples:
      | workplace           | scale                       | score | measure                                 |
      | The central laundry | Work pace                   | 76    | Do not rationalise without staff        |
      | The library         | Commitment to the workplace | 44    | Include staff when things are to change |

  @C16
  Scenario: Where people see for themselves what the work means, something else is missing
    Given a mapping of "The laboratory" with 28 answers
      | scale           | score | reference |
      | Meaning of work | 58    | 74        |
    And that local management decides about "Meaning of work"
    And that the answer to "Do staff see for themselves what their work means to those it is for?" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "Let staff meet those they work for" is not recommended
    And "Do staff see for themselves what their work means to those it is for?" is not asked
