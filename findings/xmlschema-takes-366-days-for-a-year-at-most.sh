#!/bin/sh
# xmlschema lets 366 days pass where a schema allows a year at most.
#
# xmlschema 4.3.2 with elementpath 5.1.4 on CPython 3, against libxml2 of lxml 6.1.3. XML Schema orders durations only in part
# (Part 2, 3.2.6.2): P365D and P366D can be neither called shorter nor longer than P1Y, since years differ, and what is not
# certainly within a bound violates the facet. libxml2 refuses both under maxInclusive P1Y; xmlschema takes both, in XSD 1.0 and
# 1.1. A deadline of so many days passes one validator and fails the other. P13M, which is certainly longer, both refuse.
#
# Seen:
#   P12M  libxml2 True   xmlschema True
#   P365D libxml2 False  xmlschema True
#   P366D libxml2 False  xmlschema True
#   P13M  libxml2 False  xmlschema False
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet xmlschema==4.3.2 elementpath==5.1.4 lxml==6.1.3
"$work/env/bin/python" - <<'PYTHON'
import xmlschema
from lxml import etree

schema = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="deadline"><xs:complexType><xs:attribute name="within"><xs:simpleType>
    <xs:restriction base="xs:duration"><xs:maxInclusive value="P1Y"/></xs:restriction>
  </xs:simpleType></xs:attribute></xs:complexType></xs:element>
</xs:schema>"""
by_libxml2 = etree.XMLSchema(etree.fromstring(schema))
others = [xmlschema.XMLSchema10(schema), xmlschema.XMLSchema11(schema)]
expected = {"P12M": (True, True), "P365D": (False, True), "P366D": (False, True), "P13M": (False, False)}
for value, (first, second) in expected.items():
    document = f'<deadline within="{value}"/>'
    libxml2 = by_libxml2.validate(etree.fromstring(document))
    verdicts = [other.is_valid(document) for other in others]
    print(value.ljust(5), "libxml2", libxml2, " xmlschema", verdicts)
    assert libxml2 == first and verdicts == [second, second]
PYTHON
