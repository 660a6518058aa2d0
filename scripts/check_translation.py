"""Audits in the language of brackets and says which words are in none: check_translation.py TREE OUTPUTS.

What a dossier's documents say, ids, numbers and names of files are not words of the program.
"""

import collections
import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as XML
import zipfile

TREE = pathlib.Path(sys.argv[1]).resolve()
OUTPUTS = pathlib.Path(sys.argv[2]).resolve()
PROGRAM = TREE / ".build/debug/rapporteur"
CODE = "qtx"
PLAN = "inputs/slovenia-2023-2024"
LATER = "inputs/slovenia-2023-2024-r3"
EVERY = "Tests/AuditTests/Fixtures/every-rule.xml"

# A phrase in brackets; a table may cut off its end.
BRACKETED = re.compile(r"⟦[^⟦⟧]*?(?:⟧|…|$)")
WORD = re.compile(r"[^\W\d_]{2,}")


# MARK: What the dossiers say


def documents():
    """Every text and value of the dossiers that are audited, but for the words that the schema lists."""
    schema = (ROOT / "schemas/rapporteur.xsd").read_text()
    listed = set(re.findall(r'<xs:enumeration value="([^"]+)"', schema))
    values = set()
    paths = [*TREE.glob(f"{PLAN}*/*.xml"), TREE / EVERY, *TREE.glob("rules/*/*/*.xml")]
    for path in paths:
        for element in XML.parse(path).iter():
            texts = [element.text, element.tail, "".join(element.itertext()), *element.attrib.values()]
            for text in texts:
                value = " ".join((text or "").split())
                if value and value not in listed:
                    values.add(value)
            values |= {element.attrib[name] for name in ("id", "body", "abbreviation", "topic") if name in element.attrib}
    return values


def names():
    """Ids of rules, categories and packs, names of files, and what the program calls itself."""
    found = {"rapporteur", "rapporteur-core", "SHA-256", "EUR"}
    found |= {"findings.json", "findings.csv", "findings.sarif", "coverage.csv", "budget.xlsx", "findings.xlsx", "coverage.xlsx", f"report.{CODE}.html",
              f"summary.{CODE}.html", "dossier.xml"}
    # The workbook for a finance officer has the dossier's word for a source beside what it means.
    found |= {"own", "unsecured"}
    found |= {"findings.csv-metadata.json", "coverage.csv-metadata.json", "run.json", f"comparison.{CODE}.html"}
    for path in TREE.glob("rules/*/*/rule.yaml"):
        found.add(path.parent.name)
    for folder in (PLAN, LATER, EVERY):
        path = TREE / folder
        found |= {folder, path.name, *(entry.name for entry in path.glob("*"))}
    return found


# A text in quotation marks has inner ones for its own.
SAME_MARKS = str.maketrans(dict.fromkeys("„“”»«‚‘’›‹'", '"'))


class Allowed:
    """What may stand outside brackets, longest first."""

    def __init__(self, values):
        self.first = collections.defaultdict(list)
        for value in sorted({value.translate(SAME_MARKS) for value in values}, key=len, reverse=True):
            word = WORD.search(value)
            if word:
                self.first[word[0]].append((value, word.start()))

    def left(self, text):
        """The words of a text that nothing allows, each with what stands around it."""
        position, found, text = 0, [], text.translate(SAME_MARKS)
        while word := WORD.search(text, position):
            position = self.end(text, word)
            if position is None:
                position = word.end()
                if not re.fullmatch("ẋ+", word[0]):
                    found.append((word[0], text[max(0, word.start() - 40) : word.end() + 40]))
        return found

    def end(self, text, word):
        """Where what may stand at a word ends; a table cuts a value off."""
        ends = [self.cut_word(text, word)]
        cut = text.find("…", word.start())
        for value, offset in self.first[word[0]]:
            start = word.start() - offset
            end = start + len(value)
            if start >= 0 and text.startswith(value, start) and not text[end : end + 1].isalpha():
                ends.append(end)
            elif start >= 0 and cut > 0 and value.startswith(text[start:cut].rstrip()):
                ends.append(cut)
        return max((end for end in ends if end), default=None)

    def cut_word(self, text, word):
        """The end of a value of which the first word is cut off already."""
        end = word.end()
        is_cut = text.startswith("…", end) and any(known.startswith(word[0]) for known in self.first)
        return end if is_cut else None


# MARK: What is shown

# Values of expressions stand in the notation of expressions, the subject of a finding after its rule is a key, hashes are numbers.
NOTATION = re.compile(r"= (?:\"[^\"]*\"|\[[^\]]*\])|[a-z]+(?:-[a-z]+)+, [a-z]+[A-Za-z]* \S+(?: · \S+)*|\b(?:[0-9a-f]{32}){1,2}\b")
# In a workbook the subject of a finding stands behind what it is of, or alone.
SUBJECT = re.compile(r"\s*(?:⟦⟧ )?\s*[a-z0-9][\w./-]*(?: · [\w./–-]+)+\s*")


INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "tspan"}


class Page(html.parser.HTMLParser):
    """The texts of a page in the language of brackets; what is in another language, or code, is a document's or a rule's."""

    def __init__(self, text):
        super().__init__()
        self.texts, self.stack, self.block = [], [], []
        self.feed(text)
        self.end_block()

    def end_block(self):
        self.texts.append("".join(self.block))
        self.block = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in INLINE:
            self.end_block()
        outer = self.stack[-1][1] if self.stack else False
        hidden = outer or attributes.get("lang", CODE) != CODE or tag in ("code", "style", "script")
        if not hidden:
            self.texts += [attributes[name] for name in ("title", "alt", "aria-label", "summary") if attributes.get(name)]
        if tag not in ("meta", "br", "link", "img", "hr", "input", "col", "rect", "line", "path", "circle", "polygon", "use"):
            self.stack.append((tag, hidden))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_block()
        while self.stack:
            if self.stack.pop()[0] == tag:
                return

    def handle_data(self, data):
        self.block.append(" · " if self.stack and self.stack[-1][1] else data)


def style(text):
    """What a stylesheet puts on pages."""
    return re.findall(r'content: "([^"]*)"', text)


def workbook(path):
    """All strings of a workbook: cells, names of sheets and of cells, headers, footers and properties."""
    texts = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith(".xml") or name.startswith(("xl/theme", "xl/styles")):
                continue
            root = XML.fromstring(archive.read(name))
            for element in root.iter():
                tag = element.tag.rsplit("}")[-1]
                if tag in ("t", "oddFooter", "oddHeader", "title", "subject", "description", "keywords"):
                    texts.append(element.text or "")
                if tag in ("sheet", "definedName"):
                    texts.append(element.attrib["name"])
                if tag == "dataValidation":
                    texts += [value for key, value in element.attrib.items() if key in ("prompt", "promptTitle", "error", "errorTitle")]
    # Names that every workbook has, and the signs of a footer.
    return [re.sub(r"&[A-Z]", " ", re.sub(r"^_xlnm\..*", "", text)) for text in texts]


def markdown(text):
    """The lines of a page, without code."""
    return re.sub(r"`[^`]*`", " ", re.sub(r"(?ms)^```.*?^```$", "", text)).splitlines()


def run(*arguments):
    """What a command writes to a terminal; codes of findings are no failures."""
    done = subprocess.run([PROGRAM, *arguments], cwd=TREE, capture_output=True, text=True)
    if done.returncode not in (0, 1, 2) or not done.stdout and "--output" not in arguments:
        sys.exit(f"check_translation: {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def paragraphs(text):
    """The lines of a terminal; one that goes on on the next is one with it."""
    return [re.sub(r"⟧\s*⟦", "⟧ ⟦", re.sub(r"\n(?=[^⟦\n]*⟧)", " ", text))]


def shown():
    """Where a text is shown, and the texts."""
    shutil.rmtree(OUTPUTS, ignore_errors=True)
    OUTPUTS.mkdir(parents=True)
    language = ("--language", CODE)
    audits = {
        "plan": ("audit", PLAN), "later": ("audit", LATER, "--against", PLAN), "every-rule": ("audit", EVERY),
        "some rules": ("audit", PLAN, "--only", "task-without-goal"),
        "portfolio": ("audit", PLAN, EVERY),
    }
    for name, arguments in audits.items():
        folder = OUTPUTS / name.replace(" ", "-")
        yield f"terminal, {name}", terminal(run(*arguments, *language, "--fail-on", "never", "--output", str(folder)), folder)
        for path in sorted(folder.glob("*/report.*.html")):
            yield from report(path, name)
        for path in sorted(folder.glob("*/*.xlsx")):
            yield f"workbook, {name}", workbook(path)
    compared = OUTPUTS / "comparison"
    yield "terminal, comparison", terminal(run("compare", PLAN, LATER, *language, "--output", str(compared)), compared)
    for path in sorted(compared.glob("*.html")):
        yield from report(path, "comparison")
    for arguments in [
        ("budget", PLAN), ("budget", PLAN, "--ministry", "mnz"), ("budget", EVERY), ("recommendations", PLAN),
        ("recommendations", PLAN, "--matrix"), ("recommendations", EVERY), ("recommendations", PLAN, "--urgency", "urge"),
        ("compare", PLAN, LATER),
    ]:
        yield " ".join(arguments), terminal(run(*arguments, *language), OUTPUTS)
    for path in sorted(TREE.glob("rules/*/*/rule.yaml")):
        yield "rules explain", markdown(run("rules", "explain", path.parent.name, *language))
    pages = OUTPUTS / "pages"
    (pages / "rules").mkdir(parents=True)
    run("rules", "pages", str(pages))
    yield "rules pages", markdown((pages / f"rules/{CODE}.md").read_text())


def terminal(text, folder):
    return paragraphs(re.sub(r"\x1b\[[0-9;]*m", "", text).replace(str(folder), " "))


def report(path, name):
    text = path.read_text()
    yield f"report, {name}", Page(text).texts + style(text)


def main():
    allowed = Allowed(documents() | names())
    left, places = collections.Counter(), collections.defaultdict(list)
    read = 0
    for place, texts in shown():
        for text in texts:
            read += 1
            plain = NOTATION.sub(" ", BRACKETED.sub(" ⟦⟧ ", " ".join(text.split())))
            if place.startswith("workbook") and SUBJECT.fullmatch(plain):
                continue
            for word, around in allowed.left(plain):
                left[word] += 1
                if len(places[word]) < 2 and (place, around) not in places[word]:
                    places[word].append((place, around))
    if read < 10_000:
        sys.exit(f"check_translation: only {read} texts were read; expected those of all outputs")
    for word, count in left.most_common():
        print(f"{word} ({count})")
        for place, around in places[word]:
            print(f"    {place}: {around}")
    if left:
        sys.exit(f"check_translation: {len(left)} words are in no bracket.")
    print(f"Every word of {read} texts is in brackets, a document's, an id or a name of a file.")


ROOT = pathlib.Path(__file__).parent.parent
main()
