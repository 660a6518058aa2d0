#!/bin/sh
# docx-parser-converter and python-docx drop the cells of a form that were filled in by choice, and move the next ones to the left.
#
# docx-parser-converter 1.0.3 and python-docx 1.2.0, against docx2python 3.7.1. A ministry's form for a plan has content controls, `w:sdt` (ECMA-376-1,
# 17.5.2): lists to choose from, dates, rows that can be repeated. Where the control is around a cell, the cell is not among those
# of its row, and that of the year after stands in its place; where it is around a row, the row is missing. There is no error, and
# a table without a heading shows nothing of it.
#
# Seen, for a row A with 45000 in a control and 7000, and a row B in a control:
#   docx-parser-converter  Task|2023|2024    A|7000
#   python-docx            Task|2023|2024    A|7000
#   docx2python            Task|2023|2024    A|45000|7000    B|1|2
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet docx-parser-converter==1.0.3 python-docx==1.2.0 docx2python==3.7.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
from docx_parser_converter import docx_to_text


def cell(text):
    return f"<w:tc><w:tcPr/><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*cells):
    return f"<w:tr>{''.join(cells)}</w:tr>"


def control(content):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


rows = (
    row(*map(cell, ("Task", "2023", "2024"))) + row(cell("A"), control(cell("45000")), cell("7000"))
    + control(row(*map(cell, ("B", "1", "2")))))
document = docx.Document()
document.element.body.sectPr.addprevious(parse_xml(
    f'<w:tbl {nsdecls("w")}><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>'))
document.save("form.docx")

converted = [line.replace("\t", "|") for line in docx_to_text("form.docx").splitlines() if line.strip()]
lines = ["|".join(c.text for c in r.cells) for r in docx.Document("form.docx").tables[0].rows]
with docx2python("form.docx") as other:
    whole = [cell for cell in other.text.split()]
print("docx-parser-converter ", *converted, sep="  ")
print("python-docx           ", *lines, sep="  ")
print("docx2python           ", *whole)
assert converted == lines == ["Task|2023|2024", "A|7000"], (converted, lines)
assert whole == "Task 2023 2024 A 45000 7000 B 1 2".split(), whole
PYTHON
