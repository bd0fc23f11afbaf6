# language: en
Feature: Answers become scores that one can trust
  A questionnaire is read as it is meant, and nothing is guessed.

  Scenario: A person counts who answered half of a scale's items
    Given answers to the questionnaire "copsoq-3-long" from "The kitchen"
      | persons | RE1                    | RE2      | RE3 |
      | 12      | To a large extent      | Somewhat |     |
      | 3       | To a very large extent |          |     |
    When the answers are read
    Then the score of "RE" in "The kitchen" is "62.5"
    And the score of "RE" in "The kitchen" rests on 12 answers

  Scenario: Who has no supervisor is missing and never counts as zero
    Given answers to the questionnaire "copsoq-3-middle" from "The warehouse"
      | persons | SSX1                 | SSX2                 |
      | 11      | Often                | Often                |
      | 4       | I have no supervisor | I have no supervisor |
    When the answers are read
    Then the score of "SS" in "The warehouse" is "75"
    And the score of "SS" in "The warehouse" rests on 11 answers

  Scenario: An answer to a reversed item counts the right way round
    Given answers to the questionnaire "copsoq-3-long" from "The school"
      | persons | QD3    | QD4    |
      | 10      | Always | Always |
    When the answers are read
    Then the score of "QD" in "The school" is "50"

  Scenario: What numbers mean is asked for and never guessed
    Given answers to the questionnaire "copsoq-3-middle" from "The municipality office"
      | persons | PR1 | PR2 |
      | 10      | 1   | 2   |
      | 10      | 4   | 5   |
    When the answers are read
    Then it is asked what the numbers mean

  Scenario: Once it is said what numbers mean, they are read so
    Given answers to the questionnaire "copsoq-3-middle" from "The municipality office"
      | persons | PR1 | PR2 |
      | 20      | 1   | 2   |
    And that the numbers are coded "1 is the last option"
    When the answers are read
    Then the score of "PR" in "The municipality office" is "12.5"

  Scenario: Offensive acts are a share of persons and are shown from twenty answers only
    Given answers to the questionnaire "copsoq-3-long" from "Home care"
      | persons | BU1        | MW1               | MW2               |
      | 5       | Yes, daily | Somewhat          | Somewhat          |
      | 20      | No         | To a large extent | To a large extent |
    And answers to the questionnaire "copsoq-3-long" from "The night shift"
      | persons | BU1 | MW1      | MW2      |
      | 19      | No  | Somewhat | Somewhat |
    When the answers are read
    Then the score of "BU" in "Home care" is "20"
    And "BU" is not measured in "The night shift"

  @C06
  Scenario: AMI's medium-length questionnaire measures no recognition, which is not the same as zero
    Given answers to the questionnaire "copsoq-1-medium" from "The research group"
      | persons | PR1    | PR2   | MW1    | MW2   |
      | 14      | Always | Often | Always | Often |
    When the answers are read
    Then the score of "PR" in "The research group" is "87.5"
    And "Recognition" is not measured in "The research group"
    And "Reward" is not measured in "The research group"

  Scenario: A small unit cannot be worked out from the whole either
    Given answers to the questionnaire "copsoq-3-middle" from "Sales"
      | persons | PR1      | PR2      |
      | 30      | Somewhat | Somewhat |
    And answers to the questionnaire "copsoq-3-middle" from "Purchasing"
      | persons | PR1      | PR2      |
      | 12      | Somewhat | Somewhat |
    And answers to the questionnaire "copsoq-3-middle" from "The board"
      | persons | PR1               | PR2               |
      | 6       | To a small extent | To a small extent |
    When the answers are read
    Then "The board" is not shown
    And "Purchasing" is not shown
    And the score of "PR" in "Sales" is "50"

  Scenario: Fewer than fifteen answers in all are too few for a questionnaire
    Given answers to the questionnaire "copsoq-3-middle" from "The workshop"
      | persons | PR1      | PR2      |
      | 14      | Somewhat | Somewhat |
    When the advice is given
    Then "The survey is too small" comes as a warning

  Scenario: Where less than sixty per cent answered, that is said
    Given answers to the questionnaire "copsoq-3-middle" from "The call centre"
      | persons | PR1      | PR2      |
      | 20      | Somewhat | Somewhat |
    And that 50 were invited in "The call centre"
    When the advice is given
    Then "Too few have answered" comes as a warning

  Scenario: A cell that is no answer is reported and not passed over
    Given answers to the questionnaire "copsoq-3-middle" from "The workshop"
      | persons | PR1      | PR2   |
      | 14      | Somewhat | Maybe |
    When the answers are read
    Then the answers are refused with "is not an answer to the item"

  Scenario: A score that could lie on either side of its reference is uncertain
    Given answers to the questionnaire "copsoq-2-medium" from "The kitchen"
      | persons | PR1                    | PR2                    |
      | 7       | To a very large extent | To a very large extent |
      | 5       | To a small extent      | To a small extent      |
    When the answers are read
    Then it is uncertain whether "PR" in "The kitchen" differs

  Scenario: Without a reference nobody says that nothing is wrong
    Given answers to the questionnaire "copsoq-3-middle" from "The kitchen"
      | persons | PR1                    | PR2               |
      | 20      | To a very small extent | To a small extent |
    When the advice is given
    Then "Some scores have no reference" comes as a remark
    And the caution "The mapping shows no clear problem" is not given
