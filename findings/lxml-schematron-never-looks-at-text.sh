#!/bin/sh
# lxml's Schematron passes every rule about text, and reports all attributes at one place.
#
# lxml 6.1.3 with libxml2 2.14.6. A rule of ISO Schematron names the nodes that it is about in `context`. In `isoschematron` a rule about
# attributes is tried, one about `text()` or `note/text()` never, and nothing tells that it was not: a plan with "TBD" for a deadline is
# valid. The same test on the element finds it. What fails at an attribute is reported at "/@amount", without the element to
# which it belongs, so that two amounts that are wrong have one address, and one that leads nowhere.
#
# Seen, for two negative amounts and a note that says TBD:
#   context="note/text()"   no failure      context="note"    /annex/note
#   context="@amount"       /@amount, /@amount    context="line"    /annex/line[2], /annex/line[3]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lxml==6.1.3
"$work/env/bin/python" - <<'PYTHON'
from lxml import etree, isoschematron

DOCUMENT = '<annex><line amount="1"/><line amount="-2"/><line amount="-3"/><note>TBD</note></annex>'


def failures(context, test):
    schema = (
        f'<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="{context}">'
        f'<assert test="{test}">wrong</assert></rule></pattern></schema>')
    validator = isoschematron.Schematron(etree.fromstring(schema), store_report=True)
    valid = validator.validate(etree.fromstring(DOCUMENT))
    failed = validator.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert")
    places = [element.get("location") for element in failed]
    assert valid == (not places)
    return places


for context, test, expected in (
        ("note/text()", ". != 'TBD'", []), ("text()", "false()", []), ("note", ". != 'TBD'", ["/annex/note"]),
        ("@amount", ". &gt;= 0", ["/@amount", "/@amount"]), ("line", "@amount &gt;= 0", ["/annex/line[2]", "/annex/line[3]"])):
    seen = failures(context, test)
    print(context.ljust(12), *seen)
    assert seen == expected, seen
PYTHON
