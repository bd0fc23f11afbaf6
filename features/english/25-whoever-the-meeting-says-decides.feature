# language: en
Feature: Whoever the meeting says decides, that holds
  Those who sit at the table often know best where a decision lies.

  @C07 @C08 @C09
  Scenario Outline: The issue goes to whoever the meeting says decides
    Given a mapping of "<workplace>" with 34 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that the meeting decides that <who> decides about "Work pace", because "<because>"
    When the advice is given
    Then "Work pace" is settled as "<settled>"
    And the decider about "Work pace" is <who>

    Examples:
      | workplace                  | who                                   | because                             | settled                      |
      | The central kitchen        | local management                      | we make the menus ourselves         | can be changed now           |
      | The call centre            | top management                        | the board has set the response time | is decided by top management |
      | The emergency department   | the region                            | beds are shared out in the region   | is decided by top management |
      | Ward B4                    | the parties to the central agreements | the agreement binds the shifts      | is decided by top management |
      | The tax appeals office     | parliament                            | the law sets the deadline           | is decided by top management |
      | The upper secondary school | the ministry                          | the order sets the examinations     | is decided by top management |
