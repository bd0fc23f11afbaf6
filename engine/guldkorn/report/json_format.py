"""The advice as JSON: a contract that other programs may build on."""

import json
from typing import Any

from guldkorn.advice.advice import Advice, IssueAdvice, Justification, Reason, Recommendation, UnitAdvice
from guldkorn.knowledge.evidence_words import evidence_in_brief, said_of_findings
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.text import Language, Text
from guldkorn.report.mapping_json import score_json


def as_json(advice: Advice, knowledge: Knowledge, language: Language) -> str:
    """Return the advice as JSON text, in the shape that the README describes."""
    return json.dumps(_Json(knowledge, language).advice(advice), ensure_ascii=False, indent=2) + "\n"


class _Json:
    """Turns advice into plain data in one language."""

    def __init__(self, knowledge: Knowledge, language: Language) -> None:
        self._knowledge = knowledge
        self._language = language

    def advice(self, advice: Advice) -> dict[str, Any]:
        return {
            "rulebook": {"version": advice.version, "hash": advice.hash},
            "inferred_twice": advice.once_because is None,
            "hidden": {
                "units": advice.hidden_units,
                "scores": advice.hidden_scores,
                "minimum": advice.minimum,
            },
            "units": [self._unit(unit) for unit in advice.units],
        }

    def _unit(self, unit: UnitAdvice) -> dict[str, Any]:
        return {
            "unit": unit.unit,
            "answers": unit.answers,
            "issues": [self._issue(issue) for issue in unit.issues],
            "interplays": [
                {
                    "id": interplay.id,
                    "title": self._say(interplay.title),
                    "issues": list(interplay.issues),
                    "gravity": interplay.gravity.value,
                    "as_one": interplay.as_one,
                    "justification": self._justification(interplay.justification),
                }
                for interplay in unit.interplays
            ],
            "now": list(unit.now),
            "priorities": [
                {"issues": list(each.issues), "interplays": list(each.interplays)} for each in unit.priorities
            ],
            "not_now": [
                {
                    "issue": waiting.issue,
                    "because": " ".join(self._say(text) for text in waiting.because),
                    "conditions": [
                        {"condition": unmet.condition, "state": unmet.state.value}
                        for unmet in unit.issue(waiting.issue).unmet
                    ],
                    "justification": self._justification(waiting.justification),
                }
                for waiting in unit.not_now
            ],
            "recommendations": [self._recommendation(each) for each in unit.recommendations],
            "holds": [
                {
                    "issue": hold.issue,
                    "measure": hold.measure.id,
                    "until": "; ".join(self._say(text) for text in hold.until),
                    "justification": self._justification(hold.justification),
                }
                for hold in unit.holds
            ],
            "questions": [
                {
                    "fact": asked.question.id,
                    "about": asked.asked_for.value,
                    "issue": asked.issues[0] if asked.asked_for == "issue" and asked.issues else None,
                    "issues": list(asked.issues),
                    "text": self._say(asked.question.question),
                    "disputed": asked.disputed,
                    "hearsay": [{"voice": each.voice, "answer": each.value} for each in asked.hearsay],
                    "justification": self._justification(asked.justification),
                }
                for asked in unit.questions
            ],
            "cautions": [
                {
                    "id": caution.id,
                    "text": self._say(caution.says),
                    "title": self._say(caution.title),
                    "weight": caution.weight.value,
                    "issues": list(caution.issues),
                    "justification": self._justification(caution.justification),
                }
                for caution in unit.cautions
            ],
            "contradictions": [
                {
                    "issue": each.issue,
                    "about": self._say(each.title),
                    "justification": self._justification(each.justification),
                }
                for each in unit.contradictions
            ],
            "answered-for": [
                {
                    "fact": each.question.id,
                    "issue": each.issue,
                    "answers": [{"voice": said.voice, "answer": said.value} for said in each.answers],
                    "text": self._say(each.says),
                }
                for each in unit.answered_for
            ],
        }

    def _issue(self, issue: IssueAdvice) -> dict[str, Any]:
        return {
            "id": issue.id,
            "title": self._say(issue.title),
            "dimension": issue.dimension,
            "aspect": issue.aspect,
            "grade": issue.grade.value if issue.grade else None,
            "changeability": issue.changeability.value if issue.changeability else None,
            "decider": issue.decider.value if issue.decider else None,
            "level": issue.level.value if issue.level else None,
            "status": issue.status.value if issue.status else None,
            "basis": issue.basis.value,
            "documented": self._say(issue.documented) if issue.documented else None,
            "evidence": [score_json(score, self._knowledge.limits) for score in issue.evidence],
            "justification": self._justification(issue.justification),
        }

    def _evidence(self, measure: Measure) -> dict[str, Any]:
        known = self._knowledge.evidence_of[measure.id]
        said = zip(measure.evidence.findings, said_of_findings(measure, self._knowledge), strict=False)
        return {
            "grade": known.grade.value,
            "backing": measure.evidence.backing.value,
            "text": self._say(evidence_in_brief(measure, self._knowledge)),
            "outcomes": [
                {
                    "outcome": each.outcome.value,
                    "grade": each.grade.value,
                    "finds": each.finds.value,
                    "may_harm": each.may_harm,
                }
                for each in known.outcomes
            ],
            "findings": [
                {
                    "source": finding.source,
                    "outcome": finding.outcome.value,
                    "finds": finding.finds.value,
                    "certainty": finding.certainty.value,
                    "directness": finding.directness.value,
                    "text": self._say(text),
                }
                for finding, text in said
            ],
        }

    def _recommendation(self, recommendation: Recommendation) -> dict[str, Any]:
        measure = recommendation.measure
        return {
            "issue": recommendation.issue,
            "measure": measure.id,
            "title": self._say(measure.title),
            "level": measure.level.value,
            "hierarchy": measure.hierarchy.value,
            "cost": measure.cost.value,
            "purpose": measure.purpose.value,
            "accountable": measure.accountable.value,
            "evidence": self._evidence(measure),
            "sources": list(measure.evidence.cited),
            "disagreement": [{"source": view.source, "text": self._say(view.says)} for view in measure.disagreement],
            "complements": [
                {
                    "measure": each.measure.id,
                    "level": each.measure.level.value,
                    "justification": self._justification(each.justification),
                }
                for each in recommendation.complements
            ],
            "justification": self._justification(recommendation.justification),
        }

    def _justification(self, justification: Justification) -> list[dict[str, Any]]:
        return [self._reason(reason) for reason in justification]

    def _reason(self, reason: Reason) -> dict[str, Any]:
        if reason.rule is None or reason.title is None:
            return {"says": self._say(reason.says)}
        return {
            "rule": reason.rule,
            "title": self._say(reason.title),
            "because": self._say(reason.says),
            "source": reason.source,
            "grounds": self._justification(reason.grounds),
            **({"pack": self._say(reason.pack)} if reason.pack else {}),
        }

    def _say(self, text: Text) -> str:
        return text.get(self._language)
