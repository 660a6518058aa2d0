#!/bin/sh
# Three tools that compare JSON see no change where an amount of 0 becomes false and true becomes 1.
#
# jsondiff 2.2.1, dictdiffer 0.10.0 and json-delta 2.0.2 on CPython 3, against jsonpatch 1.33. In JSON a number and a boolean are
# different (RFC 8259, 3), and so they are in JSON Schema and in every language but a few. Python has 0 equal to False and 1 to
# True, and these three compare with Python's `==`: a revision of a plan in which a task that cost nothing costs "false", or the
# number of its reports became true, is the same as the one before. What they call a patch leaves the old value, so that the
# patched plan is another than the new one, and the schema refuses one of them. jsonpatch sees each change.
#
# Seen, from {"amount": 0, "agreed": true} to {"amount": false, "agreed": 1}:
#   jsondiff {}    dictdiffer []    json-delta []    jsonpatch two operations
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet jsondiff==2.2.1 dictdiffer==0.10.0 json-delta==2.0.2 jsonpatch==1.33
"$work/env/bin/python" -W ignore - <<'PYTHON'
import json

import dictdiffer
import json_delta
import jsondiff
import jsonpatch

first, second = json.loads('{"amount": 0, "agreed": true}'), json.loads('{"amount": false, "agreed": 1}')
third = json.loads('{"amount": 1, "agreed": true}')
for later, expected in ((second, [0, 0, 0, 2]), (third, [1, 1, 1, 1])):
    seen = [jsondiff.diff(first, later), list(dictdiffer.diff(first, later)), json_delta.diff(first, later, verbose=False),
            jsonpatch.make_patch(first, later).patch]
    print(json.dumps(later), *seen)
    assert [len(changes) for changes in seen] == expected, seen
assert json.dumps(jsondiff.patch(first, jsondiff.diff(first, second))) == json.dumps(first)
PYTHON
