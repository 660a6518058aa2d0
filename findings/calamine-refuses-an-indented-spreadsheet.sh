#!/bin/sh
# calamine refuses an OpenDocument spreadsheet whose XML is indented between the cells of a row.
#
# python-calamine 0.9.1 on CPython 3. LibreOffice indents what it saves when it is told to (its expert setting PrettyPrinting), and so
# does whoever changes content.xml with a tool for XML; white space between the elements of a table has no meaning in OpenDocument.
# A line end before the first or after a cell is an error, and no sheet is read; between rows it is none. odfpy and
# LibreOffice read the file.
#
# Seen:
#   indented rows: [[1.0, 2.0]]
#   indented cells: CalamineError: Expecting 'table-cell', found 'Text(BytesText { content: Borrowed("\n    ") })'
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import zipfile

import python_calamine

TYPE = "application/vnd.oasis.opendocument.spreadsheet"
URN = "urn:oasis:names:tc:opendocument:xmlns:"


def sheet(name, between_rows, between_cells):
    cells = between_cells.join(
        f'<table:table-cell office:value-type="float" office:value="{value}"/>' for value in (1, 2))
    row = f"<table:table-row>{between_cells}{cells}{between_cells}</table:table-row>"
    content = (
        f'<office:document-content xmlns:office="{URN}office:1.0" xmlns:table="{URN}table:1.0" office:version="1.3">'
        f'<office:body><office:spreadsheet><table:table table:name="Annex">{between_rows}{row}{between_rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>")
    manifest = (
        f'<manifest:manifest xmlns:manifest="{URN}manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    with zipfile.ZipFile(name, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)


def read(name):
    return python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()


sheet("rows.ods", "\n  ", "")
print("indented rows:", read("rows.ods"))
assert read("rows.ods") == [[1.0, 2.0]]
sheet("cells.ods", "", "\n    ")
try:
    print("indented cells:", read("cells.ods"))
except python_calamine.CalamineError as error:
    print(f"indented cells: {type(error).__name__}: {error}")
    assert "Expecting 'table-cell'" in str(error), error
else:
    raise AssertionError("indented cells were read")
PYTHON
