# language: en
Feature: What studies have tested in single kinds of work
  It is recommended only where the workplace is like the one it was tested in, and it is asked first.

  @C13 @C21
  Scenario Outline: A measure is recommended where the answer shows that it fits
    Given a mapping of "The care home" with 34 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    And that the answer to "<question>" is "yes"
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | scale             | score | reference | question                                                          | measure                                                                         |
      | Working hours     | 35    | 50        | Are there often less than eleven hours between two shifts?        | See that there are at least eleven hours between shifts                         |
      | Working hours     | 35    | 50        | Does the rota come out less than two weeks ahead?                 | Make the rota at least two weeks ahead, and keep it                             |
      | Working hours     | 35    | 50        | Do many find it hard to combine work and family?                  | Give more control of time, and practise managers in supporting life beside work |
      | Working hours     | 35    | 50        | Can part of the work be done at home?                             | Agree fixed days at home and together                                           |
      | Working hours     | 35    | 50        | Are people often contacted about work outside working hours?      | Agree when nobody needs to answer                                               |
      | Cognitive demands | 82    | 64        | Are breaks often skipped?                                         | Take short breaks before fatigue comes                                          |
      | Emotional demands | 60    | 41        | Do things happen at work that shake people, several times a year? | Train colleagues who can support after distressing events                       |

  @C13
  Scenario Outline: Against violence and harassment more is recommended than the duty alone
    Given a mapping of "The care home" with 34 answers
      | scale   | score   |
      | <scale> | <score> |
    And that the answer to "<question>" is "yes"
    When the advice is given
    Then "<measure>" is recommended for "<scale>"

    Examples:
      | scale             | score | question                                                                       | measure                                                    |
      | Physical violence | 21    | Are violence and threats written down every time they happen?                  | Give the unit its own figures on violence, and make a plan |
      | Physical violence | 21    | Do you receive people in crisis who may become violent, to stay day and night? | Assess the risk of violence early, and meet people calmly  |
      | Sexual harassment | 7     | Does everybody know whom to go to and what happens then?                       | Practise managers in seeing harassment and stepping in     |

  @C13
  Scenario Outline: It is asked before it is recommended
    Given a mapping of "The care home" with 34 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that will, resources and competence are in place
    When the advice is given
    Then "<question>" is asked
    And "<measure>" is not recommended

    Examples:
      | scale             | score | reference | question                                                     | measure                                                                         |
      | Working hours     | 35    | 50        | Are there often less than eleven hours between two shifts?   | See that there are at least eleven hours between shifts                         |
      | Working hours     | 35    | 50        | Does the rota come out less than two weeks ahead?            | Make the rota at least two weeks ahead, and keep it                             |
      | Working hours     | 35    | 50        | Do many find it hard to combine work and family?             | Give more control of time, and practise managers in supporting life beside work |
      | Working hours     | 35    | 50        | Can part of the work be done at home?                        | Agree fixed days at home and together                                           |
      | Working hours     | 35    | 50        | Are people often contacted about work outside working hours? | Agree when nobody needs to answer                                               |
      | Cognitive demands | 82    | 64        | Are breaks often skipped?                                    | Take short breaks before fatigue comes                                          |

  @C16
  Scenario: Everyone practises disagreement, but not where it is bullying
    Given a mapping of "The care home" with 34 answers
      | scale                    | score | reference |
      | Social community at work | 42    | 58        |
    And that local management decides about "Social community at work"
    And that will, resources and competence are in place
    And that the answer to "Is there an open conflict between particular persons or groups?" is "yes"
    And that the answer to "Is what goes on bullying or harassment of particular persons?" is "no"
    When the advice is given
    Then "Practise everyone in taking up disagreement" is recommended for "Social community at work"
    And the evidence for "Practise everyone in taking up disagreement" is "limited"

  @C13
  Scenario Outline: Where there is violence, it is asked what can be done beside the duty
    Given a mapping of "The care home" with 34 answers
      | scale   | score   |
      | <scale> | <score> |
    When the advice is given
    Then "<question>" is asked

    Examples:
      | scale             | score | question                                                                       |
      | Physical violence | 21    | Are violence and threats written down every time they happen?                  |
      | Physical violence | 21    | Do you receive people in crisis who may become violent, to stay day and night? |
      | Physical violence | 21    | Do things happen at work that shake people, several times a year?              |

  @C16 @C20
  Scenario Outline: What may do harm now waits
    Given a mapping of "The care home" with 34 answers
      | scale   | score   | reference   |
      | <scale> | <score> | <reference> |
    And that local management decides about "<scale>"
    And that the answer to "<question>" is "yes"
    And that the answer to "Have redundancies or closures been announced?" is "no"
    And that will, resources and competence are in place
    When the advice is given
    Then "<measure>" is held back for "<scale>"

    Examples:
      | scale                    | score | reference | question                                                                                            | measure                                                                         |
      | Social community at work | 42    | 58        | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? | Solve problems in groups from your own answers                                  |
      | Influence at work        | 34    | 50        | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? | Redesign the job with those who hold it                                         |
      | Influence at work        | 34    | 50        | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? | Arrange the place with those who work there                                     |
      | Working hours            | 35    | 50        | Are changes under way other than those you speak of now, such as a merger, cuts or a new IT system? | Give more control of time, and practise managers in supporting life beside work |
      | Social community at work | 42    | 58        | Is what goes on bullying or harassment of particular persons?                                       | Practise everyone in taking up disagreement                                     |
