#!/bin/sh
# pikepdf raises ValueError from getattr with a default, and from hasattr, on whatever is no dictionary.
#
# pikepdf 10.18.0. The structure tree of a tagged PDF holds under /K now a dictionary, now an array, now a number. Who walks it to
# see how a report is tagged asks each kid `getattr(kid, "S", None)`. Python takes the default, and hasattr says False, only
# where AttributeError is raised; on an array, a name or a string this library raises ValueError, so that the walk ends at the
# first element with two kids, while on a dictionary the same line gives the default. `kid.get("/S")` after
# `isinstance(kid, pikepdf.Dictionary)` is what works.
#
# Seen: dictionary -> None, False    array -> ValueError, ValueError    name -> ValueError, ValueError
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pikepdf==10.18.0
"$work/env/bin/python" - <<'PYTHON'
import pikepdf


def seen(ask):
    try:
        return repr(ask())
    except Exception as error:
        return type(error).__name__


kids = {"dictionary": pikepdf.Dictionary(P=1), "array": pikepdf.Array([1, 2]), "name": pikepdf.Name("/Table")}
answers = {
    what: (seen(lambda: getattr(kid, "S", None)), seen(lambda: hasattr(kid, "S"))) for what, kid in kids.items()
}
print(answers)
assert answers == {
    "dictionary": ("None", "False"),
    "array": ("ValueError", "ValueError"),
    "name": ("ValueError", "ValueError"),
}, answers
PYTHON
