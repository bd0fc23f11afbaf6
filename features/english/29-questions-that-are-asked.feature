# language: en
Feature: What decides something is asked for
  Nobody can know what ought to be said where nobody asks. What a measure must not be used amid is asked for first.

  @C10 @C16
  Scenario Outline: It is asked where the answer decides something
    Given a mapping of "<workplace>" with 30 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    When the advice is given
    Then "<question>" is asked

    Examples:
      | workplace         | scale                       | score | question                                                                                            |
      | The freight depot | Work pace                   | 76    | Have redundancies or closures been announced?                                                       |
      | The freight depot | Work pace                   | 76    | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? |
      | The freight depot | Work pace                   | 76    | Has an earlier effort stalled on the way?                                                           |
      | The freight depot | Work pace                   | 76    | Is a rationalisation or lean project planned?                                                       |
      | The freight depot | Work pace                   | 76    | Do you know of bullying, threats, violence or sexual harassment in the past year?                   |
      | The group home    | Emotional demands           | 76    | Are the heaviest cases shared among several people?                                                 |
      | The laboratory    | Commitment to the workplace | 42    | Do staff take part when changes to the work are planned?                                            |
      | The laboratory    | Commitment to the workplace | 42    | Is everything about the changes ahead decided already?                                              |
      | The laboratory    | Meaning of work             | 42    | Do staff meet those the work is for every day?                                                      |
      | The laboratory    | Meaning of work             | 42    | Is there hardly anything in the work that staff can decide themselves?                              |
      | The brewery       | Social community at work    | 42    | Is what goes on bullying or harassment of particular persons?                                       |

  @C16 @C17
  Scenario Outline: One answer can make another question matter
    Given a mapping of "The municipal accounts office" with 30 answers
      | scale   | score | reference |
      | <scale> | 40    | 58        |
    And that local management decides about "<scale>"
    And that the answer to "<first>" is "<answer>"
    When the advice is given
    Then "<then>" is asked

    Examples:
      | scale          | first                                                     | answer | then                                                                                |
      | Predictability | Has a tool, a course or a consultant been chosen already? | yes    | Has a costly solution been proposed?                                                |
      | Predictability | Were the promises made after the last mapping kept?       | no     | Has an earlier effort stalled on the way?                                           |
      | Predictability | Is a rationalisation or lean project planned?             | yes    | Do staff take part when changes to the work are planned?                            |
      | Predictability | Are you in the middle of a major change?                  | yes    | Do staff take part when changes to the work are planned?                            |
      | Predictability | Are you in the middle of a major change?                  | yes    | Is everything about the changes ahead decided already?                              |
      | Working hours  | Has a costly solution been proposed?                      | yes    | Is there money for shorter hours at full pay, and can it be agreed with the unions? |

  @C01 @C15
  Scenario Outline: What nobody need be asked is never asked
    Given a mapping of "The freight depot" with 30 answers
      | scale     | score | reference |
      | Work pace | 76    | 58        |
    And that local management decides about "Work pace"
    When the advice is given
    Then "<question>" is not asked

    Examples:
      | question                                                                      |
      | At which level does what you intend to do work?                               |
      | How many days of sickness absence has each member of staff a year on average? |
      | What per cent of staff leave the workplace in a year?                         |
      | Is anybody on the way back after stress or long illness?                      |
      | Has a costly solution been proposed?                                          |

  @C16 @C20
  Scenario Outline: What warns against itself amid something waits for the answer
    Given a mapping of "<workplace>" with 30 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is held back for "<scale>"
    And "<measure>" is held back until "<until>"

    Examples:
      | workplace         | scale                    | score | measure                                        | until                               |
      | The freight depot | Work pace                | 76    | Solve problems in groups from your own answers | it is said whether redundancies     |
      | The brewery       | Social community at work | 42    | Solve problems in groups from your own answers | it is said whether redundancies     |
      | The laboratory    | Meaning of work          | 42    | Let staff meet those they work for             | it is said whether staff meet those |

  @C16 @C20
  Scenario Outline: Where there is what a measure warns of, it is held back
    Given a mapping of "<workplace>" with 30 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    And that the answer to "Are you in the middle of a major change?" is "yes"
    And that the answer to "<question>" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is held back for "<scale>"
    And "<measure>" is held back until "<until>"

    Examples:
      | workplace         | scale                    | score | question                                                                                 | measure                                 | until                              |
      | The care home     | Meaning of work          | 42    | Do staff meet those the work is for every day?                                           | Let staff meet those they work for      | whom staff do not meet themselves  |
      | The laboratory    | Meaning of work          | 42    | Is there hardly anything in the work that staff can decide themselves?                   | Let the individual shape the job        | something real to decide           |
      | The brewery       | Social community at work | 42    | Is what goes on bullying or harassment of particular persons?                            | Take up conflicts while they are small  | taken up as bullying               |
      | The brewery       | Social community at work | 42    | Is what goes on bullying or harassment of particular persons?                            | Work on decent manners                  | taken up as bullying               |
      | The archive       | Predictability           | 42    | Is everything about the changes ahead decided already?                                   | Include staff when things are to change | something about the change is open |
      | The freight depot | Work pace                | 76    | Is the task unclearly described, so that it is hard to know when it is done well enough? | Set the work pace together              | knows when it is done well enough  |

  @C16
  Scenario: Wishes for partners solve no conflict
    Given a mapping of "Home care West" with 31 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "The pairs are made without asking" under "Choice of colleagues"
    And that "The pairs are made without asking" is documented by "the minutes of May"
    And that local management decides about "The pairs are made without asking"
    When the advice is given
    Then "Is there an open conflict between particular persons or groups?" is asked about "The pairs are made without asking"

  @C16
  Scenario: Amid an open conflict the wishes for partners are held back
    Given a mapping of "Home care West" with 31 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "The pairs are made without asking" under "Choice of colleagues"
    And that "The pairs are made without asking" is documented by "the minutes of May"
    And that local management decides about "The pairs are made without asking"
    And that the answer to "Is there an open conflict between particular persons or groups?" is "yes" for "The pairs are made without asking"
    When the advice is given
    Then "Let staff say whom they wish to work with" is held back for "The pairs are made without asking"
    And "Let staff say whom they wish to work with" is held back until "the conflict has been handled"

  @C19
  Scenario: Bullying is not called a conflict
    Given a mapping of "The brewery" with 30 answers
      | scale                    | score | reference |
      | Social community at work | 42    | 58        |
    And that the answer to "Is what goes on bullying or harassment of particular persons?" is "yes" for "Social community at work"
    When the advice is given
    Then "Act now: bullying is not a conflict" comes as a red flag

  @C17 @C21
  Scenario: Where there is only enough for something small, only what costs little is proposed
    Given a mapping of "The library" with 30 answers
      | scale             | score | reference |
      | Influence at work | 44    | 58        |
    And that local management decides about "Influence at work"
    And that will, resources and competence are in place
    But that management answers "enough for something small" to "Have hours and money been set aside to solve it?"
    When the advice is given
    Then "Influence at work" has the status "can be given priority"
    And "Let teams decide how the work is done" is recommended for "Influence at work"
    And "Redesign the job with those who hold it" is held back until "more hours and money are set aside"
    And the caution "There is only enough for something small" is given

  @C17
  Scenario: Where enough is set aside nothing is held back for its price
    Given a mapping of "The library" with 30 answers
      | scale             | score | reference |
      | Influence at work | 44    | 58        |
    And that local management decides about "Influence at work"
    And that will, resources and competence are in place
    When the advice is given
    Then "Redesign the job with those who hold it" is recommended for "Influence at work"
    And the caution "There is only enough for something small" is not given

  @C14 @C15
  Scenario: Where it lies with the individual it is asked whether anybody is on the way back
    Given a mapping of "The secretariat" with 30 answers
      | scale     | score | reference |
      | Work pace | 76    | 58        |
    And that local management decides about "Work pace"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with the individual" for "Work pace"
    When the advice is given
    Then "Is anybody on the way back after stress or long illness?" is asked

  @C14 @C15
  Scenario: Whoever is on the way back gets an agreement on tasks and hours
    Given a mapping of "The secretariat" with 30 answers
      | scale     | score | reference |
      | Work pace | 76    | 58        |
    And that local management decides about "Work pace"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with the individual" for "Work pace"
    And that will, resources and competence are in place
    And that the answer to "Is anybody on the way back after stress or long illness?" is "yes"
    When the advice is given
    Then "Agree a graded return and adapted work" is recommended for "Work pace"

  @C21
  Scenario: Shorter hours may be proposed where they can be paid and agreed
    Given a mapping of "The newsroom" with 30 answers
      | scale         | score | reference |
      | Working hours | 40    | 58        |
    And that local management decides about "Working hours"
    And that will, resources and competence are in place
    And that the answer to "Is there money for shorter hours at full pay, and can it be agreed with the unions?" is "yes"
    When the advice is given
    Then "Reduce weekly hours with full pay" is recommended for "Working hours"
    And cheaper measures come first

  @C15
  Scenario: Mindfulness may stay beside what changes the work
    Given a mapping of "The call centre" with 30 answers
      | scale     | score | reference |
      | Work pace | 76    | 58        |
    And that local management decides about "Work pace"
    And that the answer to "Has a tool, a course or a consultant been chosen already?" is "yes"
    And that the answer to "At which level does what you intend to do work?" is "at several levels" for "Work pace"
    And that will, resources and competence are in place
    When the advice is given
    Then "Let teams decide how the work is done" is supported by "Offer mindfulness and the like only beside other measures" at another level

  @C17
  Scenario: Where there is enough for something small only, shorter hours wait
    Given a mapping of "The newsroom" with 30 answers
      | scale         | score | reference |
      | Working hours | 40    | 58        |
    And that local management decides about "Working hours"
    And that will, resources and competence are in place
    And that the answer to "Is there money for shorter hours at full pay, and can it be agreed with the unions?" is "yes"
    But that management answers "enough for something small" to "Have hours and money been set aside to solve it?"
    When the advice is given
    Then "Reduce weekly hours with full pay" is held back for "Working hours"

  @C17
  Scenario: Where there is enough for something small only, permanent posts wait
    Given a mapping of "The newsroom" with 30 answers
      | scale         | score | reference |
      | Working hours | 58    | 58        |
    And that the group itself has raised "Half of us are hired for three months at a time" under "Job security"
    And that "Half of us are hired for three months at a time" is documented by "the staff list"
    And that local management decides about "Half of us are hired for three months at a time"
    And that will, resources and competence are in place
    But that management answers "enough for something small" to "Have hours and money been set aside to solve it?"
    When the advice is given
    Then "secure-contracts" is held back for "Half of us are hired for three months at a time"
