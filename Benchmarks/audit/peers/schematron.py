"""The twelve rules in ISO Schematron with lxml: peers/schematron.py OUTPUT, with dossiers on standard input."""

import pathlib
import sys

from lxml import etree, isoschematron

import facts

PLAN = "{urn:rapporteur:1}plan"
schema = isoschematron.Schematron(
    etree.parse(pathlib.Path(__file__).parent / "rules.sch"), store_report=True, validate_schema=False)
message = etree.XPath("//svrl:text/text()", namespaces={"svrl": "http://purl.oclc.org/dsdl/svrl"})
parser = etree.XMLParser(huge_tree=True, collect_ids=False, resolve_entities=False)

with open(sys.argv[1], "w", encoding="utf-8") as output:
    for dossier in facts.dossiers():
        roots = [etree.parse(file, parser).getroot() for file in facts.files(dossier)]
        tree = roots[0]
        if tree.tag == PLAN:
            # The parts of a folder stand in one tree, so that keys see all of them.
            tree = etree.Element("{urn:rapporteur:1}dossier")
            tree.extend(roots)
        schema.validate(tree)
        plan = tree.find(PLAN).get("id")
        output.writelines(f"{plan}\t{text.strip()}\n" for text in message(schema.validation_report))
