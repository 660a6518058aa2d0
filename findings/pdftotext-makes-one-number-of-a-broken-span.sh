#!/bin/sh
# pdftotext makes one number of a span that is broken across two lines, 20232024 of 2023-2024.
#
# pdftotext 22.12.0 of poppler-utils (Debian 12), against pdfminer.six 20251230. A hyphen at the end of a line is taken for one that divides a word, and
# left out with the line's end, also between digits: an amount of 15.000-20.000 is 15.00020.000, and paragraphs 12-14 are 1214.
# Text processors break lines behind the hyphen of a span as behind any other, so that the same span is right on one page and wrong on
# the next. `-layout` and `-raw` keep the hyphen.
#
# Seen, with a line that ends behind each hyphen:
#   pdftotext           20232024 15.00020.000 1214
#   pdftotext -layout   2023- 2024 15.000- 20.000 12- 14
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet reportlab==5.0.0 pdfminer.six==20251230
mkdir -p "$work/packages/partial" "$work/root"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'poppler-utils=22.12.0-*' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for package in "$work"/packages/*.deb; do dpkg-deb --extract "$package" "$work/root"; done
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

lines = ["2023-", "2024 15.000-", "20.000 12-", "14"]
canvas = Canvas("plan.pdf")
text = canvas.beginText(100, 700)
for line in lines:
    text.textLine(line)
canvas.drawText(text)
canvas.save()
assert extract_text("plan.pdf").split() == " ".join(lines).split()
PYTHON
libraries=$(echo "$work"/root/lib/*-linux-gnu:"$work"/root/usr/lib/*-linux-gnu)
read_pdf() {
    LD_LIBRARY_PATH=$libraries "$work/root/usr/bin/pdftotext" "$@" plan.pdf - | tr -s '\n\f ' ' ' | sed 's/ $//'
}
echo "pdftotext          $(read_pdf)"
echo "pdftotext -layout  $(read_pdf -layout)"
test "$(read_pdf)" = "20232024 15.00020.000 1214"
test "$(read_pdf -layout)" = "2023- 2024 15.000- 20.000 12- 14"
