# language: en
Feature: First a clear problem, then a solution
  Stress, absence and a busy day do not tell what is wrong in the work. So it begins with a mapping, or with
  something else that shows what the problem is.

  @C04
  Scenario: Without a mapping no advice is given
    Given that "Central kitchen" has not been mapped
    And that will, resources and competence are in place
    When the advice is given
    Then no advice is given to "Central kitchen"

  @C04 @C11
  Scenario: A strain that nothing shows gets no measure
    Given a mapping of "Citizens' service" with 22 answers
      | scale             | score | reference |
      | Influence at work | 51    | 50        |
    And that the group itself has raised "The counter stands in the middle of the noise" under "Layout of the workplace"
    And that local management decides about "The counter stands in the middle of the noise"
    And that will, resources and competence are in place
    When the advice is given
    Then the condition "a real problem" is not met for "The counter stands in the middle of the noise"
    And "The counter stands in the middle of the noise" waits with the reason "Document the strain first"
    And nothing is recommended for "The counter stands in the middle of the noise"

  @C04
  Scenario: A problem may be shown otherwise than by a questionnaire
    Given a mapping of "Citizens' service" with 22 answers
      | scale             | score | reference |
      | Influence at work | 51    | 50        |
    And that the group itself has raised "The counter stands in the middle of the noise" under "Layout of the workplace"
    And that "The counter stands in the middle of the noise" is documented by "the noise measurements in March"
    And that local management decides about "The counter stands in the middle of the noise"
    And that will, resources and competence are in place
    When the advice is given
    Then "The counter stands in the middle of the noise" is given priority now
    And "Arrange the place with those who work there" is recommended for "The counter stands in the middle of the noise"

  @C04 @C08
  Scenario: A case without documentation is not put
    Given a mapping of "Citizens' service" with 22 answers
      | scale             | score | reference |
      | Influence at work | 51    | 50        |
    And that the group itself has raised "Cases must be settled within eight days" under "Deadlines"
    And that the ministry decides about "Cases must be settled within eight days"
    When the advice is given
    Then "Cases must be settled within eight days" has the status "waits"
    And nothing is recommended

  @C05
  Scenario Outline: Muddled statements are not turned into advice
    When the group says "<statement>"
    Then the statement is muddled
    And the fault is "<fault>"
    And it is proposed to map "<map>"

    Examples:
      | statement                             | fault                                  | map                  |
      | The staff are stressed                | A consequence instead of a strain      | Quantitative demands |
      | Absence is too high                   | A consequence instead of a strain      | Demands              |
      | We need a course in stress management | A solution in disguise                 | Demands              |
      | We run too fast                       | The sentence does not say what happens | Work pace            |

  @C05 @C16
  Scenario: Whoever comes with a solution is asked what goes wrong
    When the group says "We need to hire a stress consultant"
    Then the statement is muddled
    And the fault is "A solution in disguise"
    And the group is asked instead: "What goes wrong today because you have not?"

  @C05
  Scenario: A concrete statement is let through
    When the group says "The weekend rota is made on Thursday afternoon without anyone asking us"
    Then the statement is concrete enough

  @C05
  Scenario: Stress in a questionnaire is a consequence and never the issue itself
    Given a mapping of "Job centre" with 40 answers
      | scale  | score | reference |
      | Stress | 41    | 27        |
    When the advice is given
    Then "Stress" is not an issue
    And "Stress is a consequence" comes as a remark
    And nothing is recommended

  @C05
  Scenario: A consequence that the group raises itself leads to no measure either
    Given a mapping of "Job centre" with 40 answers
      | scale             | score | reference |
      | Influence at work | 51    | 50        |
    And that the group itself has raised "Many sleep badly" under "Poor sleep"
    And that "Many sleep badly" is documented by "a show of hands at a staff meeting"
    And that local management decides about "Many sleep badly"
    And that will, resources and competence are in place
    When the advice is given
    Then "Many sleep badly" has the status "waits"
    And nothing is recommended

  @C01
  Scenario: Sickness absence can be followed but is not made the problem
    Given a mapping of "Cleaning" with 26 answers
      | scale     | score | reference |
      | Work pace | 61    | 60        |
    And that the answer to "How many days of sickness absence has each member of staff a year on average?" is "14.5"
    When the advice is given
    Then "Absence is a consequence" comes as a remark
    And there are no issues
    And nothing is recommended

  @C01
  Scenario: When many leave there is something to gain, but no diagnosis
    Given a mapping of "Riverside nursing home" with 33 answers
      | scale                           | score | reference |
      | Social support from supervisors | 45    | 62        |
    And that the answer to "What per cent of staff leave the workplace in a year?" is "28"
    When the advice is given
    Then the caution "Turnover is a consequence" is given
    And the issues are settled like this
      | issue                           | dimension      |
      | Social support from supervisors | Social support |

  @C05
  Scenario Outline: It is not the length that makes a statement concrete but what it names
    When the group says "<statement>"
    Then the statement is concrete enough

    Examples:
      | statement                                    |
      | The night nurses are alone with 24 residents |
      | The rota only comes three days before        |
      | Relatives shout at us                        |
      | Bullying in the office                       |

  @C05
  Scenario: A time makes an empty statement no clearer
    When the group says "We are busy, especially on Mondays"
    Then the statement is muddled
    And the fault is "The sentence does not say what happens"

  @C05
  Scenario: Muddled words for an issue do not stop the advice, but attention is drawn to them
    Given a mapping of "Citizen service" with 22 answers
      | scale             | score | reference |
      | Influence at work | 51    | 50        |
    And that the group itself has raised "People are stressed" under "Amount of work"
    And that the group itself has raised "The counter stands in the middle of the noise" under "Layout of the workplace"
    When the advice is given
    Then "The words do not yet say what happens" comes as a remark
    And "People are stressed" has the status "waits"
