#!/bin/sh
# pySHACL refuses the year 2023 under a bound of 2024, though it says that 2023 is less than 2024.
#
# pySHACL 0.40.1 with rdflib 7.6.0 on CPython 3. A shape says that a plan ends in 2024 at the latest, or a deadline in June, as
# xsd:gYear and xsd:gYearMonth. SHACL compares bounds and `sh:lessThan` with the same operators of SPARQL (4.3 and 4.5.3), and
# what they cannot compare violates the shape. Here each year and month under a bound is refused, the right ones too, with the
# message that 2023 is not at most 2024; `sh:lessThan` compares the same values and lets them pass. Dates and durations pass both,
# though SPARQL 1.1 has an order of them as little as of years (17.3). A shape with a year for a bound finds every plan wrong.
#
# Seen, for the lesser value of two:
#   gYear       sh:maxInclusive False    sh:lessThan True
#   gYearMonth  sh:maxInclusive False    sh:lessThan True
#   date        sh:maxInclusive True     sh:lessThan True
#   duration    sh:maxInclusive True     sh:lessThan True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyshacl==0.40.1 rdflib==7.6.0
"$work/env/bin/python" - <<'PYTHON'
from pyshacl import validate
from rdflib import Graph

PREFIXES = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <urn:plan:> .
"""


def conforms(constraint, data):
    shape = f":S a sh:NodeShape; sh:targetNode :t; sh:property [ sh:path :p; {constraint} ] ."
    seen, _, report = validate(
        Graph().parse(data=PREFIXES + data, format="turtle"), shacl_graph=Graph().parse(data=PREFIXES + shape, format="turtle"))
    print(constraint, data, seen, *[line.strip() for line in report.splitlines() if "Message" in line])
    return seen


for kind, lower, upper, within in (
        ("gYear", "2023", "2024", False), ("gYearMonth", "2024-05", "2024-06", False),
        ("date", "2023-12-31", "2024-12-31", True), ("duration", "P11M", "P1Y", True)):
    assert conforms(f'sh:maxInclusive "{upper}"^^xsd:{kind}', f':t :p "{lower}"^^xsd:{kind} .') == within
    assert conforms("sh:lessThan :q", f':t :p "{lower}"^^xsd:{kind}; :q "{upper}"^^xsd:{kind} .')
    assert not conforms("sh:lessThan :q", f':t :p "{upper}"^^xsd:{kind}; :q "{lower}"^^xsd:{kind} .')
PYTHON
