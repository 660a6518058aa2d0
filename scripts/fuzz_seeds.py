"""Gathers what the fuzz targets begin with from the tests, the rules and the schema: fuzz_seeds.py FOLDER."""

import json
import os
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).parent.parent
FOLDER = pathlib.Path(sys.argv[1])


def write(target, number, content):
    (FOLDER / target / f"{number:05}").write_bytes(content)


def dossiers():
    """The corpus of the loader's tests, the fixtures of whole dossiers, and the examples of the rules."""
    tests = ROOT / "Tests"
    paths = [*tests.glob("DossierTests/Corpus/*/*.xml"), *tests.glob("*/Fixtures/*.xml"), *ROOT.glob("rules/*/*/*.xml")]
    return [path.read_bytes() for path in sorted(paths)]


def rules():
    """The rules, under the name that the target expects, their texts, the files of the pack, and the corpus of bad ones."""
    named = [re.sub(rb"(?m)^id: .*", b"id: example", path.read_bytes()) for path in sorted(ROOT.glob("rules/*/*/rule.yaml"))]
    others = [*ROOT.glob("rules/*/*/rule.*.yaml"), *ROOT.glob("rules/pack*.yaml"), *ROOT.glob("Tests/RulePackTests/Corpus/*/*.yaml")]
    return named + [path.read_bytes() for path in sorted(others)]


def expressions():
    """The texts in the tests of CEL, the expressions of the rules, and the conformance cases."""
    found = set()
    for path in ROOT.glob("Tests/CELTests/*.swift"):
        for text in re.findall(r'"((?:[^"\\\n]|\\.)+)"', path.read_text()):
            found.add(text.replace('\\"', '"').replace("\\\\", "\\"))
        found.update(re.findall(r'#"(.+?)"#', path.read_text()))
    for path in [ROOT / "rules/pack.yaml", *ROOT.glob("rules/*/*/rule*.yaml")]:
        text = path.read_text()
        entries = re.findall(r"(?m)^(?:  |    )?\w+: (?:>-\n)?\s*([\"']?)(.+?)\1$", text)
        found.update(expression for _, expression in entries)
        found.update(re.findall(r"\{([^{}\n]+)\}", text))
    conformance = pathlib.Path(os.environ.get("CEL_CONFORMANCE", ROOT / "Tests/CELTests/Conformance"))
    for path in conformance.glob("*.jsonl"):
        lines = path.read_text().splitlines()
        found.update(lines[::20])
        found.update(json.loads(line)["expr"] for line in lines)
    return [text.encode() for text in sorted(found)]


def dictionary(target):
    """The words at hand and, for dossiers, the names in the schema."""
    words = (ROOT / f"Fuzzing/Dictionaries/{target}.dict").read_text()
    if target == "dossier":
        schema = (ROOT / "schemas/rapporteur.xsd").read_text()
        words += "".join(f'"<{name}"\n' for name in sorted(set(re.findall(r'<xs:element name="([^"]+)"', schema))))
        words += "".join(f'" {name}=\\""\n' for name in sorted(set(re.findall(r'<xs:attribute name="([^"]+)"', schema))))
        words += "".join(f'"{value}"\n' for value in sorted(set(re.findall(r'<xs:enumeration value="([^"]+)"', schema))))
    (FOLDER / f"{target}.dict").write_text(words)


shutil.rmtree(FOLDER, ignore_errors=True)
for target, seeds in {"dossier": dossiers(), "rules": rules(), "cel": expressions()}.items():
    (FOLDER / target).mkdir(parents=True)
    for number, seed in enumerate(seeds):
        write(target, number, seed)
    dictionary(target)
