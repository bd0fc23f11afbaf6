# language: en
Feature: What always holds
  A guarantee holds whatever is answered, and "guldkorn check" proves it. Here are cases in which it is easy to break.

  Background:
    Given a mapping of "The unit" with 30 answers
      | scale                | score | reference |
      | Quantitative demands | 60    | 45        |
      | Recognition          | 40    | 60        |

  @C23
  Scenario: Nobody is hired for a task that nobody has described
    Given that the answer to "more-staff-proposed" is "yes" for "Quantitative demands"
    And that local management decides about "Quantitative demands"
    And that will, resources and competence are in place
    When the advice is given
    Then the guarantee "More staff is never recommended while one of the three causes is open or confirmed" holds
    And the guarantee "proposed-staff-is-not-chosen-while-a-cause-is-left" holds

  @C23
  Scenario: More staff is no answer either to a strain that nobody has put a name to
    Given that the group itself has raised "We are too few in the evening" under "Demands"
    And that the answer to "more-staff-proposed" is "yes" for "We are too few in the evening"
    When the advice is given
    Then the guarantee "Where more staff is proposed, the three causes are always looked into" holds

  @C24
  Scenario: Recognition does not become the nature of the work because management says that nobody can change it
    Given that nobody decides about "Recognition"
    When the advice is given
    Then the guarantee "not-the-nature-of-the-work-on-an-answer" holds
    And the guarantee "no-measure-before-it-is-classified" holds

  @C10
  Scenario: Nobody is to spend effort on removing what belongs to the nature of the work
    Given that "Quantitative demands" belongs to the nature of the work
    When the advice is given
    Then the guarantee "nothing-removes-what-belongs-to-the-work" holds
