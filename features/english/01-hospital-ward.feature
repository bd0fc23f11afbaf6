# language: en
Feature: The hospital ward tells what it can change from what it cannot
  Seven strains have been raised on a medical ward. Three the ward can work on itself, two lie in central
  agreements, and two come with running a hospital.

  Background:
    Given the mapping of the example "hospital-ward"
    And the context facts of the example "hospital-ward"

  @C07 @C09
  Scenario: All seven issues are settled
    When the advice is given
    Then the issues are settled like this
      | issue                                                                       | changeability                     | decider                               |
      | Management gives no feedback on the work                                    | can be changed now                | local management                      |
      | Conflicts on the ward are left lying                                        | can be changed now                | local management                      |
      | It is unclear which secretary does what                                     | can be changed now                | local management                      |
      | Working hours sit badly with life outside work                              | is decided by top management      | the parties to the central agreements |
      | The division of labour between doctors and nurses makes conflicting demands | is decided by top management      | the parties to the central agreements |
      | Many patients are seriously ill                                             | belongs to the nature of the work | nobody                                |
      | The ward must be open day and night all year                                | belongs to the nature of the work | nobody                                |

  @C09 @C12
  Scenario: What the ward decides itself is taken up now
    When the advice is given
    Then these are given priority now
      | Conflicts on the ward are left lying     |
      | Management gives no feedback on the work |
      | It is unclear which secretary does what  |
    And each of the others is given a reason to wait
    And "Take up conflicts while they are small" is recommended for "Conflicts on the ward are left lying"
    And "Hold regular talks about how the work is going" is recommended for "Management gives no feedback on the work"
    And "Divide the tasks anew in the team" is recommended for "It is unclear which secretary does what"

  @C08 @C09
  Scenario: Working hours become a case for the parties to the agreements
    When the advice is given
    Then "Working hours sit badly with life outside work" has the status "a case for those who decide"
    And "Put a written case to whoever decides" is recommended for "Working hours sit badly with life outside work"
    And "Let staff take part in making the rota" is not recommended

  @C09 @C10
  Scenario: Seriously ill patients will not go away, but staff can be protected
    When the advice is given
    Then "Many patients are seriously ill" has the status "a permanent part of the work"
    And all that is recommended for "Many patients are seriously ill" has the purpose "protection"
    And all that is recommended for "The ward must be open day and night all year" has the purpose "protection"
