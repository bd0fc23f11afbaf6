"""The words by which columns and rows of a survey's file are recognised."""

from guldkorn.knowledge.response_sets import Labels
from guldkorn.reading.typed import Entry


class SurveyWordsFile(Entry):
    """`survey-words.yaml`: headings and names that workplaces and survey tools use. Capitals do not matter."""

    unit: Labels
    """Headings of the column that says which unit a person belongs to."""
    respondent: Labels
    """Headings of the column that tells one respondent from another."""
    round: Labels
    """Headings of the column that says in which of several surveys a row was answered."""
    whole: Labels
    """Names of the row that sums up all units."""
    average: Labels
    """Names of the row that is a mean of units, and no unit itself."""
    answered: Labels
    """Headings of the column that says how many answered, in a table of units by scales."""
    invited: Labels
    """Headings of the column that says how many were invited."""
