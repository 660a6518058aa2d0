#!/bin/sh
# in2csv writes False where a workbook says that a difference is zero, unless one line has another difference.
#
# csvkit 2.2.0 with agate 1.14.2 and agate-excel 0.4.2. A workbook that checks an annex has a column of differences, in cells that hold numbers.
# Where all totals agree the column is 0 and 0, and in2csv, which guesses the type of a column from its values although Excel
# states it, takes noughts and ones for truth: the CSV says False for each total that agrees. With one difference of 12 the same
# column is 0 and 12. A count of the tasks of a ministry, 1 and 0, becomes True and False. `--no-inference` mends it.
#
# Seen:
#   differences 0, 0   -> False, False
#   differences 0, 12  -> 0, 12
#   tasks 1, 0         -> True, False
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet csvkit==2.2.0 agate==1.14.2 agate-excel==0.4.2 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import csv
import subprocess
import sys
from pathlib import Path

import openpyxl


def read(values, *options):
    workbook = openpyxl.Workbook()
    for row in zip(("ministry", "MNZ", "MP"), values):
        workbook.active.append(row)
    workbook.save("budget.xlsx")
    command = [str(Path(sys.executable).with_name("in2csv")), *options, "budget.xlsx"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [row[1] for row in csv.reader(text.splitlines())][1:]


for name, values, expected in (
        ("difference", (0, 0), ["False", "False"]), ("difference", (0, 12), ["0", "12"]), ("tasks", (1, 0), ["True", "False"])):
    seen = read((name, *values))
    print(name, values, "->", seen)
    assert seen == expected, seen
assert read(("difference", 0, 0), "--no-inference") == ["0", "0"]
PYTHON
