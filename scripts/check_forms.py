"""Forms that people fill in, as programs save them: what is read must be what was written, whoever saved the workbook, and what
is wrong must be told by its sheet and cell.

    check_forms.py PROGRAM

Exit codes: 0 all is well; 1 a check failed.
"""
import copy
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

import forms_makers

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp()
PLAIN, HEARD, LATER = "inputs/slovenia-2023-2024", "inputs/slovenia-2023-2024-r2", "inputs/slovenia-2023-2024-r3"
REPLIES = "docs/examples/replies/replies.xml"
failures, checks = [], 0


def check(truth, text):
    global checks
    checks += 1
    if not truth:
        failures.append(text)
        print("  " + text, file=sys.stderr)


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    return done.returncode, done.stderr


def dossier(source, *without, **more):
    """A copy of a dossier; `more` are files of it that stand elsewhere."""
    folder = tempfile.mkdtemp(dir=FOLDER)
    for name in os.listdir(source):
        if name not in without and os.path.isfile(os.path.join(source, name)):
            shutil.copy(os.path.join(source, name), folder)
    for name, path in more.items():
        shutil.copy(path, os.path.join(folder, name + ".xml"))
    return folder


def bytes_of(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))}


def header(sheet):
    return next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("rapporteur:"))


def cell(sheet, key, column):
    """The cell of a row's key and a column's hidden name."""
    top = header(sheet)
    columns = {place.value: place.column for place in sheet[top.row] if place.value}
    row = next(place.row for place in sheet[top.column_letter] if place.value == key)
    return sheet.cell(row, columns[column])


def cells(form, answers):
    """What is written where: `answers` is a list of (sheet, key, column, value)."""
    book = openpyxl.load_workbook(form)
    return [(sheet, cell(book[sheet], key, column).coordinate, value) for sheet, key, column, value in answers]


def word(form, start):
    """The word of the form's lists that begins so."""
    book = openpyxl.load_workbook(form)
    lists = [place.value for row in book["rapporteur-lists"].iter_rows() for place in row if place.value]
    return next(text for text in lists if text.startswith(start))


def proposed(form, sheet):
    """The key of the last row that asks what nobody has answered."""
    sheet = openpyxl.load_workbook(form)[sheet]
    return [place.value for place in sheet[header(sheet).column_letter] if place.value and place.value[0] != "+"][-1]


# What is asked, of which dossier, and how it is answered. All forms are in Slovenian.

def write(kind):
    return lambda folder, form: run("forms", "write", kind, folder, "--output", form, "--language", "sl")


def clear(body):
    def letters(folder, form):
        out = tempfile.mkdtemp(dir=FOLDER)
        told = run("clearing", folder, "--body", body, "--asked", "2023-07-03", "--due", "2023-07-31", "--language", "sl",
                   "--output", out)
        shutil.copy(os.path.join(out, f"reply.{body}.xlsx"), form)
        return told
    return letters


def progress(form):
    return [
        ("Poročilo", "as-of", "answer", datetime.date(2024, 6, 30)),
        ("Naloge", "1.1.1", "status", "dokončana"), ("Naloge", "1.1.1", "on", datetime.date(2023, 5, 2)),
        ("Naloge", "1.1.1", "note", "Objavljena.\nV dveh jezikih: »sl« & <en>."),
        ("Naloge", "1.1.2", "status", "v teku"), ("Naloge", "1.1.2", "on", "18. 10. 2023"),
        ("Poraba", "2023/1", "spent", 44812.1), ("Poraba", "2024/1", "spent", "45.000,50"),
    ]


def assessment(form):
    line, task, recommendation = word(form, "1 · "), word(form, "3.1 · "), word(form, "greta-2-23 · ")
    return [
        ("Presojevalec", "plan", "assessor", "Nacionalna poročevalka"), ("Presojevalec", "plan", "date", "30. junij 2023"),
        ("Financiranje", "+1", "line", line), ("Financiranje", "+1", "task", task),
        ("Financiranje", "+1", "decision", "da"), ("Financiranje", "+1", "reason", "Krizna namestitev."),
        ("Financiranje", proposed(form, "Financiranje"), "decision", "ne"),
        ("Financiranje", proposed(form, "Financiranje"), "reason", "Ista beseda."),
        ("Odzivi", proposed(form, "Odzivi"), "decision", "ne"), ("Odzivi", proposed(form, "Odzivi"), "reason", "Ne govori o tem."),
        ("Odzivi", "+1", "task", task), ("Odzivi", "+1", "recommendation", recommendation), ("Odzivi", "+1", "decision", "da"),
        ("Odzivi", "+1", "extent", "delen odziv"), ("Odzivi", "+1", "nature", "storitev"),
        ("Odzivi", "+1", "reason", "Le namestitev."),
    ]


def answers(form):
    book = openpyxl.load_workbook(form)
    sheet = book["Vprašanja"]
    keys = [place.value for place in sheet[header(sheet).column_letter] if place.value]
    line = next(key for key in keys if key.startswith("funds@1:"))
    deadline = next(key for key in keys if key.startswith("deadline.kind@"))
    return [
        ("Presojevalec", "plan", "assessor", "Nacionalna poročevalka"),
        ("Presojevalec", "plan", "date", datetime.date(2023, 6, 30)),
        ("Vprašanja", line, "answer", "da"), ("Vprašanja", line, "reason", "Krizna namestitev."),
        ("Vprašanja", deadline, "answer", word(form, "do določenega dne")),
    ]


def decisions(form):
    book = openpyxl.load_workbook(form)
    sheet = book["Odgovori organov"]
    key = next(place.value for place in sheet[header(sheet).column_letter] if str(place.value).startswith("mp e754"))
    return [
        ("Odgovori organov", key, "decision", "potrjena"),
        ("Odgovori organov", key, "date", datetime.date(2023, 8, 21)),
        ("Odgovori organov", key, "by", "Nacionalni poročevalec"), ("Odgovori organov", key, "reason", "Velja."),
    ]


def reply(form):
    book = openpyxl.load_workbook(form)
    sheet, sender = book["Ugotovitve"], book["Kdo odgovarja"]
    key = next(place.value for place in sheet[header(sheet).column_letter] if str(place.value).startswith("mp/38a2"))
    who = next(place.value for place in sender[header(sender).column_letter] if str(place.value).startswith("mp/2023"))
    return [
        ("Kdo odgovarja", who, "by", "državna sekretarka"), ("Kdo odgovarja", who, "date", datetime.date(2023, 7, 20)),
        ("Ugotovitve", key, "position", "se strinja"), ("Ugotovitve", key, "text", "Dodan bo kazalnik."),
        ("Ugotovitve", key, "measure-1", "dopolnitev cilja"), ("Ugotovitve", key, "due-1", datetime.date(2023, 12, 31)),
        ("Ugotovitve", key, "evidence", "načrt dela\nsklep 12/2023"),
    ]


def imported():
    folder = tempfile.mkdtemp(dir=FOLDER)
    check(run("import", os.path.join(PLAIN, "source.docx"), "--output", folder)[0] == 1, "the import does not ask")
    return folder


KINDS = [
    # what, of which dossier, how the form is made, how it is filled in, which file it gives, and words in that file
    ("progress", lambda: dossier(LATER, "progress.xml"), write("progress"), progress, "progress.xml",
     ['as-of="2024-06-30"', 'on="2023-05-02"', 'on="2023-10-18"', 'amount="44812.10"', 'amount="45000.50"', "»sl« &amp; &lt;en&gt;."]),
    ("assessment", lambda: dossier(PLAIN, "assessment.xml"), write("assessment"), assessment, "assessment.xml",
     ['assessor="Nacionalna poročevalka" date="2023-06-30"', '<funds line="1" task="3.1"', 'extent="partial" nature="service"', 'extent="none" nature="other"']),
    ("answers", imported, write("answers"), answers, "answers.yaml",
     ["assessor: Nacionalna poročevalka date: 2023-06-30", 'answer: "yes" reason: Krizna namestitev.', "answer: by to "]),
    ("decisions", lambda: dossier(HEARD, replies=REPLIES), write("decisions"), decisions, "replies.xml",
     ['position="upheld" date="2023-08-21" by="Nacionalni poročevalec">Velja.<']),
    ("reply", lambda: dossier(HEARD), clear("mp"), reply, "replies.xml",
     ['asked="2023-07-03" due="2023-07-31"', '<measure due="2023-12-31">dopolnitev cilja<', "<evidence>sklep 12/2023<"]),
]


def filled(kind, source, make, fill, file, words, makers):
    """Every maker fills the form in; each gives the same file, once and twice, and an untouched one changes nothing."""
    start = source()
    form = os.path.join(FOLDER, kind + ".xlsx")
    check(make(start, form)[0] == 0, f"{kind}: the form was not written")
    edits, results = cells(form, fill(form)), {}
    for maker in makers:
        who = f"{kind}, {maker.name}"
        saved = os.path.join(FOLDER, f"{kind}-{makers.index(maker)}{maker.suffix}")
        folder = dossier(start)
        maker.fill(form, [], saved)
        code, told = run("forms", "read", saved, "--dossier", folder)
        check(code == 0, f"{who}, untouched: {told}")
        check(bytes_of(folder) == bytes_of(start), f"{who}, untouched: the dossier was changed")
        maker.fill(form, edits, saved)
        code, told = run("forms", "read", saved, "--dossier", folder)
        check(code == 0, f"{who}: {told}")
        after = bytes_of(folder)
        results[maker.name] = after.get(file)
        check({name: text for name, text in after.items() if name != file}
              == {name: text for name, text in bytes_of(start).items() if name != file}, f"{who}: another file was changed")
        code, told = run("forms", "read", saved, saved, "--dossier", folder)
        check(code == 0 and bytes_of(folder) == after, f"{who}, read again: {told}")
        # The form that is written now holds what was answered.
        again = os.path.join(FOLDER, f"{kind}-again.xlsx")
        check(make(folder, again)[0] == 0 and run("forms", "read", again, "--dossier", folder)[0] == 0
              and bytes_of(folder) == after, f"{who}: the form written anew does not hold the answers")
        os.remove(again)
    check(len(set(results.values())) == 1, f"{kind}: programs differ: {[name for name in results]}")
    text = " ".join((results["openpyxl"] or b"").decode().split())
    for phrase in words:
        check(phrase in text, f"{kind}: {file} does not hold {phrase}")


# Mistakes: each is made in the form about progress, beside answers that are right, and told by sheet and cell.

def move_row(sheet, row, to):
    """Puts a row in another place, as sorting does: those between move up."""
    values = [[copy.copy(place.value) for place in line] for line in sheet.iter_rows(row, to)]
    values.append(values.pop(0))
    for line, new in zip(sheet.iter_rows(row, to), values):
        for place, value in zip(line, new):
            place.value = value


def mistakes():
    def set_cell(sheet, key, column, value):
        def edit(book):
            cell(book[sheet], key, column).value = value
        return edit

    def beside(book):
        cell(book["Naloge"], "1.1.3", "note").offset(0, 3).value = "v napačnem stolpcu"

    def shown(book):
        cell(book["Naloge"], "1.1.3", "title").value = "Druga naloga"

    def deleted(book):
        sheet = book["Naloge"]
        sheet.delete_rows(cell(sheet, "1.1.3", "status").row)

    def inserted(book):
        sheet = book["Naloge"]
        row = cell(sheet, "1.1.3", "status").row
        sheet.insert_rows(row)
        sheet.cell(row, 1).value = "9.9.9"
        sheet.cell(row, 4).value = "v teku"

    def copied(book):
        sheet = book["Naloge"]
        row = cell(sheet, "1.1.3", "status").row
        sheet.insert_rows(row)
        for place in sheet[row + 1]:
            sheet.cell(row, place.column).value = place.value

    def merged(book):
        sheet = book["Naloge"]
        place = cell(sheet, "1.1.3", "status")
        place.value = "v teku"
        sheet.merge_cells(start_row=place.row, end_row=place.row + 1, start_column=place.column, end_column=place.column)

    def column_gone(book):
        sheet = book["Naloge"]
        sheet.delete_cols(cell(sheet, "1.1.3", "status").column)

    def sheet_gone(book):
        del book["Poraba"]

    def sheet_added(book):
        book.create_sheet("Pripombe")["B2"].value = "Tudi to."

    return [
        # the mistake, and what is told of it
        ("words beside the table", beside, ["sheet “Naloge”, cell I", "stands in no column of the form"]),
        ("a shown cell changed", shown, ["sheet “Naloge”, cell B", "it said “Počastitev 18. oktobra"]),
        ("no word of the list", set_cell("Naloge", "1.1.3", "status", "skoraj"),
         ["sheet “Naloge”, cell D", "“skoraj” is none of the words; expected “ni začeta”"]),
        ("a day as a text that is none", set_cell("Naloge", "1.1.3", "on", "6/30/24"), ["cell E", "“6/30/24” is no day; expected a date"]),
        ("a day that does not exist", set_cell("Naloge", "1.1.3", "on", "31. 6. 2024"), ["cell E", "There is no day 31. 6. 2024"]),
        ("a day with a time", set_cell("Naloge", "1.1.3", "on", datetime.datetime(2024, 6, 30, 14, 30)), ["cell E", "is no day"]),
        ("an amount in the way of another language", set_cell("Poraba", "2023/2", "spent", "45,000.50"),
         ["sheet “Poraba”, cell F", "“45,000.50” is no amount; expected one of nought or more"]),
        ("parts of a cent", set_cell("Poraba", "2023/2", "spent", 1.005), ["sheet “Poraba”, cell F", "is no amount"]),
        ("an error", set_cell("Poraba", "2023/2", "spent", "=1/0"), ["sheet “Poraba”, cell F"]),
        ("a row deleted", deleted, ["sheet “Naloge”: The row about “1.1.3 Počastitev"]),
        ("a row added", inserted, ["sheet “Naloge”, cell A", "The row was added"]),
        ("a row copied", copied, ["sheet “Naloge”, cell A", "The row stands twice"]),
        ("cells merged", merged, ["sheet “Naloge”, cell D", "merged with others; expected a cell for each row"]),
        ("a column deleted", column_gone, ["sheet “Naloge”", "The column “Stanje” is missing"]),
        ("a sheet deleted", sheet_gone, ["The sheet “Poraba” is missing"]),
        ("a sheet added", sheet_added, ["sheet “Pripombe”, cell B2", "The form has no such sheet"]),
    ]


def harmless():
    """What people do to a form without harm, and nothing may be told of."""
    def sorted_rows(book):
        sheet = book["Naloge"]
        move_row(sheet, cell(sheet, "1.1.1", "status").row, cell(sheet, "1.4.1", "status").row)

    def renamed(book):
        book["Naloge"].title = "Naloge – MNZ"
        book["Poraba"].title = "Sheet3"

    def moved_sheets(book):
        book.move_sheet("Poraba", -2)

    def apple(book):
        book.epoch = CALENDAR_MAC_1904

    def formula(book):
        cell(book["Poraba"], "2023/1", "spent").value = "=44000+812.1"

    return [("rows sorted", sorted_rows), ("sheets renamed", renamed), ("sheets moved", moved_sheets),
            ("days counted from 1904", apple), ("a formula", formula)]


def broken(makers):
    start = dossier(LATER, "progress.xml")
    form, right = os.path.join(FOLDER, "right.xlsx"), os.path.join(FOLDER, "right-filled.xlsx")
    run("forms", "write", "progress", start, "--output", form, "--language", "sl")
    makers[0].fill(form, cells(form, progress(form)), right)
    folder = dossier(start)
    run("forms", "read", right, "--dossier", folder)
    wanted = bytes_of(folder)

    def read(name, edit, maker):
        book = openpyxl.load_workbook(right)
        edit(book)
        edited, saved = os.path.join(FOLDER, "edited.xlsx"), os.path.join(FOLDER, "saved" + maker.suffix)
        book.save(edited)
        maker.fill(edited, [], saved)
        folder = dossier(start)
        code, told = run("forms", "read", saved, "--dossier", folder, "--language", "en")
        return f"{name}, {maker.name}", code, told, bytes_of(folder)

    for name, edit in harmless():
        for maker in makers:
            if name == "a formula" and maker.name == "openpyxl":
                # A library writes a formula and not its value.
                who, code, told, after = read(name, edit, maker)
                check(code == 1 and "sheet “Poraba”, cell F" in told and "Formula without a stored result" in told, f"{who}: {code} {told}")
                continue
            who, code, told, after = read(name, edit, maker)
            check(code == 0 and after == wanted, f"{who}: {code} {told}")
    for name, edit, words in mistakes():
        for maker in makers:
            who, code, told, after = read(name, edit, maker)
            if name == "an error" and maker.name == "openpyxl":
                continue
            check(code == 1, f"{who}: the exit code is {code}: {told}")
            for phrase in words:
                check(phrase in told, f"{who}: it is not said: {phrase}\n{told}")
            check(set(after) == set(wanted), f"{who}: files were left or lost")
            if name == "a column deleted":
                continue
            check(b'task number="1.1.1"' in after["progress.xml"] and b'number="1.1.3"' not in after["progress.xml"],
                  f"{who}: what is right was not taken, or what is wrong was")


def renumbered(makers):
    """Judgements and replies of one revision, carried to the next, stand in the forms of that under its numbers."""
    old, new = dossier(HEARD, replies=REPLIES), dossier(LATER)
    for kind in "assessment", "decisions":
        form = os.path.join(FOLDER, f"old-{kind}.xlsx")
        check(run("forms", "write", kind, old, "--output", form, "--language", "sl")[0] == 0, f"{kind} of the old revision")
        before = bytes_of(new)
        code, told = run("forms", "read", form, "--dossier", new)
        check(code == 65 and bytes_of(new) == before, f"{kind}: a form of one revision was read into another: {told}")
    carried = os.path.join(FOLDER, "carried")
    check(run("carry", old, new, "--output", carried)[0] < 2, "carry failed")
    shutil.copy(os.path.join(carried, "replies.xml"), new)
    shutil.copy(os.path.join(carried, "assessment.xml"), new)
    before = bytes_of(new)
    for kind in "assessment", "decisions", "progress":
        form = os.path.join(FOLDER, f"new-{kind}.xlsx")
        check(run("forms", "write", kind, new, "--output", form, "--language", "sl")[0] == 0, f"{kind} of the new revision")
        for maker in makers:
            saved = os.path.join(FOLDER, f"new-{kind}-saved{maker.suffix}")
            maker.fill(form, [], saved)
            code, told = run("forms", "read", saved, "--dossier", new)
            check(code == 0 and bytes_of(new) == before, f"{kind}, carried, {maker.name}: {told}")


office = forms_makers.Office(FOLDER)
try:
    makers = forms_makers.all_of(office)
    for kind in KINDS:
        filled(*kind, makers)
    broken(makers)
    renumbered(makers)
finally:
    office.close()
    shutil.rmtree(FOLDER, ignore_errors=True)
print(f"check-forms: {checks} checks, " + ("all is well" if not failures else f"{len(failures)} failures"))
sys.exit(1 if failures else 0)
