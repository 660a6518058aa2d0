"""Checks the structure of PDFs of reports: pdf_structure.py FILE...

What a reader with a screen reader relies on and WeasyPrint can give: tags for everything, tables of nothing but captions and rows,
headings without gaps, alternative texts, bookmarks, a title and a language. What it cannot give, the language of a passage, is
not checked, and for want of it no file may say that it conforms to PDF/UA.
"""

import sys

import pikepdf
import pdfua

sys.setrecursionlimit(100_000)
IN_TABLE = {"/Caption", "/THead", "/TBody", "/TFoot", "/TR"}


def elements(node, parent=""):
    """Every element of the structure with the kind of the one that it stands in."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child, parent)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S), parent, node
        if "/K" in node:
            yield from elements(node.K, str(node.S))


def complaints(path):
    """What is wrong with a file."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        if not root.get("/Lang"):
            yield "no language"
        if not root.get("/MarkInfo", {}).get("/Marked"):
            yield "not tagged"
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            yield "the title is not shown"
        if "/Outlines" not in root:
            yield "no bookmarks"
        metadata = root.get("/Metadata")
        if metadata is not None and b"pdfuaid" in metadata.read_bytes():
            yield "claims PDF/UA, and passages in another language are not marked"
        level, tables = 0, 0
        for kind, parent, element in elements(root.StructTreeRoot.K):
            if kind == "/Table":
                tables += 1
            if parent == "/Table" and kind not in IN_TABLE:
                yield f"{kind} directly in a table"
            if kind == "/Figure" and not element.get("/Alt"):
                yield "a figure without an alternative text"
            if len(kind) == 3 and kind[1] == "H":
                if int(kind[2]) > level + 1:
                    yield f"{kind} after a heading of level {level}"
                level = int(kind[2])
        if not tables:
            yield "no table was examined"


def main(paths):
    """Checks all and returns the exit code."""
    code = 0
    for path in paths:
        found = list(dict.fromkeys(complaints(path)))
        found += [f"pdfua: {finding.rule_id}: {finding.message}" for finding in errors(path)]
        for complaint in found:
            print(f"{path}: {complaint}", file=sys.stderr)
        if found:
            code = 1
        else:
            print(f"{path}: tagged as far as WeasyPrint can, and claims no more")
    return code


def errors(path):
    """What pdfua, which checks a part of PDF/UA-1, takes for an error."""
    return [finding for finding in pdfua.validate(path).findings if finding.severity.name == "ERROR"]


sys.exit(main(sys.argv[1:]))
