# language: en
Feature: Nobody can be recognised, and no uncertain number becomes advice
  What too few have answered is neither shown nor used.

  Scenario: A small unit is neither shown nor advised
    Given a mapping of "Surgical department" with 40 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And a mapping of "The night shift" with 7 answers
      | scale     | score | reference |
      | Work pace | 91    | 60        |
    When the advice is given
    Then advice is given to "Surgical department"
    And no advice is given to "The night shift"
    And "The night shift" is mentioned nowhere
    And the number of hidden units is 1

  Scenario: What is said of one unit does not hold for another
    Given a mapping of "The kitchen" with 18 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And a mapping of "The laundry" with 16 answers
      | scale     | score | reference |
      | Work pace | 77    | 60        |
    And that local management decides about "Work pace"
    And that we speak of "The kitchen"
    When the advice is given
    Then it is not settled whether "Work pace" can be changed

  Scenario: A scale that too few have answered does not become an issue
    Given a mapping of "Day care" with 21 answers
      | scale           | score | reference | n  |
      | Work pace       | 75    | 60        | 21 |
      | Meaning of work | 40    | 74        | 6  |
    When the advice is given
    Then "Meaning of work" is not an issue
    And the number of hidden scores is 1

  Scenario: A score that tells what each person answered is not shown
    Given a mapping of "Day care" with 21 answers
      | scale           | score | reference |
      | Work pace       | 100   | 60        |
      | Meaning of work | 40    | 74        |
    When the advice is given
    Then "Work pace" is not an issue
    And the number of hidden scores is 1

  Scenario: What was already shown is known, and cannot be used to work out a small group
    Given a mapping of "The day shift" with 34 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And a mapping of "The evening shift" with 26 answers
      | scale     | score | reference |
      | Work pace | 78    | 60        |
    And that a mapping of "The whole department" with 64 answers was already shown
      | scale     | score |
      | Work pace | 77    |
    When the advice is given
    Then advice is given to "The day shift"
    And no advice is given to "The evening shift"
    And the number of hidden units is 1

  Scenario: A workplace can set the minimum higher
    Given a mapping of "Day care" with 21 answers
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    And that the minimum is 25 answers
    When the advice is given
    Then no advice is given to "Day care"

  Scenario: A score that could just as well be better does not become an issue
    Given a mapping of "Caretakers" with 10 answers
      | scale     | score | reference | sd |
      | Work pace | 72    | 60        | 24 |
    When the advice is given
    Then there are no issues

  Scenario: It is said when few have answered
    Given a mapping of "Bus depot" with 30 answers from 75 invited
      | scale     | score | reference |
      | Work pace | 75    | 60        |
    When the advice is given
    Then the response rate is 40 per cent
    And "Too few have answered" comes as a warning

  Scenario Outline: Where everybody has answered, that is said in place of an interval
    Given a mapping of "Caretakers" with 24 answers from <invited> invited
      | scale     | score | reference | sd |
      | Work pace | 74    | 60        | 20 |
    When the advice is given
    Then the issue "Work pace" rests on "<says>"

    Examples:
      | invited | says                      |
      | 24      | n = 24, all have answered |
      | 40      | 95 % interval 69 to 79    |

  Scenario: A difference that a new survey may well undo is no issue, even where all have answered
    Given a mapping of "Caretakers" with 10 answers from 10 invited
      | scale     | score | reference | sd |
      | Work pace | 72    | 60        | 24 |
    When the advice is given
    Then there are no issues
