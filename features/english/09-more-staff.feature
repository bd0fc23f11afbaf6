# language: en
Feature: More staff is seldom the answer
  High pace makes many ask for more hands. Often the task is unclear, it is hard to know what comes first,
  or extra tasks take the time. That is looked into first.

  Background:
    Given a mapping of "Home care North" with 31 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    And that local management decides about "Work pace"
    And that will, resources and competence are in place

  @C22 @C23
  Scenario: More staff waits as long as nobody has looked for the causes
    When the advice is given
    Then "Hire more people for the task" is held back for "Work pace"
    And "Hire more people for the task" is held back until "it has been looked into whether the task is unclearly described"
    And "Is the task unclearly described, so that it is hard to know when it is done well enough?" is asked about "Work pace"
    And "Is it hard for staff to know what to leave undone when time runs short?" is asked about "Work pace"
    And "Are extra tasks laid on that take time from the core task?" is asked about "Work pace"
    And "Has it been proposed to hire more staff?" is asked about "Work pace"

  @C23
  Scenario Outline: Each confirmed cause gets a measure of its own
    Given that the cause "<cause>" is confirmed for "Work pace"
    When the advice is given
    Then "<measure>" is recommended for "Work pace"
    And "Hire more people for the task" is held back for "Work pace"

    Examples:
      | cause                                    | measure                                                   |
      | the task is unclearly described          | Describe the task and when it is done well enough         |
      | staff lack help to prioritise            | Put the tasks in order and practise prioritising together |
      | extra tasks take time from the core task | Remove tasks that take time from the core task            |

  @C23
  Scenario Outline: One cause that is not out of the way is enough to wait
    Given that the three causes are ruled out for "Work pace"
    But that the cause "<cause>" is <state> for "Work pace"
    And that management answers "yes" to "Is staffing lower than the agreed amount of work requires, once the tasks are counted?" for "Work pace"
    When the advice is given
    Then "Hire more people for the task" is held back for "Work pace"
    And "Hire more people for the task" is not recommended

    Examples:
      | cause                                    | state           |
      | the task is unclearly described          | not looked into |
      | staff lack help to prioritise            | not looked into |
      | extra tasks take time from the core task | not looked into |
      | the task is unclearly described          | confirmed       |
      | staff lack help to prioritise            | confirmed       |
      | extra tasks take time from the core task | confirmed       |

  @C17 @C23
  Scenario: A cause about which management and staff disagree is not settled
    Given that the cause "staff lack help to prioritise" is ruled out for "Work pace"
    And that the cause "extra tasks take time from the core task" is ruled out for "Work pace"
    But that management answers "no" to "Is the task unclearly described, so that it is hard to know when it is done well enough?" for "Work pace"
    And that staff answer "yes" to "Is the task unclearly described, so that it is hard to know when it is done well enough?" for "Work pace"
    When the advice is given
    Then "Hire more people for the task" is held back for "Work pace"
    And it is shown that the answers to "Is the task unclearly described, so that it is hard to know when it is done well enough?" differ

  @C21 @C23
  Scenario: With the causes ruled out the tasks must still be counted
    Given that the three causes are ruled out for "Work pace"
    When the advice is given
    Then "Hire more people for the task" is held back until "the tasks are counted and compared with the staffing"
    And "Hire more people for the task" is held back because "it has not been shown that staffing is too low"
    And "Is staffing lower than the agreed amount of work requires, once the tasks are counted?" is asked about "Work pace"

  @C22 @C23
  Scenario: When all has been looked into, more staff may come into question
    Given that the three causes are ruled out for "Work pace"
    And that management answers "yes" to "Is staffing lower than the agreed amount of work requires, once the tasks are counted?" for "Work pace"
    When the advice is given
    Then "Hire more people for the task" is not held back
    And "Hire more people for the task" is recommended for "Work pace"
    And cheaper measures come first

  @C22
  Scenario: Where more staff is the proposal already, it is said what is missing
    Given that the answer to "Has it been proposed to hire more staff?" is "yes" for "Work pace"
    When the advice is given
    Then "More staff before the causes are dealt with" comes as a warning
    And holding back "Hire more people for the task" rests on "note:C23"

  @C22 @C23
  Scenario Outline: Where more staff is proposed the strain waits for the causes, whatever it is called
    Given that the group itself has raised "<issue>" under "<place>"
    And that "<issue>" is documented by "two weeks of counting"
    And that local management decides about "<issue>"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "in the organisation" for "<issue>"
    And that the answer to "Has it been proposed to hire more staff?" is "yes" for "<issue>"
    When the advice is given
    Then "<issue>" waits with the reason "First look into the three common causes"
    And the condition "the causes of the pressure" is open for "<issue>"
    And "Hire more people for the task" is held back for "<issue>"
    And "Is the task unclearly described, so that it is hard to know when it is done well enough?" is asked about "<issue>"
    And "Is it hard for staff to know what to leave undone when time runs short?" is asked about "<issue>"
    And "Are extra tasks laid on that take time from the core task?" is asked about "<issue>"
    And "More staff before the causes are dealt with" comes as a warning

    Examples:
      | issue                                    | place                   |
      | Two are alone with 24 residents at night | Demands                 |
      | Nobody has time to help the others       | Support from colleagues |
      | Nobody can leave the phone on duty       | Influence               |

  @C23
  Scenario Outline: Where more staff is proposed while a cause is confirmed, the cause is mended first
    Given that the answer to "Has it been proposed to hire more staff?" is "yes" for "Work pace"
    And that the three causes are ruled out for "Work pace"
    But that the cause "<cause>" is confirmed for "Work pace"
    When the advice is given
    Then "Work pace" waits with the reason "First put right the cause that you have confirmed"
    And the condition "the causes of the pressure" is not met for "Work pace"

    Examples:
      | cause                                    |
      | the task is unclearly described          |
      | staff lack help to prioritise            |
      | extra tasks take time from the core task |

  @C22 @C23
  Scenario: With the causes out of the way, more staff is no hindrance
    Given that the answer to "Has it been proposed to hire more staff?" is "yes" for "Work pace"
    And that the three causes are ruled out for "Work pace"
    When the advice is given
    Then all conditions are met for "Work pace"
    And the caution "More staff before the causes are dealt with" is not given

  @C22
  Scenario: The three causes are asked for once for the unit, also where several strains wait for the answer
    Given a mapping of "Home care South" with 31 answers
      | scale                | score | reference |
      | Work pace            | 76    | 60        |
      | Quantitative demands | 58    | 40        |
    When the advice is given
    Then "Are extra tasks laid on that take time from the core task?" is asked for the unit
    And "Are extra tasks laid on that take time from the core task?" is asked about "Work pace"
    And "Are extra tasks laid on that take time from the core task?" is asked about "Quantitative demands"

  @C23
  Scenario: Where the cause differs for one of the strains, that answer holds for it
    Given a mapping of "Home care South" with 31 answers
      | scale                | score | reference |
      | Work pace            | 76    | 60        |
      | Quantitative demands | 58    | 40        |
    And that local management decides about "Quantitative demands"
    And that will, resources and competence are in place
    And that the answer to "Are extra tasks laid on that take time from the core task?" is "yes"
    But that the answer to "Are extra tasks laid on that take time from the core task?" is "no" for "Work pace"
    When the advice is given
    Then "Remove tasks that take time from the core task" is recommended for "Quantitative demands"
    And "Are extra tasks laid on that take time from the core task?" is not asked
    And the cause "extra tasks take time from the core task" of "Work pace" counts as ruled out

  @C21
  Scenario: More staff is not proposed where there is too little to do
    Given a mapping of "The archive" with 22 answers
      | scale             | score | reference |
      | Cognitive demands | 38    | 64        |
    And that local management decides about "Cognitive demands"
    And that will, resources and competence are in place
    And that the answer to "Has it been proposed to hire more staff?" is "yes" for "Cognitive demands"
    And that the three causes are ruled out for "Cognitive demands"
    And that management answers "yes" to "Is staffing lower than the agreed amount of work requires, once the tasks are counted?" for "Cognitive demands"
    When the advice is given
    Then "Hire more people for the task" is held back for "Cognitive demands"
    And "Hire more people for the task" is not recommended
