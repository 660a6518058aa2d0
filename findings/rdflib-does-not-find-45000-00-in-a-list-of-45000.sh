#!/bin/sh
# rdflib does not find 45000.00 in a list with 45000, though it says that they are equal.
#
# rdflib 7.6.0 on CPython 3. In SPARQL 1.1 `a IN (b, c)` is short for `a = b || a = c` (17.4.1.9), and `=` compares numbers and
# dates by their values. rdflib compares terms instead: another spelling or another numeric type is not in the list. NOT IN is
# then true of it, so that a query for amounts that were not agreed finds one that was. Triples written by hand, from a
# spreadsheet and by another program have 45000, 45000.0 and 45000.00 for the same amount, and the literals of a query have one of
# them.
#
# Seen, for tasks with 45000.00, 45000 and 7:
#   FILTER(?a IN (45000, 7))          1.2, 1.3
#   FILTER(?a = 45000 || ?a = 7)      1.1, 1.2, 1.3
#   FILTER(?a NOT IN (45000, 7))      1.1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet rdflib==7.6.0
"$work/env/bin/python" - <<'PYTHON'
from rdflib import Graph

plan = Graph().parse(format="turtle", data="""@prefix : <urn:plan:> .
    :a :number "1.1"; :amount 45000.00 . :b :number "1.2"; :amount 45000 . :c :number "1.3"; :amount 7 .""")


def tasks(condition):
    rows = plan.query(f"SELECT ?n {{ ?t <urn:plan:number> ?n; <urn:plan:amount> ?a FILTER({condition}) }} ORDER BY ?n")
    seen = [str(row.n) for row in rows]
    print(condition.ljust(24), seen)
    return seen


assert tasks("?a IN (45000, 7)") == ["1.2", "1.3"]
assert tasks("?a = 45000 || ?a = 7") == ["1.1", "1.2", "1.3"]
assert tasks("?a NOT IN (45000, 7)") == ["1.1"]
assert tasks("?a != 45000 && ?a != 7") == []
PYTHON
