#!/bin/sh
# PyMuPDF takes points, commas and minus signs out of the amounts of a table and puts them on a line of their own below.
#
# PyMuPDF 2.0 (MuPDF 1.28.5) and pdfplumber 0.11.10 on CPython 3. `page.find_tables()` reads a ruled table, such as a funding annex
# in PDF, cell by cell. Since a sign such as a point is lower than a digit, it is read as the beginning of another line of the cell: 45.000 is
# "45000" and then ".", 7.500,50 is "750050" and then ". ,", task 1.10 is "110", and -300, a cut, is "300" and then "-". Whoever
# takes the first line of a cell, or drops what is no digit, has another amount without an error. `page.get_text()` gives the
# same cells rightly, and so does pdfplumber's table. Tables of LibreOffice and of WeasyPrint are read so too, in every font that was tried.
#
# Seen:
#   PyMuPDF     [['Task', '2023', '2024'], ['11\n.', '45000\n.', '750050\n. ,'], ['110\n.', '300\n-', '9']]
#   pdfplumber  [['Task', '2023', '2024'], ['1.1', '45.000', '7.500,50'], ['1.10', '-300', '9']]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pymupdf==2.0 pdfplumber==0.11.10 reportlab==5.0.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import pdfplumber
import pymupdf
from reportlab.lib.colors import black
from reportlab.platypus import SimpleDocTemplate, Table

rows = [["Task", "2023", "2024"], ["1.1", "45.000", "7.500,50"], ["1.10", "-300", "9"]]
SimpleDocTemplate("annex.pdf").build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, black)])])

page = pymupdf.open("annex.pdf")[0]
seen = page.find_tables().tables[0].extract()
print("PyMuPDF    ", seen)
assert seen == [rows[0], ["11\n.", "45000\n.", "750050\n. ,"], ["110\n.", "300\n-", "9"]], seen
assert page.get_text().split() == [cell for row in rows for cell in row]
other = pdfplumber.open("annex.pdf").pages[0].extract_tables()[0]
print("pdfplumber ", other)
assert other == rows, other
PYTHON
