# language: en
Feature: Support, predictability and reward do not get better by themselves
  Most of it is cheap, but it has to be done deliberately, and it has to fit what is missing.

  @C16 @C24
  Scenario Outline: What is missing among people decides what is recommended
    Given a mapping of "<workplace>" with 29 answers
      | scale   | score | reference |
      | <scale> | 44    | 60        |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | workplace             | scale                          | measure                                           |
      | The western school    | Quality of leadership          | Train managers in giving support                  |
      | The outpatient clinic | Social support from colleagues | Make it easy to help each other                   |
      | The outpatient clinic | Social support from colleagues | Give new colleagues a fixed buddy                 |
      | The big kitchen       | Social community at work       | Work on decent manners                            |
      | The big kitchen       | Social community at work       | Take up conflicts while they are small            |
      | The job centre        | Role clarity                   | Clarify who does what and what is expected        |
      | The job centre        | Role clarity                   | Describe the task and when it is done well enough |

  @C18 @C19
  Scenario: A new manager is given support before being sent on a course
    Given a mapping of "The western school" with 29 answers
      | scale                 | score | reference |
      | Quality of leadership | 40    | 55        |
    And that local management decides about "Quality of leadership"
    And that the answer to "Is the immediate manager new in the job?" is "yes"
    And that will, resources and competence are in place
    When the advice is given
    Then "Support new managers with someone to talk to" is recommended for "Quality of leadership"
    And "Train managers in giving support" is not recommended

  @C24 @C25
  Scenario Outline: Where people are told too little, it is said why word helps
    Given a mapping of "Citizens' service" with 26 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that local management decides about "Predictability"
    And that the answer to "<question>" is "<answer>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "Predictability" because "<reason>"

    Examples:
      | question                                         | answer | measure                                 | reason                    |
      | Do staff hear of plans and changes in good time? | no     | Tell early and honestly what is coming  | almost without money      |
      | Are you in the middle of a major change?         | yes    | Tell early and honestly what is coming  | Honest word along the way |
      | Are you in the middle of a major change?         | yes    | Include staff when things are to change | do not have to guess      |

  @C24
  Scenario Outline: Where nobody hears how the work succeeds, it is to come from two sides
    Given a mapping of "The workshop" with 19 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "We never hear whether the customer was glad" under "Feedback"
    And that "We never hear whether the customer was glad" is documented by "the meeting in May"
    And that local management decides about "We never hear whether the customer was glad"
    And that the answer to "Do staff regularly hear how well the work succeeds?" is "no"
    And that the answer to "Do staff meet those the work is for every day?" is "no"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "We never hear whether the customer was glad" because "change that from next week"

    Examples:
      | measure                                        |
      | Hold regular talks about how the work is going |
      | Let staff meet those they work for             |

  @C02 @C16
  Scenario Outline: Pay, career and security in the job are three different things
    Given a mapping of "The cleaners" with 37 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the group itself has raised "<issue>" under "<aspect>"
    And that "<issue>" is documented by "the shop steward's count"
    And that local management decides about "<issue>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<issue>"

    Examples:
      | issue                                | aspect       | measure                                     |
      | Nobody understands the allowances    | Pay          | Explain pay and terms to the individual     |
      | There is nothing else to become here | Career       | Show how people can get on at the workplace |
      | Half are employed for three months   | Job security | Give permanent contracts and clear notice   |
      | Half are employed for three months   | Job security | Explain pay and terms to the individual     |

  @C14
  Scenario Outline: What concerns one person is asked of that person
    Given a mapping of "<workplace>" with 29 answers
      | scale   | score | reference |
      | <scale> | 44    | 60        |
    And that local management decides about "<scale>"
    And that the answer to "Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with the individual" for "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | workplace          | scale                | measure                                          |
      | The research group | Recognition (reward) | Hold talks on tasks, development and cooperation |
      | The job centre     | Role clarity         | Agree tasks and expectations with each person    |
