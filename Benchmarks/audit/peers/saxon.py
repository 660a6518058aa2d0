"""The twelve rules in XSLT 3.0 with SaxonC-HE: peers/saxon.py OUTPUT, with dossiers on standard input."""

import pathlib
import sys

from saxonche import PySaxonProcessor

import facts

with PySaxonProcessor(license=False) as processor, open(sys.argv[1], "w", encoding="utf-8") as output:
    stylesheet = processor.new_xslt30_processor().compile_stylesheet(
        stylesheet_file=str(pathlib.Path(__file__).parent / "rules.xsl"))
    for dossier in facts.dossiers():
        files = "\n".join(file.resolve().as_uri() for file in facts.files(dossier))
        stylesheet.set_parameter("files", processor.make_string_value(files))
        output.write(stylesheet.call_template_returning_string() or "")
