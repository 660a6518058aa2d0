#!/bin/sh
# libxml2 lets a value of a schema's pattern be longer than the pattern allows, where counted alternatives begin alike.
#
# libxml2 2.14.6 of lxml 6.1.3, against xmlschema 4.3.2 on CPython 3. A pattern for spans such as "12D" or "3M" reads
# `P([0-9]{1,2}D|[0-9]{1,4}M)`: at most four digits before M (XML Schema Part 2, appendix F). libxml2 takes five, but neither four
# wrongly nor six: the digits that were counted for the first alternative are not counted for the second. Where the counts
# are written out, `[0-9]([0-9]([0-9]([0-9])?)?)?M`, it refuses what it should. Years of five digits pass in the same way.
#
# Seen:
#   P([0-9]{1,2}D|[0-9]{1,4}M)   P1234M both True    P12345M libxml2 True,  xmlschema False    P123456M both False
#   ([0-9]{1,2}|[0-9]{4})        123 both False      12345   libxml2 True,  xmlschema False
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lxml==6.1.3 xmlschema==4.3.2 elementpath==5.1.4
"$work/env/bin/python" - <<'PYTHON'
import xmlschema
from lxml import etree


def verdicts(pattern, value):
    schema = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="span"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="{pattern}"/>
      </xs:restriction></xs:simpleType></xs:element></xs:schema>"""
    document = f"<span>{value}</span>"
    by_libxml2 = etree.XMLSchema(etree.fromstring(schema)).validate(etree.fromstring(document))
    return by_libxml2, xmlschema.XMLSchema(schema).is_valid(document)


assert etree.LIBXML_VERSION == (2, 14, 6), etree.LIBXML_VERSION
span, year = "P([0-9]{1,2}D|[0-9]{1,4}M)", "([0-9]{1,2}|[0-9]{4})"
written_out = "P([0-9]([0-9])?D|[0-9]([0-9]([0-9]([0-9])?)?)?M)"
expected = [
    (span, "P1234M", (True, True)), (span, "P12345M", (True, False)), (span, "P123456M", (False, False)),
    (year, "123", (False, False)), (year, "12345", (True, False)), (written_out, "P12345M", (False, False)),
]
for pattern, value, wanted in expected:
    found = verdicts(pattern, value)
    print(pattern.ljust(50), value.ljust(9), found)
    assert found == wanted
PYTHON
