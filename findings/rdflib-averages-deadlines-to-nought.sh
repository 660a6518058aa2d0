#!/bin/sh
# rdflib leaves out of an average what is no number, and the average of dates is 0.
#
# rdflib 7.6.0 on CPython 3. In SPARQL 1.1 the average is the sum divided by the count (18.5.1.4), and an error in either is an
# error of the aggregate, which leaves its variable unbound. Here a text among amounts is left out: with 10, "n/a" and 40 the mean
# is 25, as if two tasks had been asked for. Of dates, durations and texts alone the average is the number 0. The sum of the same
# values breaks off the whole query with a SPARQLTypeError, the answers for other groups included, and the largest of them is
# "n/a".
#
# Seen:
#   AVG of 10 "n/a" 40: 25    of two dates: 0    of "P1M"^^xsd:duration: 0    SUM: SPARQLTypeError    MAX: n/a
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet rdflib==7.6.0
"$work/env/bin/python" - <<'PYTHON'
from rdflib import Graph
from rdflib.plugins.sparql.sparql import SPARQLTypeError


def answer(aggregate, values):
    query = f"""PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        SELECT ({aggregate}(?x) AS ?a) {{ VALUES ?x {{ {values} }} }}"""
    try:
        seen = [str(row.a) for row in Graph().query(query)]
    except SPARQLTypeError:
        seen = "SPARQLTypeError"
    print(aggregate, values, seen)
    return seen


assert answer("AVG", '10 "n/a" 40') == ["25"]
assert answer("AVG", '"2024-01-01"^^xsd:date "2024-12-31"^^xsd:date') == ["0"]
assert answer("AVG", '"P1M"^^xsd:duration') == ["0"]
assert answer("SUM", '10 "n/a" 40') == "SPARQLTypeError"
assert answer("MAX", '10 "n/a" 40') == ["n/a"]
PYTHON
