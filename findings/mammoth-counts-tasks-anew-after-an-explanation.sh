#!/bin/sh
# mammoth begins a numbered list anew wherever a paragraph without a number stands between two of its items.
#
# mammoth 1.13.0, against docx2python 3.7.1 and pandoc 3.9 of pypandoc-binary 1.17. In Word the tasks of a plan are one list, with an explanation
# below each: 4, 5, 6. HTML has `<ol start="6">` for that; mammoth writes neither it nor `start` for a list that does not
# begin with one, so that every task is the first of its own list and task 6 is shown as 1. Letters (A, B) become numbers
# too. Who cites a task by the number in the page cites another one; nothing is in its messages.
#
# Seen, for a list of three that starts at 4, with a paragraph before its last item:
#   mammoth      <ol><li>A</li><li>B</li></ol><p>Explanation</p><ol><li>C</li></ol>    shown as 1 2, 1
#   docx2python  4) 5) 6)
#   pandoc       start="4", start="6"
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet mammoth==1.13.0 docx2python==3.7.1 pypandoc-binary==1.17 python-docx==1.2.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import re

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

W = nsdecls("w")
document = docx.Document()
numbering = document.part.numbering_part.element
level = '<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{level}</w:abstractNum>'))
numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
for text in ("A", "B", "Explanation", "C"):
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr></w:pPr>' if len(text) == 1 else ""
    paragraph = parse_xml(f"<w:p {W}>{number}<w:r><w:t>{text}</w:t></w:r></w:p>")
    document.element.body.sectPr.addprevious(paragraph)
document.save("plan.docx")

with open("plan.docx", "rb") as file:
    result = mammoth.convert_to_html(file)
print("mammoth    ", result.value, result.messages)
assert result.value == "<ol><li>A</li><li>B</li></ol><p>Explanation</p><ol><li>C</li></ol>" and not result.messages
with docx2python("plan.docx") as other:
    numbers = re.findall(r"\d+\)", other.text)
starts = re.findall(r'start="(\d+)"', pypandoc.convert_file("plan.docx", "html"))
print("docx2python", *numbers)
print("pandoc      start", *starts)
assert numbers == ["4)", "5)", "6)"] and starts == ["4", "6"], (numbers, starts)
PYTHON
