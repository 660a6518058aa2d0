#!/bin/sh
# sarif-tools finds no difference between two runs of which no finding is the same.
#
# sarif-tools 3.0.5 on CPython 3. `sarif diff` is made to tell what is new, and with `--check error` to fail a build for it. It counts by severity and
# rule, and by message only while a rule has one message: a rule with two findings or more is one entry with a number. If two totals
# were mended and two others are wrong since, it says "+0 -0 no changes", the exit code is 0, and what is new passes the gate.
# The `partialFingerprints`, by which SARIF tells findings apart (3.27.17), and the places are not looked at.
#
# Seen:
#   lines 1, 2 -> lines 7, 8    error level: +0 -0 no changes    exit code 0
#   line 1     -> line 7        error level: +1 -1               exit code 1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sarif-tools==3.0.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import json
import subprocess
import sys
from pathlib import Path


def write(name, lines):
    results = [{
        "ruleId": "total-mismatch", "level": "error", "message": {"text": f"The total of line {line} is not the sum of its years."},
        "partialFingerprints": {"finding/v1": f"{line:032}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "annex.xml"}, "region": {"startLine": line}}}],
    } for line in lines]
    driver = {"name": "auditor", "rules": [{"id": "total-mismatch"}]}
    Path(name).write_text(json.dumps({"version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}))


def compare(first, second):
    write("first.sarif", first)
    write("second.sarif", second)
    command = [str(Path(sys.executable).with_name("sarif")), "--check", "error", "diff", "first.sarif", "second.sarif"]
    ended = subprocess.run(command, capture_output=True, text=True)
    print(first, second, "->", ended.stdout.splitlines()[0], "exit code", ended.returncode)
    return ended.stdout.splitlines()[0], ended.returncode


assert compare([1, 2], [7, 8]) == ("error level: +0 -0 no changes", 0)
assert compare([1], [7]) == ("error level: +1 -1", 1)
PYTHON
