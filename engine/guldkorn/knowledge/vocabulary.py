"""The closed sets of words that YAML, screens and scenarios share."""

from enum import StrEnum


class Level(StrEnum):
    """Where a measure works, or an issue must be met (claim C14)."""

    ORGANISATIONAL = "organisational"
    INTERPERSONAL = "interpersonal"
    INDIVIDUAL = "individual"


class Changeability(StrEnum):
    """Whether an issue can be changed, and by whom (claim C07)."""

    CHANGEABLE_NOW = "changeable-now"
    TOP_MANAGEMENT = "top-management"
    NATURE_OF_WORK = "nature-of-work"


class Decider(StrEnum):
    """Who decides about an issue (claim C08)."""

    LOCAL_MANAGEMENT = "local-management"
    TOP_MANAGEMENT = "top-management"
    MUNICIPALITY = "municipality"
    REGION = "region"
    AGREEMENT_PARTIES = "agreement-parties"
    PARLIAMENT = "parliament"
    MINISTRY = "ministry"
    NOBODY = "nobody"


class Voice(StrEnum):
    """Who answers a question."""

    MANAGEMENT = "management"
    MIDDLE_MANAGERS = "middle-managers"
    STAFF = "staff"


class Kept(StrEnum):
    """What became of a promise (claim C25)."""

    KEPT = "kept"
    BROKEN = "broken"


class Side(StrEnum):
    """On which side of its reference a score lies, seen from what is bad."""

    TOO_HIGH = "too-high"
    TOO_LOW = "too-low"
    BETTER = "better"
    LEVEL = "level"


class Grade(StrEnum):
    """How far a score lies from its reference; a red flag never waits."""

    NOTICEABLE = "noticeable"
    CLEAR = "clear"
    RED_FLAG = "red-flag"


class Bad(StrEnum):
    """Which scores of a scale are the bad ones."""

    HIGH = "high"
    LOW = "low"
    BOTH = "both"


class Usual(StrEnum):
    """Where the usual of a job group stands beside all who answered."""

    WORSE = "worse"
    ALIKE = "alike"
    BETTER = "better"
    UNCERTAIN = "uncertain"


class Cost(StrEnum):
    """What a measure costs, in classes; our own judgement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very-high"


class Evidence(StrEnum):
    """How well it is known that a measure works; it follows from what studies found, by the rule of grading.yaml."""

    STRONG = "strong"
    MODERATE = "moderate"
    LIMITED = "limited"
    NOT_STUDIED = "not-studied"
    NOT_SHOWN = "not-shown"


class Backing(StrEnum):
    """What a measure rests on, however well it is known to work."""

    LAW = "law"
    STUDY = "study"
    NOTE = "note"
    NONE = "none"


class Hierarchy(StrEnum):
    """Where a measure stands in the psychosocial hierarchy of controls (P-HOC), the highest first."""

    ELIMINATE = "eliminate"
    SUBSTITUTE = "substitute"
    REDESIGN = "redesign"
    ADMINISTRATIVE = "administrative"
    PERSONAL = "personal"


class Outcome(StrEnum):
    """What a study measured."""

    WELL_BEING = "well-being"
    ABSENCE = "absence"
    CONDITIONS = "conditions"
    OFFENSIVE_ACTS = "offensive-acts"
    INJURY = "injury"
    RETENTION = "retention"
    PERFORMANCE = "performance"


class Finds(StrEnum):
    """What a study found of a measure."""

    HELPS = "helps"
    MIXED = "mixed"
    NONE_SHOWN = "none-shown"
    HARM_POSSIBLE = "harm-possible"


class Certainty(StrEnum):
    """How sure a finding is."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_GRADED = "not-graded"


class Directness(StrEnum):
    """How directly a study speaks of the measure."""

    DIRECT = "direct"
    PARTLY = "partly"
    INDIRECT = "indirect"


class Measured(StrEnum):
    """In what a figure is given."""

    RATE_RATIO = "rate-ratio"
    ODDS_RATIO = "odds-ratio"
    HAZARD_RATIO = "hazard-ratio"
    SD = "sd"
    PER_CENT = "per-cent"
    POINTS = "points"
    MINUTES = "minutes"
    DAYS_A_YEAR = "days-a-year"


class Purpose(StrEnum):
    """What a measure is for."""

    CHANGE = "change"
    PROTECTION = "protection"
    CASE = "case"
    DUTY = "duty"


class Manager(StrEnum):
    """The manager who is accountable for a measure (claim C19)."""

    LOCAL_MANAGER = "local-manager"
    MIDDLE_MANAGER = "middle-manager"
    TOP_MANAGEMENT = "top-management"


class Status(StrEnum):
    """What becomes of an issue when priorities are chosen (claims C10 to C12)."""

    DUTY = "duty"
    ELIGIBLE = "eligible"
    WAITS = "waits"
    CASE = "case"
    PERMANENT = "permanent"


class Basis(StrEnum):
    """What an issue rests on (claim C04)."""

    FINDING = "finding"
    DOCUMENTED = "documented"
    UNDOCUMENTED = "undocumented"


class About(StrEnum):
    """What a rule speaks of."""

    ISSUE = "issue"
    UNIT = "unit"
    SCORE = "score"


class Reach(StrEnum):
    """What an answer holds for."""

    WORKPLACE = "workplace"
    UNIT = "unit"
    ISSUE = "issue"


class CautionWeight(StrEnum):
    """How loud a caution is: a red flag comes before everything else."""

    RED_FLAG = "red-flag"
    WARNING = "warning"
    REMARK = "remark"


class Gravity(StrEnum):
    """How grave it is that findings work together, the gravest first; what is not said is the least grave."""

    SEVERE = "severe"
    SERIOUS = "serious"
    MILD = "mild"


class State(StrEnum):
    """How a condition of priority stands when it does not hold."""

    FAILED = "failed"
    OPEN = "open"


class CauseState(StrEnum):
    """What is known of a cause (claim C22)."""

    CONFIRMED = "confirmed"
    RULED_OUT = "ruled-out"
    OPEN = "open"


class Coding(StrEnum):
    """How a file numbers the options of a response set, which the questionnaire shows from first to last."""

    FIRST_IS_1 = "first-is-1"
    LAST_IS_1 = "last-is-1"
    FIRST_IS_0 = "first-is-0"
    LAST_IS_0 = "last-is-0"
    POINTS = "points"


class SurveySize(StrEnum):
    """Whether enough persons answered for a survey to be made at all."""

    TOO_SMALL = "too-small"
    LARGE_ENOUGH = "large-enough"


class ReferenceStanding(StrEnum):
    """What is known of the values that a unit's scores are held against."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    MISSING = "missing"
