"""Copies the tree and gives it a language whose texts are the English ones in brackets: bracket_texts.py FOLDER.

What it does is what a translator does, and nothing else: a case of `Language` with its types, a type for each protocol of phrases,
for each `*.en.yaml` of the rules a file of the language, and in each file of a monitor what it is called. The copy keeps what was built in it before.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).parent.parent
TREE = pathlib.Path(sys.argv[1])
# Codes from qaa to qtz are nobody's language (ISO 639-2).
CODE = "qtx"


def copy_tree():
    """Copies what is versioned or could be, leaves alone what is the same, and removes what is gone."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "Sources", "Package.swift", "rules", "monitors", "inputs",
         "Tests"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split("\0")
    return {name: (ROOT / name).read_bytes() for name in names if name and (ROOT / name).is_file()}


def put(files):
    for path in (path for part in ("Sources", "rules", "monitors", "Tests", "inputs") for path in TREE.glob(f"{part}/**/*")):
        if path.is_file() and str(path.relative_to(TREE)) not in files:
            path.unlink()
    for name, content in files.items():
        path = TREE / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def has_word(text):
    return re.search(r"[^\W\d_]", re.sub(r"\\u\{\w+\}|\\.", "", text)) is not None


# What is no word at the ends of a text: blanks, signs and escapes.
EDGES = re.compile(r"((?:\\u\{\w+\}|\\.|[\W_])*)(.*?)((?:\\u\{\w+\}|[\W_])*)", re.S)


def bracket(text):
    """A text whose words stand between brackets; signs at its ends, such as quotation marks, stay outside."""
    if not has_word(text):
        return text
    start, words, end = EDGES.fullmatch(text).groups()
    return f"{start}⟦{words}⟧{end}"


NAMES: dict[str, int] = {}


def name_of_cells(text):
    """A name in a workbook has letters and underlines only, and no two are the same."""
    length = NAMES.setdefault(text, len(NAMES) + 1)
    return re.sub(r"[A-Za-z]+", "ẋ" * length, text)


# MARK: Swift


def swift(text):
    """The source with every text that is shown in brackets."""
    out, position = [], 0
    while position < len(text):
        if text.startswith("//", position):
            end = text.find("\n", position)
            out.append(text[position:end])
            position = end
        elif text.startswith('"""', position):
            end = text.index('"""', position + 3)
            lines = text[position + 3 : end].split("\n")
            out.append('"""' + "\n".join(swift_line(line) for line in lines) + '"""')
            position = end + 3
        elif text[position] == '"':
            literal, position = swift_literal(text, position, is_shown(text, position))
            out.append(literal)
        else:
            out.append(text[position])
            position += 1
    return "".join(out)


def swift_line(line):
    """A line of a text of several lines; what stands before a colon in YAML is a key."""
    key = re.match(r"\s*[a-z]+: ", line)
    start = key.end() if key else 0
    return line[:start] + swift_pieces(line[start:], True)


def is_shown(text, position):
    """Whether a literal is a text and not the word of the schema that a case, a comparison or the key of a dictionary names."""
    if re.match(r'"[^"\\]*":', text[position:]):
        return False
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return not re.match(r"\s*case [^:]*$", before) and not before.endswith(("== ", "ascii: "))


def swift_literal(text, position, shown):
    """The literal that begins at a quotation mark, and where it ends."""
    end = position + 1
    while text[end] != '"':
        if text.startswith("\\(", end):
            end = closing(text, end + 2)
        elif text[end] == "\\":
            end += 1
        end += 1
    content = text[position + 1 : end]
    return f'"{swift_pieces(content, shown)}"', end + 1


def closing(text, position):
    """Where the parenthesis that is open at a position closes."""
    depth = 1
    while True:
        if text[position] == '"':
            _, position = swift_literal(text, position, False)
            continue
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        if depth == 0:
            return position
        position += 1


def swift_pieces(content, shown):
    """The content of a literal, its pieces between interpolations in brackets; interpolations have literals of their own."""
    if re.fullmatch(r"[A-Za-z]+_[A-Za-z]*(\\\(\w+\))?", content):
        return re.sub(r"^[A-Za-z_]+", lambda match: name_of_cells(match[0]), content)
    out, plain, position = [], [], 0
    while position < len(content):
        if content.startswith("\\(", position):
            end = closing(content, position + 2)
            piece = "".join(plain)
            out += [bracket(piece) if shown else piece, "\\(", swift(content[position + 2 : end]), ")"]
            plain, position = [], end + 1
        elif content[position] == "\\":
            escape = re.match(r"\\(u\{\w+\}|.)", content[position:])[0]
            plain.append(escape)
            position += len(escape)
        else:
            plain.append(content[position])
            position += 1
    piece = "".join(plain)
    return "".join(out) + (bracket(piece) if shown else piece)


# MARK: Rules


def template(text):
    """A text of a rule: what stands outside braces, and in them the texts of its expressions."""
    out = []
    for piece in re.split(r"(\{\{|\}\}|\{(?:[^{}\"']|\"[^\"]*\"|'[^']*')*\})", text):
        is_expression = piece.startswith("{") and piece != "{{"
        out.append(re.sub(r'"[^"]*"', lambda match: expression_text(piece, match), piece) if is_expression else bracket(piece))
    return "".join(out)


def expression_text(expression, match):
    """A literal of an expression, in brackets where it is shown and not compared with or looked for."""
    before, after = expression[: match.start()].rstrip(), expression[match.end() :].lstrip()
    is_compared = before.endswith(("==", "!=")) or after.startswith(("==", "!="))
    is_listed = re.search(r"\bin \[[^\]]*$", before) is not None
    if is_compared or is_listed:
        return match[0]
    return f'"{bracket(match[0][1:-1])}"'


def monitor(content):
    """The file of a monitor, with what it is called in the language; the words in which it asks are its own."""

    def called(value):
        return [bracket(text) for text in value] if isinstance(value, list) else bracket(value)

    def spoken(mapping):
        return {**mapping, CODE: called(mapping["en"])}

    stated = yaml.safe_load(content)
    for key in ("names", "called"):
        if key in stated:
            stated[key] = spoken(stated[key])
    if isinstance(stated["levels"], dict):
        for level in stated["levels"].values():
            level["name"] = spoken(level["name"])
    stated["rounds"] = {number: spoken(about) for number, about in stated.get("rounds", {}).items()}
    return json.dumps(stated, ensure_ascii=False, indent=1).encode()


def texts(content):
    """The content of a `*.en.yaml` with every text in brackets."""

    def bracketed(value):
        return {key: bracketed(entry) for key, entry in value.items()} if isinstance(value, dict) else template(value)

    return json.dumps(bracketed(yaml.safe_load(content)), ensure_ascii=False, indent=1).encode()


# MARK: The tree


def language(text):
    """`Language` with its new case and the types that the case asks for."""
    text = text.replace("    case en\n", f"    case en\n    /// English in brackets.\n    case {CODE}\n", 1)
    text = text.replace("        case .en: Self.english\n", f"        case .en: Self.english\n        case .{CODE}: Self.bracketed\n", 1)
    types = re.search(r"    private static let english = .*?\)\)?\n(?=\n|\})", text, re.S)[0]
    return text.replace(types, types + "\n" + types.replace("English", "Bracketed").replace("english", "bracketed"), 1)


def main():
    files = copy_tree()
    for name in list(files):
        if name.startswith("Sources/Texts/English/"):
            source = files[name].decode().replace("English", "Bracketed").replace("english", "bracketed")
            files[name.replace("English", "Bracketed")] = swift(source).encode()
        elif name.startswith("monitors/"):
            files[name] = monitor(files[name])
        elif name.startswith("rules/") and name.endswith(".en.yaml"):
            files[name.replace(".en.yaml", f".{CODE}.yaml")] = texts(files[name])
    files["Sources/Texts/Language.swift"] = language(files["Sources/Texts/Language.swift"].decode()).encode()
    put(files)


main()
