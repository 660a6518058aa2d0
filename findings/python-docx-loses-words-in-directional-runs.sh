#!/bin/sh
# python-docx loses words for which Word has written down in which direction they run, amounts in an annex among them.
#
# python-docx 1.2.0. Word wraps runs in w:dir or w:bdo (ISO/IEC 29500-1, 17.3.2.3 and 17.3.2.8) where text was pasted from a page or
# typed with another keyboard; the document looks the same. `paragraph.text` and `cell.text` walk runs and links only, so
# the wrapped words are not there, and the cell of an amount is blank.
#
# Seen: cells '45.000', '', ''; docx2python 3.7.1 has 45.000, 7.000 and 8.000.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-docx==1.2.0 docx2python==3.7.1
"$work/env/bin/python" - "$work/annex.docx" <<'PYTHON'
import sys

import docx
from docx.oxml import parse_xml
from docx2python import docx2python

path = sys.argv[1]
word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
document = docx.Document()
cells = document.add_table(rows=1, cols=3).rows[0].cells
cells[0].paragraphs[0].add_run("45.000")
for cell, name, amount in ((cells[1], "bdo", "7.000"), (cells[2], "dir", "8.000")):
    cell.paragraphs[0]._p.append(
        parse_xml(f'<w:{name} xmlns:w="{word}" w:val="ltr"><w:r><w:t>{amount}</w:t></w:r></w:{name}>'))
document.save(path)
seen = [cell.text for cell in docx.Document(path).tables[0].rows[0].cells]
print(seen)
assert seen == ["45.000", "", ""], seen
with docx2python(path) as other:
    assert "7.000" in other.text and "8.000" in other.text, other.text
PYTHON
