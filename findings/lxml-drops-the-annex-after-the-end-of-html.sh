#!/bin/sh
# lxml leaves out, without an error, whatever stands behind </html>, where browsers show it.
#
# lxml 6.1.3 with libxml2 2.14.6; the feed interface of older versions does the same, their whole-text parser did not. Pages
# of official gazettes are often an act with its annex appended by another program, behind the end of the first page. By the
# HTML standard ("after after body") such content belongs to the body, and every browser shows it; the annex with its
# amounts is not in the tree, nor in the parser's error log as an error.
#
# Seen: etree.HTML(page) has "Act" and not "45.000"; html5lib 1.1 has both.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet lxml==6.1.3 html5lib==1.1
"$work/env/bin/python" - <<'PYTHON'
import html5lib
from lxml import etree

page = "<html><body><p>Act</p></body></html><table><tr><td>MNZ<td>45.000</table>"
print("libxml2", etree.LIBXML_VERSION)
whole = "".join(etree.HTML(page).itertext())
parser = etree.HTMLParser()
parser.feed(page)
fed = "".join(parser.close().itertext())
standard = "".join(html5lib.parse(page).itertext())
print(repr(whole), repr(fed), repr(standard))
assert whole == fed == "Act", (whole, fed)
assert standard == "ActMNZ45.000", standard
PYTHON
