#!/bin/sh
# generateDS writes the words of a task twice where its schema lets words and elements mix, and makes task 1.1 of task 1.10.
#
# generateDS 2.44.3 with lxml 6.1.3 on CPython 3. The classes that it makes of a schema read a document and write it again. For a type with
# `mixed="true"` the pieces are written in their order, as they were, and then all words once more, without the elements: "Give
# <body>MNZ</body> 45000 EUR" has 45000 EUR two times afterwards. A decimal loses the nought at its end, so that two tasks have one
# number, and a small one is written as 1E-8, which is no decimal of XML Schema: what was valid is not.
#
# Seen:
#   <task n="1.10" share="0.00000001">Give <body>MNZ</body> 45000 EUR</task>
#   <task n="1.1" share="1E-8">Give <body>MNZ</body> 45000 EURGive  45000 EUR</task>
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet generateDS==2.44.3 lxml==6.1.3
cd "$work"
cat >plan.xsd <<'XSD'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="plan"><xs:complexType><xs:sequence>
    <xs:element name="task" type="Task" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="Task" mixed="true">
    <xs:sequence><xs:element name="body" type="xs:string" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="n" type="xs:decimal"/>
    <xs:attribute name="share" type="xs:decimal"/>
  </xs:complexType>
</xs:schema>
XSD
echo '<plan><task n="1.10" share="0.00000001">Give <body>MNZ</body> 45000 EUR</task></plan>' >plan.xml
"$work/env/bin/python" -W ignore "$work/env/bin/generateDS" -f -o classes.py plan.xsd >log 2>&1 || { cat log >&2; exit 1; }
"$work/env/bin/python" -W ignore - <<'PYTHON'
import io

import classes
from lxml import etree

schema = etree.XMLSchema(etree.parse("plan.xsd"))
assert schema.validate(etree.parse("plan.xml"))
text = io.StringIO()
classes.parse("plan.xml", silence=True).export(text, 0, pretty_print=False)
print(text.getvalue())
assert text.getvalue() == (
    '<plan><task n="1.1" share="1E-8">Give <body>MNZ</body> 45000 EURGive  45000 EUR</task></plan>'), text.getvalue()
assert not schema.validate(etree.fromstring(text.getvalue()))
PYTHON
