#!/bin/sh
# libxml2 prints a sum of 1,750,000,000.50 as 1.7500000005e+09.
#
# lxml 6.1.3 with libxml2 2.14.6, against elementpath 5.1.4 and SaxonC-HE 13.1.1. A number as text has no exponent in XPath 1.0
# (4.2), however large it is. libxml2 writes one from a thousand millions on with cents, and from 2,147,483,647 on without, which
# is the budget of a ministry: in reports made with XSLT, in attributes, and with `substring-before(sum(amount), '.')`, which is
# 1. Nothing in a test with smaller amounts tells. Saxon, with the rules of XPath 2 and later, does it from a million on, since
# amounts without a schema are doubles: a stylesheet that is moved to it writes 1.7500005E6 for 1,750,000.50.
#
# Seen:
#   string(sum(a))      libxml2            elementpath, XPath 1    Saxon
#   999999999.50        999999999.5        999999999.5             9.999999995E8
#   1750000000.50       1.7500000005e+09   1750000000.5            1.7500000005E9
#   2147483647          2.147483647e+09    2147483647              2.147483647E9
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lxml==6.1.3 elementpath==5.1.4 saxonche==13.1.1
"$work/env/bin/python" - <<'PYTHON'
import elementpath
import saxonche
from lxml import etree

processor = saxonche.PySaxonProcessor(license=False)
for amounts, expected in (
        (("999999999.50",), ["999999999.5", "999999999.5", "9.999999995E8"]),
        (("1500000000.50", "250000000"), ["1.7500000005e+09", "1750000000.5", "1.7500000005E9"]),
        (("2147483646",), ["2147483646", "2147483646", "2.147483646E9"]),
        (("2147483647",), ["2.147483647e+09", "2147483647", "2.147483647E9"]),
        (("45000",), ["45000", "45000", "45000"])):
    text = f"<plan>{''.join(f'<a>{amount}</a>' for amount in amounts)}</plan>"
    plan = etree.fromstring(text)
    saxon = processor.new_xpath_processor()
    saxon.set_context(xdm_item=processor.parse_xml(xml_text=text))
    seen = [plan.xpath("string(sum(//a))"), elementpath.select(plan, "string(sum(//a))", parser=elementpath.XPath1Parser),
            saxon.evaluate_single("string(sum(//a))").string_value]
    print(*amounts, seen)
    assert seen == expected, seen
assert etree.fromstring("<plan><a>1500000000.50</a></plan>").xpath("substring-before(string(sum(//a)), '.')") == "1"
PYTHON
