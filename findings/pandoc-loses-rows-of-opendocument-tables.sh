#!/bin/sh
# pandoc leaves out rows of a table in an OpenDocument text, and moves an amount a year back.
#
# pandoc 3.9 of pypandoc-binary 1.17, against odfdo 3.27.3. A table may hold rows in a group (`table:table-row-group`), and may say once that a row or a
# cell is repeated, as for years without money, which are alike (ODF 1.2, part 1, chapter 9). Of rows in a group pandoc gives
# none, of repeated rows one, and of repeated cells one, so that what follows stands under the year before its own. There is no warning.
# LibreOffice writes such tables for spreadsheets; in a text other programs may.
#
# Seen, for task, 2023 and 2024:
#   pandoc  |300|    B|1|2
#   odfdo   ||300    B|1|2    B|1|2    C|4|5
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 odfdo==3.27.3 odfpy==1.4.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import re

import pypandoc
from odf.opendocument import OpenDocumentText
from odf.table import Table, TableCell, TableColumn, TableRow, TableRowGroup
from odf.text import P
from odfdo import Document


def row(*values, **attributes):
    made = TableRow(**attributes)
    for value in values:
        if isinstance(value, int):
            made.addElement(TableCell(numbercolumnsrepeated=value))
        else:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            made.addElement(cell)
    return made


document = OpenDocumentText()
table = Table(name="Annex")
table.addElement(TableColumn(numbercolumnsrepeated=3))
group = TableRowGroup()
group.addElement(row("C", "4", "5"))
for element in (row("Task", "2023", "2024"), row(2, "300"), row("B", "1", "2", numberrowsrepeated=2), group):
    table.addElement(element)
document.text.addElement(table)
document.save("annex.odt")

rows = re.findall("<tr[^>]*>(.*?)</tr>", pypandoc.convert_file("annex.odt", "html"), re.S)
seen = ["|".join(re.sub("<[^>]*>", "", cell).strip() for cell in re.findall("<t[dh][^>]*>(.*?)</t[dh]>", text, re.S)) for text in rows]
other = ["|".join(cell or "" for cell in values) for values in Document("annex.odt").body.tables[0].get_values()]
print("pandoc ", *seen, sep="    ")
print("odfdo  ", *other, sep="    ")
assert str(pypandoc.get_pandoc_version()) == "3.9"
assert seen == ["Task|2023|2024", "|300|", "B|1|2"], seen
assert other == ["Task|2023|2024", "||300", "B|1|2", "B|1|2", "C|4|5"], other
PYTHON
