"""Validates findings.sarif, by its schema and by what GitHub takes, findings.json and import.json and checks the accessibility of the pages in the folders that are named."""

import gzip
import json
import pickletools
import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

from jsonschema import Draft7Validator, Draft202012Validator
from playwright.sync_api import sync_playwright

SARIF = "sarif-schema-2.1.0.json"
CHROMIUM = "/usr/bin/chromium"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
APPEARANCES = [("light", "screen"), ("dark", "screen"), ("light", "print")]
RUN_AXE = """async levels => {
    const found = await axe.run(document, { runOnly: levels, resultTypes: ["violations"] })
    return { rules: found.passes.length,
             violations: found.violations.map(v => [v.id, v.help, v.nodes.map(n => n.target.join(" "))]) }
}"""


def package(name):
    """The folder of an installed package, which need not be imported for that."""
    return Path(find_spec(name).origin).parent


def sarif_schema():
    """The official schema, read out of SchemaStore's cache: pickled responses, which are looked through, not run."""
    cache = sqlite3.connect(package("schemastore") / "cache.sqlite")
    for (response,) in cache.execute("SELECT value FROM responses WHERE instr(value, CAST(? AS BLOB))", [SARIF]):
        for _, content, _ in pickletools.genops(response):
            if isinstance(content, bytes) and content.lstrip().startswith(b"{"):
                schema = json.loads(content)
                if schema.get("$id", "").endswith("/" + SARIF):
                    return schema
    sys.exit(f"check-outputs: the package schemastore has no {SARIF}")


def check_sarif(validator, path):
    """The complaints about a SARIF file."""
    errors = validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))
    complaints = [f"{path}: {error.json_path}: {error.message[:300]}" for error in errors]
    if not complaints:
        print(f"{path}: valid SARIF 2.1.0")
    return complaints


def check_ingest(path, categories):
    """What GitHub would refuse or leave out, point by point as docs/sarif.md has it; `categories` are those of other files."""
    content = path.read_bytes()
    if len(gzip.compress(content)) > 10_000_000:
        yield "larger than 10 MB, compressed"
    for run in json.loads(content)["runs"]:
        driver = run["tool"]["driver"]
        if not all(driver.get(key) for key in ("name", "version", "semanticVersion")):
            yield "a driver without name, version or semanticVersion"
        category = run.get("automationDetails", {}).get("id", "")
        if not category.endswith("/") or category in categories:
            yield f"the category {category!r}, which is none or another file's"
        categories.add(category)
        if len(run["results"]) > 5_000:
            yield "more results than are shown"
        for rule in driver["rules"]:
            texts = [rule.get(key, {}).get("text") for key in ("shortDescription", "fullDescription", "help")]
            if not rule["id"] or not all(texts) or len(texts[1]) > 1_024:
                yield f"the rule {rule['id']} lacks a text, or has too long a description"
            if len(rule["properties"]["tags"]) > 20:
                yield f"the rule {rule['id']} has too many tags"
        for number, result in enumerate(run["results"], 1):
            if driver["rules"][result["ruleIndex"]]["id"] != result["ruleId"]:
                yield f"result {number} is of another rule than it says"
            if not result["message"]["text"] or not result["partialFingerprints"]:
                yield f"result {number} lacks a message or a fingerprint"
            places = result.get("locations", [])
            if not 1 <= len(places) <= 1_000:
                yield f"result {number} has {len(places)} places"
            for place in places:
                file = place["physicalLocation"]["artifactLocation"]
                if "://" in file["uri"] or file["uriBaseId"] not in run["originalUriBaseIds"]:
                    yield f"result {number} is in {file['uri']}, which is not named from the root"
                elif not Path(unquote(file["uri"])).is_file():
                    yield f"result {number} is in {file['uri']}, which is not in the repository"
                if place["physicalLocation"]["region"]["startLine"] < 1:
                    yield f"result {number} has no line"


def check_report(browser, axe, path):
    """The complaints about a report in every appearance."""
    complaints = []
    for scheme, media in APPEARANCES:
        page = browser.new_page(color_scheme=scheme)
        page.emulate_media(media=media, color_scheme=scheme)
        page.goto(path.resolve().as_uri())
        page.add_script_tag(path=axe)
        found = page.evaluate(RUN_AXE, LEVELS)
        page.close()
        if found["rules"] == 0:
            complaints.append(f"{path} ({scheme}, {media}): axe-core examined nothing")
        for rule, help_text, places in found["violations"]:
            complaints += [f"{path} ({scheme}, {media}): {rule}: {help_text}: {place}" for place in places]
        if not found["violations"]:
            print(f"{path} ({scheme}, {media}): no violation of WCAG 2.1 A or AA")
    return complaints


def check_findings(path):
    """The complaints about the findings of a findings.json, which are those of a line of --format findings."""
    schema = json.loads(Path("schemas/findings-line.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator({"$ref": "#/$defs/finding", "$defs": schema["$defs"]})
    for number, finding in enumerate(json.loads(path.read_text(encoding="utf-8"))["findings"], 1):
        for error in validator.iter_errors(finding):
            yield f"{path}: finding {number}, {error.json_path}: {error.message[:200]}"


def check_import(path):
    """The complaints about an import.json."""
    schema = json.loads(Path("schemas/import.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(json.loads(path.read_text(encoding="utf-8")))
    return [f"{path}: {error.json_path}: {error.message[:200]}" for error in errors]


def main(folders):
    """Checks all and returns the exit code."""
    schema = sarif_schema()
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    files = [path for folder in folders for path in sorted(Path(folder).iterdir())]
    sarif = [path for path in files if path.suffix == ".sarif"]
    reports = [path for path in files if path.suffix == ".html"]
    if not sarif or not reports:
        sys.exit(f"check-outputs: no SARIF or no report in {' '.join(folders)}")
    complaints = [complaint for path in sarif for complaint in check_sarif(validator, path)]
    categories = set()
    complaints += [f"{path}: {complaint}" for path in sarif for complaint in check_ingest(path, categories)]
    findings = [path for path in files if path.name == "findings.json"]
    complaints += [complaint for path in findings for complaint in check_findings(path)]
    imports = [path for path in files if path.name == "import.json"]
    complaints += [complaint for path in imports for complaint in check_import(path)]
    axe = next(package("axe_playwright_python").rglob("axe.min.js"))
    with sync_playwright() as playwright:
        # Chromium's sandbox needs a user that is not root; the pages are this project's own and have no scripts.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        complaints += [complaint for path in reports for complaint in check_report(browser, axe, path)]
        browser.close()
    print("\n".join(complaints), file=sys.stderr, end="\n" if complaints else "")
    return 1 if complaints else 0


sys.exit(main(sys.argv[1:]))
