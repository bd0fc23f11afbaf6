# language: en
Feature: Where people answer differently, the difference is what to talk about
  No voice wins over another. The disagreement is shown, and it is not settled in silence.

  @C17
  Scenario Outline: Where people disagree about an issue, it is said
    Given a mapping of "<workplace>" with 34 answers
      | scale   | score   | reference |
      | <scale> | <score> | 58        |
    And that local management decides about "<scale>"
    And that management answers "<management>" to "<question>" for "<scale>"
    And that <others> answer "<the others>" to "<question>" for "<scale>"
    When the advice is given
    Then the caution "The answers differ" is about "<scale>"

    Examples:
      | workplace                | scale                    | score | question                                                                                          | management          | others          | the others          |
      | The emergency department | Emotional demands        | 74    | Would the strain still be there if the work were organised as well as it could be?                | yes                 | staff           | no                  |
      | The call centre          | Work pace                | 74    | Is it hard for staff to know what to leave undone when time runs short?                           | no                  | staff           | yes                 |
      | The job centre           | Quantitative demands     | 74    | Are extra tasks laid on that take time from the core task?                                        | no                  | staff           | yes                 |
      | The research group       | Quantitative demands     | 74    | Where does the strain mostly lie, in the organisation, in the cooperation or with the individual? | with the individual | staff           | in the organisation |
      | Home care South          | Predictability           | 42    | Have hours and money been set aside to solve it?                                                  | yes                 | middle managers | no                  |
      | The warehouse            | Predictability           | 42    | Is there somebody among you who knows how to carry this through and can take part?                | yes                 | staff           | no                  |
      | The big kitchen          | Social community at work | 42    | Is there an open conflict between particular persons or groups?                                   | no                  | staff           | yes                 |
      | The building permits     | Role clarity             | 42    | Is it agreed who does what?                                                                       | yes                 | staff           | no                  |

  @C17 @C18
  Scenario Outline: Where people disagree about the whole unit, it is said
    Given a mapping of "<workplace>" with 34 answers
      | scale          | score | reference |
      | Predictability | 42    | 58        |
    And that middle managers answer "yes" to "<question>"
    And that staff answer "no" to "<question>"
    When the advice is given
    Then "The answers about the unit differ" comes as a warning

    Examples:
      | workplace                     | question                                                                               |
      | Home care South               | Do staff take part when changes to the work are planned?                               |
      | The health centre             | Has management done something visible for the work environment in the past six months? |
      | The call centre               | Has a tool, a course or a consultant been chosen already?                              |
      | The municipal accounts office | Has an earlier effort stalled on the way?                                              |
