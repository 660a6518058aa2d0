#!/bin/sh
# pandoc and odfdo leave out of an OpenDocument text the date, the amount and the choice that stand in fields.
#
# pandoc 3.9 of pypandoc-binary 1.17 and odfdo 3.27.3, against odfpy 1.4.1. LibreOffice Writer has fields for a date, for a sum or a value, for a choice
# from a list and for what a form leaves to be filled in (ODF 1.2, part 1, chapter 7); each holds the text that it shows. The readers
# know a few, a page's number and a bookmark's, and drop the others with all they show: of "By 31. 12. 2024 MNZ pays 45.000 EUR" they leave
# "By pays EUR". Neither says so. odfpy gives the texts.
#
# Seen, for date, drop-down list and expression:
#   pandoc    By pays EUR
#   odfdo     By pays EUR
#   odfpy     By 31. 12. 2024 MNZ pays 45.000 EUR
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 odfdo==3.27.3 odfpy==1.4.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import zipfile

import odf.opendocument
import pypandoc
from odf.teletype import extractText
from odfdo import Document

TYPE = "application/vnd.oasis.opendocument.text"
URN = "urn:oasis:names:tc:opendocument:xmlns:"
paragraph = (
    '<text:p>By <text:date office:date-value="2024-12-31">31. 12. 2024</text:date> '
    '<text:drop-down text:name="lead"><text:label text:value="MP"/><text:label text:value="MNZ" text:current-selected="true"/>MNZ'
    '</text:drop-down> pays <text:expression text:formula="ooow:15000*3" office:value-type="float" office:value="45000">45.000'
    "</text:expression> EUR</text:p>")
content = (
    f'<office:document-content xmlns:office="{URN}office:1.0" xmlns:text="{URN}text:1.0" office:version="1.2">'
    f"<office:automatic-styles/><office:body><office:text>{paragraph}</office:text></office:body></office:document-content>")
manifest = (
    f'<manifest:manifest xmlns:manifest="{URN}manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
styles = f'<office:document-styles xmlns:office="{URN}office:1.0" office:version="1.2"/>'
with zipfile.ZipFile("plan.odt", "w") as archive:
    for name, text in (("mimetype", TYPE), ("content.xml", content), ("styles.xml", styles), ("META-INF/manifest.xml", manifest)):
        archive.writestr(name, text)

texts = {
    "pandoc": pypandoc.convert_file("plan.odt", "plain"), "odfdo": Document("plan.odt").get_formatted_text(),
    "odfpy": extractText(odf.opendocument.load("plan.odt").text)}
for name, text in texts.items():
    seen = " ".join(text.split())
    print(name.ljust(8), seen)
    assert seen == ("By 31. 12. 2024 MNZ pays 45.000 EUR" if name == "odfpy" else "By pays EUR"), seen
assert str(pypandoc.get_pandoc_version()) == "3.9"
PYTHON
