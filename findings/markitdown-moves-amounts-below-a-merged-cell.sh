#!/bin/sh
# MarkItDown moves the amounts of a Word table to the years before, below a cell that was merged downwards.
#
# markitdown 0.1.9 with mammoth 1.13.0 and markdownify 1.2.3 on CPython 3. A plan names a ministry once for its two tasks, in a cell over both
# rows. mammoth makes `rowspan="2"` of it, which is right; markdownify, which turns that page into Markdown, reads `colspan` and no
# `rowspan`, so that the second row has a cell too few and each value stands under the heading before its own. Markdown has
# no merged cells, yet an empty one would keep the columns, as the same libraries do for `colspan`. A model that is given the
# result reads the money of 2024 as that of 2023.
#
# Seen:
#   | Ministry | Task | 2023 | 2024 |
#   | MNZ | 1.1 | 45.000 | 7.500 |
#   | 1.10 | 12.000 | 9.000 |
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet "markitdown[docx]==0.1.9" mammoth==1.13.0 markdownify==1.2.3 python-docx==1.2.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PYTHON'
import docx
import mammoth
from markitdown import MarkItDown

document = docx.Document()
rows = [["Ministry", "Task", "2023", "2024"], ["MNZ", "1.1", "45.000", "7.500"], ["", "1.10", "12.000", "9.000"]]
table = document.add_table(rows=3, cols=4)
for row, values in zip(table.rows, rows):
    for cell, value in zip(row.cells, values):
        cell.text = value
table.cell(1, 0).merge(table.cell(2, 0))
document.save("plan.docx")

with open("plan.docx", "rb") as file:
    assert '<td rowspan="2"><p>MNZ</p></td>' in mammoth.convert_to_html(file).value
seen = [line for line in MarkItDown().convert("plan.docx").text_content.splitlines() if any(c.isalnum() for c in line)]
print("\n".join(seen))
assert seen == ["| Ministry | Task | 2023 | 2024 |", "| MNZ | 1.1 | 45.000 | 7.500 |", "| 1.10 | 12.000 | 9.000 |"], seen
PYTHON
