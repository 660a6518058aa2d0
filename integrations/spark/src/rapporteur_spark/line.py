"""What `rapporteur audit --format findings` says of a dossier, as types.

The keys are those of the line, which docs/portfolios.md and schemas/findings-line.schema.json describe. These types are the
only place where the columns of the tables are stated: lines are decoded by them, and `schema.py` makes the types of
Arrow and Spark from them. Amounts are decimals and days are dates, never numbers with a floating point or texts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date as Day
from decimal import Decimal
from typing import Any, NotRequired, TypedDict, cast, get_type_hints

import msgspec

FORMAT = 2
"""The format of lines that is understood; any other is refused."""


class LineError(Exception):
    """A line of the program is not what this version of the package reads."""


class Localized(TypedDict):
    """A text in both languages."""

    en: str
    sl: str


class Count(TypedDict):
    """How many findings of a severity there are, by status."""

    open: int
    waived: int
    subsumed: int
    new: NotRequired[int | None]
    withdrawn: NotRequired[int | None]


class Counts(TypedDict):
    """How many findings there are, by severity."""

    major: Count
    minor: Count
    observation: Count


class Limitation(TypedDict):
    """A part of the dossier that was not examined."""

    part: str
    text: Localized


class Complaint(TypedDict):
    """What is wrong with a dossier; for a problem in a file, where."""

    message: str
    file: NotRequired[str | None]
    line: NotRequired[int | None]
    column: NotRequired[int | None]


class Place(TypedDict):
    """A place in a file of the dossier."""

    file: str
    line: int
    column: int


class ElementPlace(Place):
    """A place in a file of the dossier, and what stands there; `page` is that of the printed document."""

    element: str
    page: NotRequired[str | None]


class Value(dict[str, Any]):
    """A typed value of evidence, `{"money": "10.00 EUR"}` or `{"entity": "task", "key": "1.1"}`, as a record.

    A line writes each type with another key; a column needs one record for all. Lists, maps and other values that hold
    values keep their JSON as `text`.
    """

    def __init__(self, typed: Mapping[str, Any]) -> None:
        super().__init__(type=None, text=None, entity=None, money=None, currency=None, date=None)
        if "entity" in typed:
            self.update(type="entity", entity=typed["entity"], text=typed["key"])
            return
        if len(typed) != 1:
            raise ValueError(f"a value has one key, which names its type; found {sorted(typed)}")
        [(kind, content)] = typed.items()
        if not isinstance(content, str | None):
            content = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        self.update(type=kind, text=content)
        if content is not None and kind == "money":
            self.update(amount(content))
        elif content is not None and kind == "date":
            self["date"] = Day.fromisoformat(content)


class ValueRecord(TypedDict):
    """The members of a `Value`."""

    type: str
    text: str | None
    entity: str | None
    money: Decimal | None
    currency: str | None
    date: Day | None


class Part(dict[str, Any]):
    """A part of what a finding is about: a thing of the dossier with its key, several with all of theirs, or a plain value."""

    def __init__(self, part: str | Mapping[str, Any]) -> None:
        if isinstance(part, str):
            super().__init__(entity=None, key=part)
        else:
            super().__init__(entity=part.get("entity"), key=part["key"])


class PartRecord(TypedDict):
    """The members of a `Part`."""

    entity: str | None
    key: str


class Stake(dict[str, Any]):
    """The money that a finding is about; `{"money": "10.00 EUR"}` in a line."""

    def __init__(self, typed: Mapping[str, Any]) -> None:
        super().__init__(amount(typed["money"]))


class StakeRecord(TypedDict):
    """The members of a `Stake`."""

    money: Decimal
    currency: str | None


class Observation(TypedDict):
    """A sub-expression and its value."""

    expression: str
    value: Value


class Candidate(TypedDict):
    """An element that a search looked at, and why it did not match."""

    element: Value
    reasons: list[Observation]


class Search(TypedDict):
    """How a search through a list went."""

    examined: int
    matched: int
    key: Observation | None
    candidates: list[Candidate]


class Evidence(TypedDict):
    """A sub-expression of a rule, its value, and how it searched."""

    expression: str
    value: Value
    search: NotRequired[Search | None]


class WaiverRecord(TypedDict):
    """Who accepts a finding, why, and until when."""

    by: str
    reason: str
    until: Day


class Ground(TypedDict):
    """A judgement that a finding rests on."""

    kind: str
    key: str
    by: str
    date: Day | None


class Measure(TypedDict):
    """Something that a reply promises to do."""

    text: str
    due: Day | None
    done: Day | None
    state: str


class Decision(TypedDict):
    """What was decided on a finding when a reply had been heard."""

    position: str
    date: Day
    by: str
    reason: str


class Reply(TypedDict):
    """What a body replied to a finding."""

    body: str
    position: str
    date: Day
    by: str
    isLate: bool
    carriedFrom: str | None
    text: str | None
    measures: list[Measure]
    evidence: list[str]
    decision: Decision | None


class Withdrawal(TypedDict):
    """Who withdrew a finding after which body's reply, why, and when."""

    body: str
    by: str
    reason: str
    date: Day


class Was(TypedDict):
    """What a changed finding was in the earlier revision."""

    condition: Localized
    stake: Stake | None


class Finding(TypedDict):
    """A finding, as in `findings.json`."""

    rule: str
    category: str
    severity: str
    status: str
    by: str | None
    waiver: WaiverRecord | None
    baseline: str | None
    group: str | None
    subject: str
    addressee: str | None
    fingerprint: str
    condition: Localized
    recommendation: Localized
    evidence: list[Evidence]
    location: ElementPlace
    related: list[ElementPlace]
    groupLabel: Localized | None
    addressees: list[str]
    stake: Stake | None
    about: list[Part]
    ordinal: int
    concerns: str
    restsOn: list[Ground]
    was: Was | None
    withdrawal: NotRequired[Withdrawal | None]
    replies: NotRequired[list[Reply] | None]


class RecommendationText(TypedDict):
    """A recommendation's text as it was printed."""

    language: str | None
    text: str | None


class Element(TypedDict):
    """A part of a recommendation that is answered by itself."""

    id: str | None
    asks: str | None
    text: str | None
    status: str
    tasks: list[str]


Deadline = TypedDict("Deadline", {"kind": str | None, "from": Day | None, "to": Day | None, "text": str | None})


class Judgement(TypedDict):
    """What an assessor said of a task and a recommendation."""

    task: str | None
    extent: str | None
    nature: str | None
    elements: list[str]
    reason: str | None
    location: Place


class Answer(TypedDict):
    """A task that answers a recommendation."""

    task: str
    title: str | None
    extent: str
    natures: list[str]
    leads: list[str]
    ministries: list[str]
    deadlines: list[Deadline]
    due: Day | None
    lines: list[str]
    funding: Decimal | None
    currency: str | None
    judgements: list[Judgement]
    location: Place


class Recommendation(TypedDict):
    """How far a recommendation is answered."""

    id: str
    monitor: str
    monitorId: str | None
    round: int | None
    report: str | None
    published: Day | None
    replyDue: Day | None
    replyTo: str | None
    paragraph: str | None
    urgency: str | None
    verb: str | None
    asks: str | None
    topic: str | None
    texts: list[RecommendationText]
    status: str
    repeated: bool
    repeats: list[str]
    addressees: list[str]
    elements: list[Element]
    answers: list[Answer]
    setAside: list[Judgement]
    citedByTasks: list[str]
    location: Place


class Sum(TypedDict):
    """A sum of the annex, recomputed."""

    kind: str
    key: str
    name: str | None
    years: str | None
    declared: Decimal | None
    computed: Decimal | None
    difference: Decimal | None
    spent: Decimal | None
    shared: Decimal | None
    currency: str | None
    bound: str | None
    state: str | None
    ministries: list[str]
    body: str | None
    code: str | None
    codeName: str | None
    programme: str | None
    source: str | None
    printed: str | None
    before: Decimal | None
    basisPoints: int | None
    lines: list[str]
    tasks: list[str]
    funders: list[str]
    runs: list[int]
    location: Place | None


class Coverage(TypedDict):
    """Whose recommendations and judgements the coverage tells of."""

    monitor: str | None
    assessor: str | None


class FullCoverage(Coverage):
    """The coverage with its recommendations."""

    recommendations: list[Recommendation]


class YearTotal(TypedDict):
    """What all lines of an annex add up to in a year."""

    year: int
    amount: Decimal | None


class Annex(TypedDict):
    """What is said of the annex as a whole."""

    ministry: str | None
    currency: str | None
    unit: int | None
    hasAnnex: bool
    isAssessed: bool
    years: list[int]
    total: Decimal | None
    totals: list[YearTotal]
    shared: Decimal | None
    withoutTask: Decimal | None


class FullAnnex(Annex):
    """The annex with its sums."""

    sums: list[Sum]


class Tool(TypedDict):
    """The program that wrote a line."""

    name: str
    version: str


class Pack(TypedDict):
    """The rules that were applied."""

    id: str
    version: str
    sha256: str


class Head(TypedDict):
    """What a line says of its dossier as a whole; what an audit gives is null where there was none."""

    format: int
    tool: Tool
    pack: Pack | None
    position: int
    path: str
    exit: int
    id: str | None
    title: str | None
    country: str | None
    revision: int | None
    asOf: Day | None
    conclusion: str | None
    scope: list[Limitation] | None
    counts: Counts | None
    dossierCounts: Counts | None
    failedRules: list[str] | None
    errors: list[Complaint]
    warnings: list[Complaint]


RECORDS: dict[type, type] = {Value: ValueRecord, Part: PartRecord, Stake: StakeRecord}
"""The types that a line writes in several ways, and the record that each is read as."""

PARTS = ("findings", "coverage", "sums")
"""The tables besides that of dossiers."""


def amount(text: str) -> dict[str, Any]:
    """The parts of an amount such as `10.00 EUR`; the currency is null where it has none."""
    digits, _, currency = text.partition(" ")
    return {"money": Decimal(digits), "currency": currency or None}


def line_type(tables: tuple[str, ...]) -> type:
    """The type of a line as far as some of the tables need it; the rest is passed over when it is decoded."""
    members: dict[str, Any] = get_type_hints(Head, include_extras=True)
    members["coverage"] = (FullCoverage if "coverage" in tables else Coverage) | None
    members["annex"] = (FullAnnex if "sums" in tables else Annex) | None
    if "findings" in tables:
        members["findings"] = list[Finding] | None
    return cast(type, TypedDict("Line", members))  # type: ignore[operator]


class _Format(msgspec.Struct):
    format: Any = None


class LineReader:
    """Reads lines as far as some of the tables need them."""

    def __init__(self, tables: tuple[str, ...]) -> None:
        self._head = msgspec.json.Decoder(_Format)
        self._decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(line_type(tables), dec_hook=_record)

    def read(self, line: bytes) -> dict[str, Any]:
        """The line as a record.

        Raises:
            LineError: it is no JSON, of another format, or has not the keys and types of this one.
        """
        try:
            record = cast(dict[str, Any], self._decoder.decode(line))
            found: Any = record["format"]
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            found = self._format(line)
            if found == FORMAT:
                told = f"the line is not as it should be: {error}; it begins {line[:120]!r}"
                raise LineError(told) from error
        if found != FORMAT:
            raise LineError(f"the line is of format {found!r}; expected {FORMAT}: use the package of that version")
        return record

    def _format(self, line: bytes) -> Any:
        """The format that a line says it has, which may be why it cannot be read; that of this package for what is no line."""
        try:
            return self._head.decode(line).format
        except (msgspec.DecodeError, UnicodeDecodeError):
            return FORMAT


def _record(kind: type, value: Any) -> Any:
    if kind in RECORDS:
        return kind(value)
    raise NotImplementedError(kind)
