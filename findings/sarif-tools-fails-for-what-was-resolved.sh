#!/bin/sh
# sarif-tools counts results that a later run no longer has, and fails a build for them.
#
# sarif-tools 3.0.5 on CPython 3. In SARIF 2.1.0 a result whose `baselineState` is `absent` was in the earlier run and is not in
# this one (3.27.24), and one with an accepted suppression is not to be reported (3.27.23, 3.35). `sarif summary` counts both, and
# `sarif --check error` ends with the exit code of a failure for a file that has no others. A revision that mends a fault is
# refused because the fault is told as mended.
#
# Seen:
#   one absent error and one suppressed error: "error: 2", exit code 2
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet sarif-tools==3.0.5
cat > "$work/plan.sarif" <<'JSON'
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [{
    "tool": {"driver": {"name": "auditor", "rules": [{"id": "total-mismatch"}]}},
    "results": [
      {"ruleId": "total-mismatch", "level": "error", "baselineState": "absent",
       "message": {"text": "The total was 10 and its lines came to 12."},
       "locations": [{"physicalLocation": {"artifactLocation": {"uri": "annex.xml"}, "region": {"startLine": 3}}}]},
      {"ruleId": "total-mismatch", "level": "error", "baselineState": "unchanged",
       "suppressions": [{"kind": "external", "status": "accepted"}],
       "message": {"text": "Another total, which somebody accepts."},
       "locations": [{"physicalLocation": {"artifactLocation": {"uri": "annex.xml"}, "region": {"startLine": 9}}}]}
    ]
  }]
}
JSON
status=0
"$work/env/bin/sarif" --check error summary "$work/plan.sarif" > "$work/out" 2>&1 || status=$?
cat "$work/out"
echo "exit code $status"
grep -q '^error: 2$' "$work/out"
test "$status" -eq 2
