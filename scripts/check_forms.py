"""Forms that people fill in, as programs save them: what is read must be what was written, whoever saved the workbook.

    check_forms.py PROGRAM

Exit codes: 0 all is well; 1 a check failed.
"""
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp()
SLOVENIA, REVISION = "inputs/slovenia-2023-2024", "inputs/slovenia-2023-2024-r3"
failures = []


def check(truth, text):
    if not truth:
        failures.append(text)
        print("  " + text, file=sys.stderr)


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    return done.returncode, done.stderr


def quiet(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def office(path, kind):
    out = os.path.join(FOLDER, "office-" + kind)
    quiet("soffice", f"-env:UserInstallation=file://{FOLDER}/profile", "--headless", "--convert-to", kind, "--outdir", out, path)
    return os.path.join(out, os.path.splitext(os.path.basename(path))[0] + "." + kind)


def gnumeric(path):
    out = path + ".gnumeric.xlsx"
    quiet("ssconvert", "-T", "Gnumeric_Excel:xlsx2", path, out)
    return out


# Who saves a workbook, and as what.
SAVED = {
    "as it was written": lambda path: path,
    "LibreOffice, ODS": lambda path: office(path, "ods"),
    "LibreOffice, ODS and XLSX again": lambda path: office(office(path, "ods"), "xlsx"),
    "Gnumeric": gnumeric,
}


def copy(dossier, *without):
    folder = tempfile.mkdtemp(dir=FOLDER)
    for name in os.listdir(dossier):
        if name not in without:
            shutil.copy(os.path.join(dossier, name), folder)
    return folder


def bytes_of(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))}


def fill(sheet, key, **answers):
    """Writes into the row of a key, the columns known by their hidden names."""
    header = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("rapporteur:"))
    columns = {cell.value: cell.column for cell in sheet[header.row] if cell.value}
    row = next(cell.row for cell in sheet[header.column_letter] if cell.value == key)
    for name, value in answers.items():
        sheet.cell(row, columns[name.replace("_", "-")]).value = value


def untouched(kind, dossier, language):
    form = os.path.join(FOLDER, f"{kind}.{language}.xlsx")
    check(run("forms", "write", kind, dossier, "--output", form, "--language", language)[0] == 0, f"{kind} was not written")
    for who, save in SAVED.items():
        folder = copy(dossier)
        before = bytes_of(folder)
        code, told = run("forms", "read", save(form), "--dossier", folder)
        check(code == 0, f"{kind}, {language}, {who}: {told}")
        check(bytes_of(folder) == before, f"{kind}, {language}, {who}: the dossier was changed")


def filled(kind, dossier, without, edit, part):
    form = os.path.join(FOLDER, f"{kind}-filled.xlsx")
    empty = copy(dossier, *without)
    run("forms", "write", kind, empty, "--output", form, "--language", "sl")
    book = openpyxl.load_workbook(form)
    edit(book)
    book.save(form)
    results = {}
    for who, save in SAVED.items():
        folder = copy(empty)
        code, told = run("forms", "read", save(form), "--dossier", folder)
        check(code == 0, f"{kind}, filled, {who}: {told}")
        results[who] = bytes_of(folder).get(part)
        check(results[who] is not None, f"{kind}, filled, {who}: there is no {part}")
        check(run("validate", folder)[0] == 0, f"{kind}, filled, {who}: the dossier does not load")
    check(len(set(results.values())) == 1, f"{kind}, filled: programs differ")
    return empty, form, results["as it was written"] or b""


def progress(book):
    fill(book["Poročilo"], "as-of", answer=datetime.date(2024, 6, 30))
    fill(book["Naloge"], "1.1.1", status="dokončana", on=datetime.date(2023, 5, 2), note="Objavljena.\nV dveh jezikih.")
    fill(book["Naloge"], "1.1.2", status="v teku", on="18. 10. 2023")
    fill(book["Poraba"], "2023/1", spent=44812.1)


def assessment(book):
    fill(book["Presojevalec"], "plan", assessor="Nacionalna poročevalka", date="30. junij 2023")
    sheet = book["Financiranje"]
    lists = [cell.value for row in book["rapporteur-lists"].iter_rows() for cell in row if cell.value]
    line = next(text for text in lists if text.startswith("1 · "))
    task = next(text for text in lists if text.startswith("3.1 · "))
    recommendation = next(text for text in lists if text.startswith("greta-2-23 · "))
    fill(sheet, "+1", line=line, task=task, decision="da", reason="Krizna namestitev.")
    fill(book["Odzivi"], "+1", task=task, recommendation=recommendation, decision="da", extent="delen odziv",
         nature="storitev", reason="Le namestitev.")


try:
    for language in "sl", "en":
        untouched("progress", REVISION, language)
        untouched("assessment", SLOVENIA, language)
    untouched("answers", SLOVENIA, "sl")
    _, _, text = filled("progress", SLOVENIA, [], progress, "progress.xml")
    check(b'<task number="1.1.2"' in text and b'on="2023-10-18"' in text, "progress: a day in words was not read")
    check(b'amount="44812.10"' in text, "progress: an amount was not read")
    empty, form, text = filled("assessment", SLOVENIA, ["assessment.xml"], assessment, "assessment.xml")
    check(text.count(b"<funds ") == 1 and text.count(b"<responds ") == 1, "assessment: two judgements were expected")
    # A form that comes back twice says nothing new, and a broken one says where.
    folder = copy(empty)
    run("forms", "read", form, "--dossier", folder)
    before = bytes_of(folder)
    code, told = run("forms", "read", form, form, "--dossier", folder)
    check(code == 0 and bytes_of(folder) == before, f"assessment, read again: {told}")
    book = openpyxl.load_workbook(form)
    fill(book["Presojevalec"], "plan", date="31. 6. 2023")
    book.save(form)
    code, told = run("forms", "read", form, "--dossier", folder, "--language", "en")
    check(code == 1 and "There is no day 31. 6. 2023" in told and "cell C6" in told, f"assessment, broken: {told}")
finally:
    shutil.rmtree(FOLDER)
print(f"check-forms: {'all is well' if not failures else f'{len(failures)} failures'}")
sys.exit(1 if failures else 0)
