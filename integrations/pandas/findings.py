"""Reads what Rapporteur writes into pandas, with the right types: amounts are exact decimals, days are dates, never floats.

Copy this file beside your own. It needs pandas and pyarrow:

    import findings
    tables = findings.read_lines("lines.jsonl")          # of `rapporteur audit --format findings`
    open_ones = tables["findings"].query("status == 'open'")
    open_ones.groupby("rule").stake.sum()

`read_documents` reads `findings.json` files into the same columns of findings. What is nested (texts, evidence, places) stays
as it stands in the JSON: dictionaries and lists. `number` is the position in the list of its dossier, from 1.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
import pyarrow as pa

FORMAT = 2
"""The format that is understood; any other is refused."""

TEXT = pd.ArrowDtype(pa.string())
NUMBER = pd.ArrowDtype(pa.int64())
TRUTH = pd.ArrowDtype(pa.bool_())
DAY = pd.ArrowDtype(pa.date32())
MONEY = pd.ArrowDtype(pa.decimal128(19, 2))
NESTED = "object"

_ROW = {"position": NUMBER, "path": TEXT, "plan": TEXT, "number": NUMBER}

DOSSIERS: dict[str, Any] = {
    "tool": NESTED, "pack": NESTED, "position": NUMBER, "path": TEXT, "exit": NUMBER, "id": TEXT, "title": TEXT, "country": TEXT, "revision": NUMBER,
    "asOf": DAY, "conclusion": TEXT, "scope": NESTED, "counts": NESTED, "dossierCounts": NESTED, "failedRules": NESTED,
    "output": TEXT, "errors": NESTED, "warnings": NESTED, "monitor": TEXT, "assessor": TEXT, "currency": TEXT,
    "unit": NUMBER, "hasAnnex": TRUTH, "isAssessed": TRUTH, "years": NESTED, "total": MONEY, "totals": NESTED, "shared": MONEY, "withoutTask": MONEY,
}  # fmt: skip
"""The columns of dossiers."""

FINDINGS: dict[str, Any] = {
    "rule": TEXT, "category": TEXT, "severity": TEXT, "status": TEXT, "by": TEXT, "waiver": NESTED, "baseline": TEXT,
    "group": TEXT, "subject": TEXT, "addressee": TEXT, "fingerprint": TEXT, "condition": NESTED, "recommendation": NESTED,
    "evidence": NESTED, "location": NESTED, "related": NESTED, "groupLabel": NESTED, "addressees": NESTED, "stake": MONEY,
    "stakeCurrency": TEXT, "about": NESTED, "ordinal": NUMBER, "concerns": TEXT, "restsOn": NESTED, "was": NESTED,
    "withdrawal": NESTED, "replies": NESTED,
}  # fmt: skip
"""The columns of findings, behind those that name the dossier."""

RECOMMENDATIONS: dict[str, Any] = {
    "id": TEXT, "monitor": TEXT, "monitorId": TEXT, "round": NUMBER, "report": TEXT, "published": DAY, "replyDue": DAY,
    "replyTo": TEXT, "paragraph": TEXT, "urgency": TEXT, "verb": TEXT, "asks": TEXT, "topic": TEXT, "texts": NESTED,
    "status": TEXT, "repeated": TRUTH, "repeats": NESTED, "addressees": NESTED, "elements": NESTED, "answers": NESTED,
    "setAside": NESTED, "citedByTasks": NESTED, "location": NESTED,
}  # fmt: skip
"""The columns of recommendations."""

SUMS: dict[str, Any] = {
    "kind": TEXT, "key": TEXT, "name": TEXT, "years": TEXT, "declared": MONEY, "computed": MONEY, "difference": MONEY,
    "spent": MONEY, "shared": MONEY, "currency": TEXT, "bound": TEXT, "state": TEXT, "ministries": NESTED, "body": TEXT,
    "code": TEXT, "codeName": TEXT, "programme": TEXT, "source": TEXT, "printed": TEXT, "before": MONEY, "basisPoints": NUMBER,
    "lines": NESTED, "tasks": NESTED, "funders": NESTED, "runs": NESTED, "location": NESTED,
}  # fmt: skip
"""The columns of sums of an annex."""

DOCUMENTS: dict[str, Any] = {
    "file": TEXT, "plan": TEXT, "asOf": DAY, "conclusion": TEXT, "toolVersion": TEXT, "pack": TEXT, "number": NUMBER, **FINDINGS,
}  # fmt: skip
"""The columns of the findings of `findings.json` files."""


def read_lines(*files: str | os.PathLike[str]) -> dict[str, pd.DataFrame]:
    """The dossiers, findings, recommendations and sums of files of lines.

    Raises:
        ValueError: a line is cut, no JSON, or of another format; the message names it.
    """
    dossiers, lists = [], {"findings": [], "recommendations": [], "sums": []}
    for line in _lines(files):
        coverage, annex = line["coverage"] or {}, line["annex"] or {}
        dossiers.append({**coverage, **annex, **line})
        row = {"position": line["position"], "path": line["path"], "plan": line["id"]}
        for name, entries in (
            ("findings", line["findings"]), ("recommendations", coverage.get("recommendations")), ("sums", annex.get("sums")),
        ):  # fmt: skip
            lists[name] += [{**entry, **row, "number": number} for number, entry in enumerate(entries or [], 1)]
    return {
        "dossiers": _frame(dossiers, DOSSIERS),
        "findings": _frame(map(_with_stake, lists["findings"]), _ROW | FINDINGS),
        "recommendations": _frame(lists["recommendations"], _ROW | RECOMMENDATIONS),
        "sums": _frame(lists["sums"], _ROW | SUMS),
    }


def read_documents(*files: str | os.PathLike[str]) -> pd.DataFrame:
    """The findings of `findings.json` files, with the rules and the program that made them.

    Raises:
        ValueError: a file is no JSON, or of another format; the message names it.
    """
    rows = []
    for file in files:
        with open(file, encoding="utf-8") as opened:
            document = _checked(opened.read(), str(file))
        shared = {
            "file": str(file), "plan": document["dossier"]["id"], "asOf": document["dossier"]["asOf"],
            "conclusion": document["conclusion"], "toolVersion": document["tool"]["version"],
            "pack": document["pack"]["sha256"],
        }  # fmt: skip
        rows += [{**entry, **shared, "number": number} for number, entry in enumerate(document["findings"], 1)]
    return _frame(map(_with_stake, rows), DOCUMENTS)


def _lines(files: Iterable[str | os.PathLike[str]]) -> Iterator[dict[str, Any]]:
    for file in files:
        # Only a line feed ends a line; universal newlines would also take what stands in a text.
        with open(file, encoding="utf-8", newline="\n") as opened:
            for number, text in enumerate(opened, 1):
                if not text.endswith("\n"):
                    raise ValueError(f"{file}: line {number} is cut; the program that wrote it did not come to its end")
                yield _checked(text, f"{file}: line {number}")


def _checked(text: str, where: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"{where} is no JSON: {error}") from error
    found = document.get("format", 1) if isinstance(document, dict) else None
    if found != FORMAT:
        raise ValueError(f"{where} is of format {found}; expected {FORMAT}")
    return document


def _with_stake(entry: dict[str, Any]) -> dict[str, Any]:
    amount, _, currency = (entry["stake"] or {"money": ""})["money"].partition(" ")
    return {**entry, "stake": amount or None, "stakeCurrency": currency or None}


def _frame(rows: Iterable[dict[str, Any]], columns: dict[str, Any]) -> pd.DataFrame:
    listed = list(rows)
    return pd.DataFrame({name: _column([row.get(name) for row in listed], kind) for name, kind in columns.items()})


def _column(values: list[Any], kind: Any) -> pd.Series:
    if kind == NESTED:
        return pd.Series(values, dtype=NESTED)
    # Texts become amounts and days by Arrow, which refuses what would be rounded; from a text pandas itself would not.
    is_text = kind in (MONEY, DAY, TEXT)
    array = pa.array(values, pa.string()).cast(kind.pyarrow_dtype) if is_text else pa.array(values, kind.pyarrow_dtype)
    return pd.Series(pd.arrays.ArrowExtensionArray(array))
