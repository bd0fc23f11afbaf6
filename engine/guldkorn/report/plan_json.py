"""The plan as JSON: a contract that other programs may build on. Its keys are the fields of `plan_report`."""

import json
from dataclasses import asdict
from datetime import date

from guldkorn.report.plan_report import PlanReport


def plan_as_json(report: PlanReport) -> str:
    """Return the plan as JSON text; dates as YYYY-MM-DD."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2, default=_written) + "\n"


def _written(value: date) -> str:
    return value.isoformat()
