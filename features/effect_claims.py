"""Claims of an effect in texts that people read: found by their words, sentence by sentence, in both languages.

A sentence claims an effect where it speaks of studies or of what happened elsewhere. What it claims, good, bad or
nothing, is told from its words too; where both stand in it, either finding bears it out. A number in it must be in a
finding.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Finding
from guldkorn.knowledge.sources import SourceKind, claim_of
from guldkorn.knowledge.vocabulary import Evidence, Finds
from guldkorn.reading.text import Language, Text


def _any(*words: str) -> str:
    return rf"\b({'|'.join(words)})\b"


def _or(*words: str) -> str:
    return f"|{_any(*words)}"


STUDIED = {
    Language.DANISH: _any(
        "forsøg(et|ene)?", "undersøgelse(n|r|rne)?", "studie(t|r|rne)?", "i (en|den ene) oversigt (var|fandt|blev)"
    )
    + _or("forskning(en)?", "andre steder"),
    Language.ENGLISH: _any("trials?", "stud(y|ies)", "reviews?", "surveys?", "research", "experiments?")
    + _or("(done harm|their effect|followed|better sleep) elsewhere", "elsewhere, large"),
}
"""Words that say that something was studied, or that it happened elsewhere."""
NOT_CLAIMED = {
    Language.DANISH: _any("fandt ingen undersøgelse", "(er|ikke|dårligt|svagt|kun) undersøgt", "forskningen handler .*")
    + _or("fra kontor og laboratorium", "undersøgelser(ne)? er (svage|fra) .*"),
    Language.ENGLISH: _any("found no study", "(has not been|poorly|weakly|was|only been) (studied|seen)")
    + _or("(studies|experiments) are (about|from|mostly|weak) .*", "the research is on .*"),
}
"""What says of studies only that there are none, or what they were about; the rest of the sentence may claim still."""
GOOD = {
    Language.DANISH: _any("bedre", "færre", "mindre", "hjalp", "hjulpet", "hjælper", "gavn", "tilfredse?", "klarere")
    + _or("mildere", "lavere", r"halver\w+", "holdt .* nede"),
    Language.ENGLISH: _any("better", "fewer", "less", "helped", "helps", "gain", "benefit", "satisfied", "clearer")
    + _or("milder", "lower", "halved", "fell", "rose", "held .* down"),
}
BAD = {
    Language.DANISH: _any(r"skad\w+", "dårligere", "værre", "utilfredse", "stressede", "negative"),
    Language.ENGLISH: _any(r"harm\w*", "worse", "dissatisfied", "stressed", "negative"),
}
NOTHING = {
    Language.DANISH: _any("ikke", "ingen", "intet", "lige (så|meget)", "uden virkning", "forsvandt", "den samme"),
    Language.ENGLISH: _any("not", "no", "nothing", "none", "nor", "as much", "lost", "same", "nearly went"),
}
BEARS_OUT = (
    (GOOD, {Finds.HELPS, Finds.MIXED}),
    (BAD, {Finds.HARM_POSSIBLE, Finds.MIXED, Finds.NONE_SHOWN}),
    (NOTHING, {Finds.NONE_SHOWN, Finds.MIXED, Finds.HARM_POSSIBLE}),
)
_PER_CENT = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:%|procent|per cent)")


@dataclass(frozen=True, slots=True)
class Said:
    """What is known beneath a text: the findings that it may rest on, and what its sources say in words."""

    findings: tuple[Finding, ...]
    in_words: str = ""


def claims(text: Text) -> Iterator[tuple[Language, str]]:
    """Return the sentences that claim an effect, in each language."""
    for language in Language:
        for sentence in re.split(r"(?<=[.:;?])\s+", text.get(language)):
            if re.search(STUDIED[language], _claimed(sentence, language)):
                yield language, sentence


def _claimed(sentence: str, language: Language) -> str:
    return re.sub(NOT_CLAIMED[language], "", sentence.lower())


def unsaid(text: Text, said: Said) -> list[str]:
    """Return the claims of a text that no finding bears out."""
    return [sentence for language, sentence in claims(text) if not _is_borne_out(sentence, language, said)]


def _is_borne_out(sentence: str, language: Language, said: Said) -> bool:
    if not said.findings and not said.in_words:
        return False
    figures = (str(each.figure.value) for each in said.findings if each.figure)
    shown = " ".join((*(f"{each.effect.da} {each.effect.en}" for each in said.findings), *figures))
    for number in _PER_CENT.findall(sentence):
        if number.replace(",", ".") not in f"{shown} {said.in_words}":
            return False
    wanted = [finds for words, finds in BEARS_OUT if re.search(words[language], _claimed(sentence, language))]
    found = {each.finds for each in said.findings}
    return not wanted or bool(said.in_words) or any(found & finds for finds in wanted)


def findings_of(sources: Iterable[str], knowledge: Knowledge) -> Said:
    """Return what is known from some sources: what they found of any measure, and what they say in words."""
    names = set(sources)
    found = (each for measure in knowledge.measures.values() for each in measure.evidence.findings)
    words = (knowledge.sources[name].says for name in names if name in knowledge.sources and claim_of(name) is None)
    studies = {SourceKind.STUDY, SourceKind.REVIEW, SourceKind.GUIDELINE}
    kinds = {knowledge.sources[name].kind for name in names if name in knowledge.sources}
    said = " ".join(f"{each.da} {each.en}" for each in words if each) if kinds & studies else ""
    return Said(tuple(each for each in found if each.source in names), said)


def wrongly_unstudied(text: Text, grade: Evidence) -> bool:
    """Tell whether a text says that no study was found of what was studied."""
    says = "fandt ingen undersøgelse" in text.da.lower() or "found no study" in text.en.lower()
    return says and grade in (Evidence.STRONG, Evidence.MODERATE)
