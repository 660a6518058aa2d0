#!/bin/sh
# graphtage finds two XML documents the same whose amounts differ, where the amount stands behind an element.
#
# graphtage 0.5.0 on CPython 3, against xmldiff 3.0. "Give <b>MNZ</b> 45000 EUR" is an element with words before and behind another one. Of these
# graphtage compares the words before, and neither compares nor shows what follows: the result is a document without the
# amount, no difference and the exit code 0, which a script takes for "nothing has changed". In a plan that marks up its bodies or its
# deadlines most words follow some element.
#
# Seen:
#   <p>Give <b>MNZ</b> 45000 EUR</p> and 7000   exit code 0: <p>Give <b>MNZ</b></p>; xmldiff: UpdateTextAfter
#   <p>Give 45000 <b>MNZ</b></p> and 7000       exit code 1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet graphtage==0.5.0 xmldiff==3.0
cd "$work"
echo '<p>Give <b>MNZ</b> 45000 EUR</p>' >behind-1.xml
echo '<p>Give <b>MNZ</b> 7000 EUR</p>' >behind-2.xml
echo '<p>Give 45000 <b>MNZ</b></p>' >before-1.xml
echo '<p>Give 7000 <b>MNZ</b></p>' >before-2.xml
for place in behind before; do
    status=0
    "$work/env/bin/graphtage" --no-color --no-status $place-1.xml $place-2.xml >$place.out || status=$?
    echo "$place: exit code $status: $(tr -d '\n' <$place.out)"
    test "$place $status" = "behind 0" || test "$place $status" = "before 1"
done
test "$(tr -d '\n' <behind.out)" = '<p>Give <b>MNZ</b></p>'
"$work/env/bin/python" - <<'PYTHON'
from xmldiff import main

changes = main.diff_files("behind-1.xml", "behind-2.xml")
print("xmldiff:", changes)
assert [type(change).__name__ for change in changes] == ["UpdateTextAfter"], changes
PYTHON
