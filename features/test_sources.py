"""A law that holds no more is told wherever it is cited, and what is called checked can be found by others."""

from pathlib import Path

from features.edited import Copy
from guldkorn.editing.checking.review import review

ENDED = ("    amended-by: [BEK nr. 799", "    out-of-force-from: 2026-01-01\n    amended-by: [BEK nr. 799")


def test_a_law_out_of_force_is_told_where_rules_and_knowledge_cite_it(tmp_path: Path) -> None:
    copy = Copy(tmp_path).edit("knowledge/sources.yaml", *ENDED)
    found = review(copy.folder).errors
    said = {problem.message.en for problem in found}
    assert said == {'"bek-65-2024" holds no more (since 2026-01-01); cite the law that holds'}
    told = {problem.place.file.rpartition("/")[2] for problem in found}
    assert told == {"caution.yaml", "plan.yaml", "question.yaml"}
    assert all("gælder ikke længere (siden 01.01.2026)" in problem.message.da for problem in found)
