#!/bin/sh
# odfpy and odfdo read the number of a footnote as the last digit of the amount before it.
#
# odfpy 1.4.1 and odfdo 3.27.3 on CPython 3. A plan says "5,000¹ EUR", with a footnote behind the amount. In OpenDocument the mark
# is the text of `text:note-citation`, and the note stands in the same paragraph (ODF 1.2, 6.3.2). The text that both
# libraries give of the paragraph is "5,0001" and then the words of the note: ten times the money. Nothing in the text
# tells the mark from a digit. `get_formatted_text` of odfdo writes it as [1].
#
# Seen:
#   odfpy teletype.extractText   Shelter 5,0001Half from the EU. EUR
#   odfdo Paragraph.inner_text   Shelter 5,0001. Half from the EU. EUR
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet odfpy==1.4.1 odfdo==3.27.3
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import odfdo
from odf import teletype, text
from odf.opendocument import OpenDocumentText, load

document = OpenDocumentText()
paragraph = text.P(text="Shelter 5,000")
note = text.Note(id="n1", noteclass="footnote")
note.addElement(text.NoteCitation(text="1"))
body = text.NoteBody()
body.addElement(text.P(text="Half from the EU."))
note.addElement(body)
paragraph.addElement(note)
paragraph.addText(" EUR")
document.text.addElement(paragraph)
document.save("plan.odt")

by_odfpy = teletype.extractText(load("plan.odt").getElementsByType(text.P)[0])
by_odfdo = odfdo.Document("plan.odt").body.paragraphs[0].inner_text
print("odfpy", by_odfpy)
print("odfdo", by_odfdo)
assert by_odfpy == "Shelter 5,0001Half from the EU. EUR", by_odfpy
assert by_odfdo.startswith("Shelter 5,0001"), by_odfdo
PYTHON
