"""Compares what rapporteur reads in documents with what two other readers find in them.

    compare_documents.py PROGRAM FOLDER...

XLSX is compared with openpyxl and calamine, ODS with calamine and odfpy, cell by cell; DOCX with python-docx and ODT with
odfpy, word by word. Prints a table: for each kind of difference how often it occurs, an example, and why it is expected, or
that nothing explains it. The exit code is 1 where something is unexplained, or where rapporteur crashed or hung.
"""

import collections
import datetime
import json
import math
import pathlib
import re
import subprocess
import sys
import warnings

import docx
import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl
import python_calamine

warnings.simplefilter("ignore")

EXPLANATIONS = {
    "covered by a merge": "the other reader gives what lies under a merged cell; we tell of it (covered-text-left-out)",
    "escaped characters": "the other reader leaves _xHHHH_ and carriage returns as they stand; they are decoded here",
    "left out and told": "struck-through words, marks of notes and pronunciation are left out here and told of",
    "blanks at the ends": "the other reader strips or adds blanks",
    "date against number": "the readers differ on which formats are dates; what is stored is the same",
    "day before 1900-03-01": "the readers differ on the leap day that 1900 did not have",
    "time or duration": "the other reader gives a time of day or a date of 1899 for a duration",
    "formula without a result": "we tell that no result is stored; the other reader gives nothing, or nought",
    "error value": "the other reader gives nothing for an error",
    "rounded to the second": "days are rounded to the second here",
    "empty text": "an empty text is no cell here",
    "shown text": "the other reader gives the text as shown",
    "number of the other reader": "the other reader rounds to a binary fraction, or reads a text as a number",
    "repeated blank": "the other reader collapses or keeps blanks that count otherwise here",
    "boolean": "the other reader gives 1 or 0 for a truth value",
    "refused": "we refuse the file and say why; the other reader reads it",
    "refused by the other": "the other reader does not read the file",
    "only we have a value": "the other reader gives nothing, as for a text beside a formula that is stored in an odd way",
    "told as not readable": "the characters do not fit the cell's type; we keep and tell them (value-not-read)",
    "sheet named as not read": "a sheet of macros or another kind: we name it (part-not-read, chart-not-read)",
    "holds no cell": "nothing is in it for either reader",
}


class Report:
    def __init__(self):
        self.counts = collections.Counter()
        self.examples = {}

    def add(self, reader, kind, example):
        self.counts[reader, kind] += 1
        self.examples.setdefault((reader, kind), example)

    def print(self):
        unexplained = 0
        for (reader, kind), count in sorted(self.counts.items()):
            why = EXPLANATIONS.get(kind)
            if why is None and not kind.startswith("agrees"):
                unexplained += count
            print(f"{count:8}  {reader:12} {kind}: {why or ('' if kind.startswith('agrees') else 'NOT EXPLAINED')}")
            if not kind.startswith("agrees"):
                print(f"{'':22} {self.examples[reader, kind]}")
        return unexplained


def read(program, path):
    """The blocks and notices; or what the program says; None where it crashed or hung."""
    try:
        outcome = subprocess.run([program, "import", "--blocks", path], capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return None
    if outcome.returncode == 0:
        return [json.loads(line) for line in outcome.stdout.splitlines()]
    return outcome.stderr.decode("utf-8", "replace").strip() if outcome.returncode == 65 else None


def cells_of(blocks):
    sheets = {}
    for block in blocks:
        if block["kind"] == "sheet":
            sheets[block["name"]] = {(cell["row"], cell["column"]): cell for cell in block["cells"]}
    told = collections.defaultdict(set)
    for block in blocks:
        if block["kind"] == "notice" and block["notice"] in ("part-not-read", "chart-not-read") and "path" in block:
            told[None].add(block["path"][0].get("sheet"))
        if block["kind"] == "notice" and len(block.get("path", [])) == 2 and "row" in block["path"][1]:
            told[block["path"][0].get("sheet")].add((block["notice"], block["path"][1]["row"], block["path"][1]["column"]))
    return sheets, told


def same(ours, value):
    """Whether a cell of ours holds this value of Python; else the kind of difference."""
    kind, stated = ours["type"], ours.get("value")
    if kind == "blank":
        if value in (None, "", 0) and "formula" in ours:
            return "formula without a result" if value == 0 else True
        return value in (None, "")
    if kind == "text":
        text = ours.get("verbatim", stated)
        if isinstance(value, str):
            if value == text:
                return True
            if decoded(value) == text or decoded(value).replace("\r\n", "\n").replace("\r", "\n") == text:
                return "escaped characters"
            if any(span["kind"] in ("left-out", "note-mark") for span in ours.get("spans", [])):
                return "left out and told"
            if decoded(value).strip() == text.strip():
                return "blanks at the ends"
            if "".join(decoded(value).split()) == "".join(text.split()):
                return "repeated blank"
        return value is None and text == ""
    if kind == "number":
        if isinstance(value, bool):
            return "boolean" if float(stated) in (0, 1) else False
        if isinstance(value, (int, float)):
            return value == float(stated) or math.isclose(value, float(stated), rel_tol=1e-14)
        if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
            return "date against number"
        if isinstance(value, str):
            return "shown text" if value == ours["display"] or value == stated else False
        return False
    if kind in ("date", "duration"):
        if isinstance(value, bool):
            return False
        if isinstance(value, (int, float)):
            stored = ours.get("stored")
            return "date against number" if stored is None or math.isclose(float(stored), value, abs_tol=1e-9) else False
        if kind == "duration":
            return "time or duration"
        if isinstance(value, datetime.datetime):
            day = datetime.datetime.fromisoformat(stated)
            if abs((day - value).total_seconds()) == 0:
                return True
            if abs((day - value).total_seconds()) <= 1:
                return "rounded to the second"
            return "day before 1900-03-01" if value.year <= 1900 else False
        if isinstance(value, datetime.date):
            return value.isoformat() == stated[:10] or ("day before 1900-03-01" if value.year <= 1900 else False)
        if isinstance(value, datetime.time):
            return "time or duration"
        return "shown text" if value == ours["display"] else False
    if kind == "boolean":
        return value is stated or ("boolean" if value in (0, 1, 0.0, 1.0) and bool(value) == stated else False)
    if kind == "error":
        return value == stated or ("error value" if value in (None, "") or str(value).startswith("#") else False)
    return False


def decoded(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def compare(report, reader, path, sheets, told, theirs):
    for name, values in theirs.items():
        if name not in sheets:
            report.add(reader, "sheet named as not read" if name in told[None] else "sheet missing", f"{path} {name}")
            continue
        ours = sheets[name]
        for place in set(values) | set(ours):
            value = values.get(place)
            cell = ours.get(place)
            where = f"{path} {name!r} row {place[0]} column {place[1]}: {cell and (cell.get('value'), cell['display'])!r} {value!r}"
            if cell is None:
                if value in (None, ""):
                    continue
                if ("covered-text-left-out",) + place in told[name]:
                    report.add(reader, "covered by a merge", where)
                else:
                    report.add(reader, "LOST: a cell that only the other reader has", where)
                continue
            outcome = same(cell, value)
            if outcome is not True and ("value-not-read",) + place in told[name]:
                outcome = "told as not readable"
            if outcome is True:
                report.add(reader, "agrees", where)
            elif outcome is False:
                if value in (None, ""):
                    report.add(reader, "only we have a value", where)
                else:
                    report.add(reader, "another value", where)
            else:
                report.add(reader, outcome, where)


def with_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        sheets[sheet.title] = {
            (cell.row, cell.column): cell.value
            for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
    return sheets


def with_calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    kinds = {metadata.name: metadata.typ for metadata in book.sheets_metadata}
    sheets = {}
    for name in book.sheet_names:
        if kinds.get(name) != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        sheets[name] = {
            (row + 1, column + 1): value
            for row, values in enumerate(rows) for column, value in enumerate(values) if value != ""
        }
    return sheets


def with_odfpy(path):
    book = odf.opendocument.load(str(path))
    sheets = {}
    for table in book.spreadsheet.getElementsByType(odf.table.Table):
        cells, row = {}, 0
        for element in table.getElementsByType(odf.table.TableRow):
            column = 0
            repeated_rows = int(element.getAttribute("numberrowsrepeated") or 1)
            for cell in element.childNodes:
                if cell.qname[1] not in ("table-cell", "covered-table-cell"):
                    continue
                repeated = int(cell.getAttribute("numbercolumnsrepeated") or 1)
                kind, value = cell.getAttribute("valuetype"), None
                if kind in ("float", "percentage", "currency"):
                    value = float(cell.getAttribute("value"))
                elif kind == "boolean":
                    value = cell.getAttribute("booleanvalue") == "true"
                elif kind == "date":
                    stated = cell.getAttribute("datevalue")
                    value = datetime.datetime.fromisoformat(stated)
                elif kind == "time":
                    value = datetime.timedelta()
                else:
                    paragraphs = [p for p in cell.childNodes if p.qname[1] == "p"]
                    value = "\n".join(odf.teletype.extractText(p) for p in paragraphs) or None
                if value is not None and repeated < 1000 and repeated_rows < 1000:
                    for down in range(repeated_rows):
                        for right in range(repeated):
                            cells[row + down + 1, column + right + 1] = value
                column += repeated
            row += repeated_rows
        sheets[table.getAttribute("name")] = cells
    return sheets


def words(text):
    # Marks of notes are glued to words by other readers.
    return collections.Counter(re.findall(r"[^\W\d_]+|\d+", text))


def all_text(value):
    """All words of blocks and notices, what was left out and told included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from all_text(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name in ("text", "verbatim", "before", "number", "blocks", "cells", "spans", "mark", "target"):
                yield from all_text(item)


def with_python_docx(path):
    def block_text(container):
        for item in container.iter_inner_content():
            if hasattr(item, "rows"):
                seen = set()
                for row in item.rows:
                    for cell in row.cells:
                        if cell._tc not in seen:
                            seen.add(cell._tc)
                            yield from block_text(cell)
            else:
                yield item.text
    return "\n".join(block_text(docx.Document(path)))


def with_odfpy_text(path):
    return "\n".join(odf.teletype.extractText(element) for element in odf.opendocument.load(str(path)).text.childNodes)


READERS = {
    ".xlsx": [("openpyxl", with_openpyxl), ("calamine", with_calamine)],
    ".xlsm": [("openpyxl", with_openpyxl), ("calamine", with_calamine)],
    ".ods": [("calamine", with_calamine), ("odfpy", with_odfpy)],
    ".docx": [("python-docx", with_python_docx)],
    ".odt": [("odfpy", with_odfpy_text)],
}


def main():
    program, folders = sys.argv[1], sys.argv[2:]
    paths = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*") if path.suffix.lower() in READERS)
    if not paths:
        print("no documents to compare", file=sys.stderr)
        return 2
    report, crashes, refusals = Report(), [], collections.Counter()
    for path in paths:
        blocks = read(program, path)
        if blocks is None:
            # What crashes a reader is not told with its name: the file may crash others too.
            crashes.append(path.suffix)
            continue
        for reader, function in READERS[path.suffix.lower()]:
            try:
                theirs = function(path)
            except Exception as error:
                if not isinstance(blocks, str):
                    report.add(reader, "refused by the other", f"{path.name}: {error}"[:200])
                continue
            if isinstance(blocks, str):
                holds = any(theirs.values()) if isinstance(theirs, dict) else theirs.strip()
                if "holds no text" in blocks:
                    kind = "we say that nothing is in it" if holds else "holds no cell"
                else:
                    kind = "refused"
                    refusals[re.sub(r"[“(].*?[”)]|[0-9]+", "…", blocks.split(": ", 1)[1])[:90]] += 1
                report.add(reader, kind, f"{path.name}: {blocks.split(': ', 1)[-1]}"[:200])
            elif isinstance(theirs, dict):
                compare(report, reader, path.name, *cells_of(blocks), theirs)
            else:
                lost = words(theirs) - words("\n".join(all_text(blocks)))
                if lost:
                    some = ", ".join(sorted(lost)[:8])
                    report.add(reader, "LOST: words that only the other reader has", f"{path.name}: {some}")
                    print(f"{path.name}: {sum(lost.values())} words: {some}", file=sys.stderr)
                report.add(reader, "agrees: documents of text", path.name)
    print(f"{len(paths)} documents")
    unexplained = report.print()
    if refusals:
        print("\nWhat we refuse and another reader reads:")
        for words_of, count in refusals.most_common():
            print(f"{count:8}  {words_of}")
    print(f"\n{len(crashes)} crashed or hung, {unexplained} differences are not explained")
    return 1 if crashes or unexplained else 0


sys.exit(main())
