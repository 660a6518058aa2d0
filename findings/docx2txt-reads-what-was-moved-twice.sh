#!/bin/sh
# docx2txt and docx2python read a paragraph that was moved with changes tracked at its old place and at its new one.
#
# docx2txt 0.9 and docx2python 3.7.1 on CPython 3. Word keeps what was moved in `w:moveFrom` until somebody accepts the
# changes. Unlike deleted text, which stands in `w:delText` and which both leave out, moved text stands in `w:t`
# (ECMA-376-1, 17.13.5.22), and both give it twice: a measure with its amount is in the plan two times. mammoth gives it once.
#
# Seen:
#   docx2txt     2 times "Open a shelter: 20,000 EUR", the deleted "Campaign" not at all
#   docx2python  2 times, likewise
#   mammoth      1 time
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

BY = 'w:author="A" w:date="2024-01-01T00:00:00Z"'


def moved(kind, number):
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:rPr><w:{kind} w:id="{number}" {BY}/></w:rPr></w:pPr>'
        f'<w:{kind}RangeStart w:id="{number + 1}" {BY} w:name="move1"/>'
        f'<w:{kind} w:id="{number + 2}" {BY}><w:r><w:t>Open a shelter: 20,000 EUR</w:t></w:r></w:{kind}>'
        f'<w:{kind}RangeEnd w:id="{number + 1}"/></w:p>')


document = docx.Document()
end = document.element.body.sectPr
end.addprevious(moved("moveFrom", 10))
end.addprevious(parse_xml(
    f'<w:p {nsdecls("w")}><w:del w:id="40" {BY}><w:r><w:delText>Campaign</w:delText></w:r></w:del></w:p>'))
document.add_paragraph("Train judges: 5,000 EUR")
end.addprevious(moved("moveTo", 20))
document.save("plan.docx")

with docx2python("plan.docx") as read:
    by_docx2python = read.text
with open("plan.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value
texts = {"docx2txt": docx2txt.process("plan.docx"), "docx2python": by_docx2python, "mammoth": by_mammoth}
for name, text in texts.items():
    print(name, text.count("Open a shelter"), "times")
    assert "Campaign" not in text
assert [text.count("Open a shelter: 20,000 EUR") for text in texts.values()] == [2, 2, 1]
PYTHON
