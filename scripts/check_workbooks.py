#!/usr/bin/python3
"""Opens workbooks in LibreOffice and Gnumeric: no formula may give anything but what stands beside it, and after somebody has
changed something all sums, differences and states have to follow.

    check_workbooks.py [--quick] WORKBOOK...

Exit codes: 0 all is well; 1 a check failed.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.etree import ElementTree

import uno
from com.sun.star.beans import PropertyValue

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORDS = {
    "Povzetek": {"lines": "Vrstice", "ministries": "Po ministrstvih", "codes": "Po proračunskih šifrah", "differences": "Razlike",
                 "promises": "Navedeno in dano", "spending": "Poraba", "total": "Skupaj", "none": "Razlik ni", "computed": "Preračunano",
                 "declared": "Navedeno", "difference": "Razlika", "state": "Stanje", "differs": "odstopa", "agrees": "se ujema",
                 "unfunded": "brez sredstev", "kept": "zagotovljeno", "given": "Dano v prilogi", "stated": "Navedeno v načrtu",
                 "use": ("eni nalogi", "deljeno", "nobeni nalogi")},
    "Summary": {"lines": "Lines", "ministries": "By ministry", "codes": "By code", "differences": "Differences",
                "promises": "Stated and given", "spending": "Spending", "total": "Total", "none": "No difference", "computed": "Recomputed",
                "declared": "Declared", "difference": "Difference", "state": "State", "differs": "differs", "agrees": "agrees",
                "unfunded": "not funded", "kept": "given", "given": "Given", "stated": "Stated",
                "use": ("one task", "shared", "no task")},
}
failures = []


def complain(text):
    failures.append(text)
    print("  " + text, file=sys.stderr)


# --- Cells of a file ----------------------------------------------------------------------------------------------

def cells(path):
    """The cells with a formula of an XLSX file: (sheet, cell) -> (formula, value)."""
    found = {}
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        relations = {
            relation.get("Id"): relation.get("Target")
            for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        }
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
        for sheet in book.iter(MAIN + "sheet"):
            target = relations[sheet.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")]
            root = ElementTree.fromstring(archive.read("xl/" + target.removeprefix("/xl/")))
            for cell in root.iter(MAIN + "c"):
                formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
                if formula is None:
                    continue
                text = value.text if value is not None and value.text is not None else ""
                if cell.get("t") == "s":
                    text = shared[int(text)]
                elif cell.get("t") not in ("str", "e", "b"):
                    text = float(text or 0)
                found[sheet.get("name"), cell.get("r")] = (formula.text or "", text)
    return found


def compare(name, exact, found):
    """Every formula of a file gives what stands in another."""
    wrong = 0
    for place, (formula, value) in exact.items():
        other = found.get(place, ("", None))[1]
        if isinstance(value, float) and isinstance(other, float):
            same = abs(value - other) < 0.001
        else:
            same = str(value) == str(other)
        if not same:
            wrong += 1
            if wrong <= 10:
                complain(f"{name}: {place[0]}!{place[1]} gives {other!r} for {value!r}: {formula[:160]}")
    if wrong > 10:
        complain(f"{name}: and {wrong - 10} more")
    return len(exact)


def gnumeric(path):
    """The file as Gnumeric recalculates it."""
    out = path + ".gnumeric.xlsx"
    subprocess.run(["ssconvert", "--recalc", "-T", "Gnumeric_Excel:xlsx2", path, out], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return cells(out)


# --- LibreOffice --------------------------------------------------------------------------------------------------

def value(name, content):
    return PropertyValue(Name=name, Value=content)


class Office:
    """LibreOffice without a window, with a profile of its own."""

    def __init__(self, folder):
        pipe = f"workbooks{os.getpid()}"
        profile = os.path.join(folder, "profile")
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.2)
        else:
            sys.exit("LibreOffice did not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def open(self, path):
        return Book(self.desktop.loadComponentFromURL(
            "file://" + os.path.abspath(path), "_blank", 0, (value("Hidden", True),)))

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(60)


class Book:
    def __init__(self, document):
        self.document = document
        self.sheets = {sheet.Name: sheet for sheet in document.Sheets}
        self.words = WORDS[document.Sheets[0].Name]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.document.close(True)

    def sheet(self, key):
        return self.sheets[self.words[key]]

    def recalculate(self):
        self.document.calculateAll()

    def formulas(self):
        found = {}
        for name, sheet in self.sheets.items():
            for row, line in enumerate(rows(sheet, formulas=True)):
                for column, formula in enumerate(line):
                    if formula[:1] in ("=", "{"):
                        cell = sheet.getCellByPosition(column, row)
                        if cell.Type.value == "FORMULA":
                            text = cell.FormulaResultType2 == 2
                            found[name, letters(column) + str(row + 1)] = (
                                formula, f"Err:{cell.Error}" if cell.Error else cell.String if text else cell.Value)
        return found

    def save(self, path):
        self.document.storeToURL("file://" + path, (value("FilterName", "Calc MS Excel 2007 XML"),))


def letters(column):
    text, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        text = chr(65 + digit) + text
    return text


def rows(sheet, formulas=False):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    return area.getFormulaArray() if formulas else area.getDataArray()


class Table:
    """A table of a sheet: its header, found by the texts in it, and the rows down to its total."""

    def __init__(self, book, key, *heads):
        self.sheet = book.sheet(key)
        self.total_word = book.words["total"]
        data = rows(self.sheet)
        self.header = next(i for i, line in enumerate(data) if all(head in line for head in heads))
        self.heads = [str(text) for text in data[self.header]]
        self.rows = range(self.header + 1, len(data))
        self.total = next((i for i in self.rows if data[i][0] == self.total_word), None)
        if self.total is not None:
            self.rows = range(self.header + 1, self.total)

    def column(self, head):
        return self.heads.index(head)

    def years(self):
        return [i for i, head in enumerate(self.heads) if re.fullmatch(r"\d{4}", head)]

    def cell(self, row, column):
        return self.sheet.getCellByPosition(column, row)

    def find(self, column, text):
        return next(row for row in self.rows if self.cell(row, column).String == text)


def money(cell):
    return cell.Value if cell.Type.value == "VALUE" or cell.Type.value == "FORMULA" and cell.FormulaResultType2 == 1 else 0.0


# --- What has to follow -------------------------------------------------------------------------------------------

def check(book, when):
    """All sums, differences and states are what the input cells make of them."""
    words = book.words
    lines = Table(book, "lines", words["computed"])
    years = lines.years()
    ministry, code = 1, 4

    def expect(what, found, wanted):
        if abs(found - wanted) > 0.005:
            complain(f"{when}: {what} is {found:.2f}; expected {wanted:.2f}")

    sums = {}
    for column in years:
        sums[column] = sum(money(lines.cell(row, column)) for row in lines.rows)
        expect(f"the total of {lines.heads[column]}", lines.cell(lines.total, column).Value, sums[column])
    whole = sum(sums.values())
    expect("the total of all", lines.cell(lines.total, lines.column(words["computed"])).Value, whole)
    for key, column in (("ministries", ministry), ("codes", code)):
        if words[key] not in book.sheets:
            continue
        table = Table(book, key, words["computed"])
        keys = {}
        for row in lines.rows:
            name = lines.cell(row, column).String
            keys[name] = keys.get(name, 0) + sum(money(lines.cell(row, year)) for year in years)
        listed = set()
        for row in table.rows:
            name = table.cell(row, 0).String
            listed.add(name)
            expect(f"{words[key]}: {name}", table.cell(row, table.column(words["computed"])).Value, keys.get(name, 0))
        rest = sum(amount for name, amount in keys.items() if name not in listed)
        expect(f"{words[key]}: the rest", table.cell(table.total + 1, table.column(words["computed"])).Value, rest)
        expect(f"{words[key]}: the total", table.cell(table.total, table.column(words["computed"])).Value, whole - rest)
    differences = Table(book, "differences", words["state"])
    state, difference = differences.column(words["state"]), differences.column(words["difference"])
    differing = 0
    for row in differences.rows:
        cells = [differences.cell(row, differences.column(words[key])) for key in ("declared", "computed")]
        expect(f"difference in row {row + 1}", differences.cell(row, difference).Value, cells[0].Value - cells[1].Value)
        said = differences.cell(row, state).String
        differing += said == words["differs"]
        if differences.cell(row, 2).String == "" and (said == words["differs"]) != (
                abs(cells[0].Value - cells[1].Value) > 0.004):
            complain(f"{when}: row {row + 1} of the differences says {said!r}")
    verdict = book.document.Sheets[0].getCellByPosition(0, 3).String
    if verdict != differences.sheet.getCellByPosition(0, 3).String:
        complain(f"{when}: two sheets say of the whole {verdict!r} and {differences.sheet.getCellByPosition(0, 3).String!r}")
    if verdict.startswith(words["none"]) != (differing == 0) or differing and str(differing) not in verdict:
        complain(f"{when}: {differing} differences, and the summary says {verdict!r}")
    uses = {name: 0.0 for name in words["use"]}
    task = lines.column(words["difference"]) + 1
    for row in lines.rows:
        tasks = lines.cell(row, task).String
        uses[words["use"][0 if tasks and ", " not in tasks else 1 if tasks else 2]] += sum(
            money(lines.cell(row, year)) for year in years)
    for line in rows(book.document.Sheets[0]):
        if line[0] in uses:
            expect(f"the money for {line[0]}", line[2], uses[line[0]])
    # A plan that states no cost has no such sheet.
    if words["promises"] in book.sheets:
        promises = Table(book, "promises", words["stated"])
        for row in promises.rows:
            stated, given = (promises.cell(row, promises.column(words[key])) for key in ("stated", "given"))
            said = promises.cell(row, promises.column(words["state"])).String
            if stated.Type.value != "VALUE" or given.Type.value != "FORMULA":
                continue
            if (given.Value == stated.Value) != (said == words["kept"]) and promises.cell(row, 4).String in ("natanko", "exactly"):
                if not given.Value > stated.Value:
                    complain(f"{when}: stated {stated.Value}, given {given.Value}: {said!r}")
            if given.Value == 0 and stated.Value > 0 and said not in (words["unfunded"],) and "leta" not in said and "year" not in said:
                complain(f"{when}: stated {stated.Value}, given nothing: {said!r}")
    for place, (formula, found) in book.formulas().items():
        if isinstance(found, str) and (found.startswith(("Err:", "#"))):
            complain(f"{when}: {place[0]}!{place[1]} is {found}: {formula[:120]}")


# --- Edits --------------------------------------------------------------------------------------------------------

def first_amount(lines):
    return next((row, column) for row in lines.rows for column in lines.years() if money(lines.cell(row, column)) > 0)


def change_amount(book):
    lines = Table(book, "lines", book.words["computed"])
    row, column = first_amount(lines)
    lines.cell(row, column).Value += 2500


def take_amount(book):
    lines = Table(book, "lines", book.words["computed"])
    row, column = first_amount(lines)
    lines.cell(row, column).Value = 0


def change_total(book):
    summary = book.document.Sheets[0]
    row = next(i for i, line in enumerate(rows(summary)) if isinstance(line[1], float))
    summary.getCellByPosition(1, row).Value += 1


def change_line_total(book):
    lines = Table(book, "lines", book.words["computed"])
    column = lines.column(book.words["declared"])
    row = next(row for row in lines.rows if money(lines.cell(row, column)))
    lines.cell(row, column).Value += 0.01


def insert(book, where, ministry=None):
    lines = Table(book, "lines", book.words["computed"])
    row = {"first": lines.rows[0], "middle": lines.rows[len(lines.rows) // 2], "last": lines.total}[where]
    lines.sheet.Rows.insertByIndex(row, 1)
    other = lines.rows[0] if row > lines.rows[0] else lines.rows[0] + 1
    for column, text in ((0, "new"), (1, ministry or lines.cell(other, 1).String), (2, lines.cell(other, 2).String),
                         (3, "=1"), (4, lines.cell(other, 4).String)):
        lines.cell(row, column).String = text
    for column in lines.years():
        lines.cell(row, column).Value = 1000


def remove(book, which):
    lines = Table(book, "lines", book.words["computed"])
    lines.sheet.Rows.removeByIndex(lines.rows[which], 1)


def sort(book):
    """The lines the other way round, as the button of a filter does it."""
    lines = Table(book, "lines", book.words["computed"])
    area = lines.sheet.getCellRangeByPosition(0, lines.rows[0], len(lines.heads) - 1, lines.rows[-1])
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = lines.years()[0], False
    area.sort((value("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), value("ContainsHeader", False)))


def retype(book):
    """An amount that is marked as nothing, and one that is not stated, become amounts, and an amount a mark."""
    lines = Table(book, "lines", book.words["computed"])
    for mark in ("/", "–"):
        for row in lines.rows:
            for column in lines.years():
                if lines.cell(row, column).String == mark:
                    lines.cell(row, column).Value = 300
                    break
            else:
                continue
            break
    row, column = first_amount(lines)
    lines.cell(row, column).String = "/"


def share(book):
    """A line is taken for another task too."""
    lines = Table(book, "lines", book.words["computed"])
    column = lines.column(book.words["difference"]) + 1
    row = next((row for row in lines.rows if lines.cell(row, column).String), lines.rows[0])
    lines.cell(row, column).String += ", 9.9"


def spend(book):
    spending = book.sheet("spending")
    data = rows(spending)
    header = next(i for i, line in enumerate(data) if sum(isinstance(text, str) and text != "" for text in line) > 5)
    spending.getCellByPosition(5, header + 1).Value = 123.45
    book.recalculate()
    rest = spending.getCellByPosition(6, header + 1).Value
    if abs(rest - (money(spending.getCellByPosition(4, header + 1)) - 123.45)) > 0.005:
        complain(f"what remains of the first line is {rest}")


EDITS = {
    "an amount changed": change_amount, "an amount taken away": take_amount, "a total changed": change_total,
    "a line's total changed": change_line_total, "a line above the total": lambda book: insert(book, "last"),
    "a line removed": lambda book: remove(book, 0),
    "a line put in at the top": lambda book: insert(book, "first"),
    "a line put in between": lambda book: insert(book, "middle"),
    "a line of a ministry that was not there": lambda book: insert(book, "last", "NEW"),
    "the last line removed": lambda book: remove(book, -1), "marks and amounts exchanged": retype,
    "a line for another task": share, "the lines sorted": sort, "something spent": spend,
}
QUICK = list(EDITS)[:6]


def main():
    quick = "--quick" in sys.argv
    paths = [path for path in sys.argv[1:] if not path.startswith("--")]
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder)
        try:
            for path in paths:
                examine(office, path, folder, quick)
        finally:
            office.close()
    print("workbooks: " + ("all formulas give what stands beside them" if not failures else f"{len(failures)} failures"))
    sys.exit(1 if failures else 0)


def examine(office, path, folder, quick):
    exact = cells(path)
    with office.open(path) as book:
        book.recalculate()
        count = compare(f"{path}, LibreOffice", exact, book.formulas())
        has_annex = book.words["differences"] in book.sheets
        if has_annex:
            check(book, path)
    compare(f"{path}, Gnumeric", exact, gnumeric_copy(path, folder))
    edits = {} if not has_annex else EDITS if not quick else {name: EDITS[name] for name in QUICK}
    for name, edit in edits.items():
        with office.open(path) as book:
            try:
                edit(book)
            except (StopIteration, IndexError):
                continue
            book.recalculate()
            check(book, f"{path}, {name}")
            edited = os.path.join(folder, "edited.xlsx")
            book.save(edited)
            ours = {place: (formula, found) for place, (formula, found) in cells(edited).items()}
            compare(f"{path}, {name}, Gnumeric", ours, gnumeric(edited))
    print(f"{path}: {count} formulas, {len(edits)} edits")


def gnumeric_copy(path, folder):
    copy = os.path.join(folder, "as-written.xlsx")
    with open(path, "rb") as source, open(copy, "wb") as target:
        target.write(source.read())
    return gnumeric(copy)


if __name__ == "__main__":
    main()
