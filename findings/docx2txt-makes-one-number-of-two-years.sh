#!/bin/sh
# docx2txt and docx2python leave out Word's non-breaking hyphen, so that a span of years becomes one number.
#
# docx2txt 0.9 and docx2python 3.7.1 on CPython 3. Ctrl+Shift+Hyphen in Word writes no character but an element,
# `w:noBreakHyphen` (ECMA-376-1, 17.3.3.18), and typists use it where a span must not be broken across lines, as in
# "2023-2024" or "4-6 people". Both libraries drop the element and say nothing: the years become 20232024, the people 46.
# python-docx and mammoth give a hyphen.
#
# Seen:
#   docx2txt     20232024, for 46 people
#   docx2python  20232024, for 46 people
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0 python-docx==1.2.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

document = docx.Document()
document.element.body.sectPr.addprevious(parse_xml(
    f'<w:p {nsdecls("w")}><w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t xml:space="preserve">2024, for 4</w:t>'
    '<w:noBreakHyphen/><w:t xml:space="preserve">6 people</w:t></w:r></w:p>'))
document.save("plan.docx")

with docx2python("plan.docx") as read:
    print("docx2python", read.text)
    assert read.text == "20232024, for 46 people", read.text
text = docx2txt.process("plan.docx")
print("docx2txt   ", text)
assert text == "20232024, for 46 people", text
assert docx.Document("plan.docx").paragraphs[0].text == "2023-2024, for 4-6 people"
with open("plan.docx", "rb") as file:
    assert mammoth.extract_raw_text(file).value.strip() == "2023\u20112024, for 4\u20116 people"
PYTHON
