#!/bin/sh
# mammoth and pandoc leave out what a simple field of Word shows: the total of a table, the number of a caption.
#
# mammoth 1.13.0 and pandoc 3.9 of pypandoc-binary 1.17, against docx2python 3.7.1 and docx2txt 0.9. A field stands in a Word file in two
# forms: in pieces between `w:fldChar`, and as one element `w:fldSimple` around the runs that show its result (ECMA-376-1,
# 17.16.19), the form of Word's own captions and of what other programs write. Of the first form both programs keep the result, of the second
# nothing: a total of a funding annex is blank, and "Table 4" is "Table". Neither says so.
#
# Seen, for a sum of 52,000 and one of 7,001, the first of them a simple field:
#   mammoth      Total||7,001    Table : funding
#   pandoc       Total||7,001    Table : funding
#   docx2python  Total|52,000|7,001    Table 4: funding
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet mammoth==1.13.0 pypandoc-binary==1.17 docx2python==3.7.1 docx2txt==0.9 python-docx==1.2.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import re

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def simple(code, text):
    return f'<w:fldSimple w:instr=" {code} ">{run(text)}</w:fldSimple>'


def pieces(code, text):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{marks[1]}{run(text)}{marks[2]}"


def cell(content):
    return f"<w:tc><w:tcPr/><w:p>{content}</w:p></w:tc>"


document = docx.Document()
end = document.element.body.sectPr
cells = "".join(map(cell, (run("Total"), simple("=SUM(ABOVE)", "52,000"), pieces("=SUM(ABOVE)", "7,001"))))
grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
end.addprevious(parse_xml(f'<w:tbl {nsdecls("w")}><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>'))
caption = f'{run("Table ")}{simple("SEQ Table", "4")}{run(": funding")}'
end.addprevious(parse_xml(f'<w:p {nsdecls("w")}>{caption}</w:p>'))
document.save("annex.docx")


def read(html):
    values = [re.sub("<[^>]*>", "", value).strip() for value in re.findall("<td>(.*?)</td>", html, re.S)]
    return "|".join(values), re.sub("<[^>]*>", "", html.split("</table>")[1]).strip()


with open("annex.docx", "rb") as file:
    by_mammoth = read(mammoth.convert_to_html(file).value)
by_pandoc = read(pypandoc.convert_file("annex.docx", "html"))
print("mammoth     ", *by_mammoth)
print("pandoc      ", *by_pandoc)
assert str(pypandoc.get_pandoc_version()) == "3.9"
assert by_mammoth == by_pandoc == ("Total||7,001", "Table : funding"), (by_mammoth, by_pandoc)
with docx2python("annex.docx") as other:
    assert other.text.split() == ["Total", "52,000", "7,001", "Table", "4:", "funding"], other.text
assert docx2txt.process("annex.docx").split() == ["Total", "52,000", "7,001", "Table", "4:", "funding"]
PYTHON
