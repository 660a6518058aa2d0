#!/bin/sh
# mammoth and pandoc pull a row of a Word table to the left that begins later than the others, and its amounts with it.
#
# mammoth 1.13.0 and pandoc 3.9 of pypandoc-binary 1.17, against python-docx 1.2.0. A row that has no cells under the first columns says
# how many it leaves out, `w:gridBefore` (ECMA-376-1, 17.4.15): in Word such a row is shorter on its left side, as a line of totals
# may be. Both programs begin it in the first column, where the total of 2024 stands under the tasks; pandoc even fills the row
# up with empty cells at its end. python-docx tells the number in `grid_cols_before`.
#
# Seen, for a total under 2024:
#   mammoth  Task|2023|2024    A|45,000|7,000    7,000
#   pandoc   Task|2023|2024    A|45,000|7,000    7,000||
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet mammoth==1.13.0 pypandoc-binary==1.17 python-docx==1.2.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import re

import docx
import mammoth
import pypandoc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = docx.Document()
table = document.add_table(rows=3, cols=3)
for row, values in zip(table.rows, (["Task", "2023", "2024"], ["A", "45,000", "7,000"], ["", "", "7,000"])):
    for cell, value in zip(row.cells, values):
        cell.text = value
last = table.rows[2]._tr
for cell in last.tc_lst[:2]:
    last.remove(cell)
before = OxmlElement("w:gridBefore")
before.set(qn("w:val"), "2")
last.get_or_add_trPr().append(before)
document.save("annex.docx")
assert docx.Document("annex.docx").tables[0].rows[2].grid_cols_before == 2


def read(html):
    rows = re.findall("<tr[^>]*>(.*?)</tr>", html, re.S)
    cells = [re.findall("<t[dh][^>]*>(.*?)</t[dh]>", row, re.S) for row in rows]
    return ["|".join(re.sub("<[^>]*>", "", cell).strip() for cell in row) for row in cells]


with open("annex.docx", "rb") as file:
    by_mammoth = read(mammoth.convert_to_html(file).value)
by_pandoc = read(pypandoc.convert_file("annex.docx", "html"))
print("mammoth ", *by_mammoth, sep="    ")
print("pandoc  ", *by_pandoc, sep="    ")
assert str(pypandoc.get_pandoc_version()) == "3.9"
assert by_mammoth == ["Task|2023|2024", "A|45,000|7,000", "7,000"], by_mammoth
assert by_pandoc == ["Task|2023|2024", "A|45,000|7,000", "7,000||"], by_pandoc
PYTHON
