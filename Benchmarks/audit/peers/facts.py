"""Reads dossiers into rows, for the peers that check with tables.

It uses the standard library's expat, which read such files in half the time of lxml's iterparse and in the memory of the rows.
"""

import pathlib
import sys
from xml.parsers import expat

NAMESPACE = "urn:rapporteur:1 "
PARTS = ("plan.xml", "annex.xml", "recommendations.xml", "bodies.xml", "assessment.xml", "progress.xml")

# The columns of each table. Tasks and lines are numbered from 0 through all dossiers; years are numbers, money is in cents.
TABLES = {
    "plan": ("dossier", "id", "first", "last"),
    "task": ("dossier", "task", "number"),
    "goal": ("task",),
    "assignment": ("task", "ordinal", "dated", "first", "last"),
    "payer": ("task",),
    "reference": ("dossier", "owner", "element", "target"),
    "annex": ("dossier", "plan", "total"),
    "annex_year": ("dossier", "year"),
    "year_total": ("dossier", "year", "value"),
    "line": ("dossier", "line", "id", "total"),
    "amount": ("line", "year", "value"),
    "recommendation": ("dossier", "id"),
    "assessment": ("dossier",),
    "funds": ("dossier", "line_id", "task_number"),
    "response": ("dossier", "task_number", "recommendation", "extent"),
}
# The columns that are text; all others are whole numbers.
TEXTS = {
    "id", "number", "first", "last", "owner", "element", "target", "plan", "recommendation", "line_id", "task_number", "extent",
}


def cents(text):
    """Decimal text as hundredths."""
    whole, _, fraction = text.strip().partition(".")
    return int(whole + (fraction + "00")[:2])


def dossiers():
    """What the runner lists on standard input."""
    return sys.stdin.read().split("\n")[:-1]


def files(dossier):
    """The files of a dossier, be it a folder or one file."""
    path = pathlib.Path(dossier)
    return [path / part for part in PARTS if (path / part).exists()] if path.is_dir() else [path]


def read(dossiers):
    """The tables of all dossiers, as lists of rows."""
    tables = {name: [] for name in TABLES}
    task_count = line_count = 0
    for dossier, path in enumerate(dossiers):
        for file in files(path):
            task_count, line_count = read_file(file, dossier, tables, task_count, line_count)
    return tables


def read_file(file, dossier, tables, task, line):
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    number, is_progress, assignments, pending, text = None, False, [], None, []
    goal, payer, reference, amount, total = (tables[name].append for name in ("goal", "payer", "reference", "amount", "line"))
    funds, response = tables["funds"].append, tables["response"].append

    def read_text(take):
        """Hands the text of the element that begins here to `take` when it ends."""
        text.clear()
        parser.CharacterDataHandler = text.append

        def end(_):
            parser.CharacterDataHandler = parser.EndElementHandler = None
            take("".join(text))
        parser.EndElementHandler = end

    def on_plan(attributes):
        tables["plan"].append((dossier, attributes["id"], attributes["start"], attributes["end"]))

    def on_task(attributes):
        nonlocal task, number, ordinal
        if is_progress:
            reference((dossier, "", "task", attributes["number"]))
            return
        number, ordinal = attributes["number"], 0
        tables["task"].append((dossier, task, number))
        task += 1

    ordinal = 0

    def on_assignment(attributes):
        nonlocal ordinal
        ordinal += 1
        tables["assignment"].append((task - 1, ordinal, 0, None, None))

    def on_deadline(attributes):
        tables["assignment"][-1] = (task - 1, ordinal, 1, attributes.get("from"), attributes.get("to"))

    def on_cost(attributes):
        if "funder" in attributes:
            payer((task - 1,))

    def on_depends(attributes):
        if "task" in attributes:
            reference((dossier, f"task {number}", "depends-on", attributes["task"]))

    def on_annex(attributes):
        tables["annex"].append((dossier, attributes["plan"], None))

    def on_line(attributes):
        nonlocal line
        total((dossier, line, attributes["id"], None))
        line += 1

    def on_total(attributes):
        def take(text):
            tables["line"][-1] = (*tables["line"][-1][:3], cents(text))
        read_text(take)

    def on_amount(attributes):
        year = int(attributes["year"])
        if attributes.get("none") in ("true", "1"):
            amount((line - 1, year, None))
        else:
            read_text(lambda text: amount((line - 1, year, cents(text))))

    def on_year_total(attributes):
        year = int(attributes["year"])
        read_text(lambda text: tables["year_total"].append((dossier, year, cents(text))))

    def on_grand_total(attributes):
        def take(text):
            tables["annex"][-1] = (*tables["annex"][-1][:2], cents(text))
        read_text(take)

    def on_progress(attributes):
        nonlocal is_progress
        is_progress = True

    handlers = {
        "plan": on_plan,
        "task": on_task,
        "goal": lambda _: goal((task - 1,)),
        "assignment": on_assignment,
        "deadline": on_deadline,
        "funder": lambda _: payer((task - 1,)),
        "cost": on_cost,
        "refers-to": lambda attributes: reference((dossier, f"task {number}", "refers-to", attributes["task"])),
        "depends-on": on_depends,
        "annex": on_annex,
        "year": lambda _: read_text(lambda text: tables["annex_year"].append((dossier, int(text)))),
        "line": on_line,
        "total": on_total,
        "amount": on_amount,
        "year-total": on_year_total,
        "grand-total": on_grand_total,
        "recommendation": lambda attributes: tables["recommendation"].append((dossier, attributes["id"])),
        "assessment": lambda _: tables["assessment"].append((dossier,)),
        "funds": lambda attributes: funds((dossier, attributes["line"], attributes["task"])),
        "responds": lambda attributes: response(
            (dossier, attributes["task"], attributes["recommendation"], attributes["extent"])),
        "progress": on_progress,
    }
    find = {NAMESPACE + name: handler for name, handler in handlers.items()}.get

    def start(name, attributes):
        handler = find(name)
        if handler is not None:
            handler(attributes)

    parser.StartElementHandler = start
    with open(file, "rb") as stream:
        parser.ParseFile(stream)
    return task, line


def write(output, findings):
    """Writes findings, given as (plan, rule, subject), a line each."""
    with open(output, "w", encoding="utf-8") as file:
        file.writelines(f"{plan}\t{rule}\t{subject}\n" for plan, rule, subject in findings)
