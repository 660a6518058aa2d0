#!/bin/sh
# Gnumeric sums the money of task 1.10 with that of task 1.1, though it knows that they are not equal.
#
# Gnumeric 1.12.55 (Debian 12). The numbers of tasks are texts in a workbook, 1.1 and 1.10, and MATCH, VLOOKUP and `=` tell them apart. SUMIF and
# COUNTIF turn the criterion and the texts that look like numbers into numbers first, so that each task has the money of both and the
# sums of all tasks are more than the sum of all lines. LibreOffice 7.4 gave each its own. The other way round, `=` and
# EXACT, which is there to tell what looks alike apart, say that č in one character and in two (c with a caron) are the same, and
# SUMIF finds each alone: a check with EXACT does not show why a ministry has no money.
#
# Seen, for 1.1 with 4, 1.10 with 8, and the two spellings of č:
#   SUMIF of 1.1: 12, of 1.10: 12    MATCH of 1.10: 2    1.1 = 1.10: FALSE
#   SUMIF of č: 16, of the other: 32    EXACT of both: TRUE    their lengths: 1, 2
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5
mkdir -p "$work/packages/partial" "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'gnumeric=1.12.55-*' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for folder in bin sbin lib lib64; do ln -s usr/$folder "$work/root/$folder"; done
for package in "$work"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$work/root"
done
"$work/env/bin/python" - "$work/root/tasks.xlsx" <<'PYTHON'
import sys

import openpyxl

workbook = openpyxl.Workbook()
for row in (("1.1", 4), ("1.10", 8), ("\u010d", 16), ("c\u030c", 32)):
    workbook.active.append(row)
workbook.active.append([
    f"={formula}" for formula in (
        "SUMIF(A1:A4,A1,B1:B4)", "SUMIF(A1:A4,A2,B1:B4)", "MATCH(A2,A1:A4,0)", "A1=A2",
        "SUMIF(A1:A4,A3,B1:B4)", "SUMIF(A1:A4,A4,B1:B4)", "EXACT(A3,A4)", "LEN(A3)", "LEN(A4)")])
workbook.save(sys.argv[1])
PYTHON
LC_ALL=C.UTF-8 unshare --map-root-user --root "$work/root" ssconvert --recalc /tasks.xlsx /tasks.csv 2>"$work/log" || { tail "$work/log" >&2; exit 1; }
seen=$(tail -n 1 "$work/root/tasks.csv")
echo "$seen"
test "$seen" = "12,12,2,FALSE,16,32,TRUE,1,2"
