#!/bin/sh
# Of four programs that make text of pages none reads both ways in which a numbered list can go on at another number.
#
# pandoc 3.9 of pypandoc-binary 1.17, html2text 2025.4.15, markdownify 1.2.3 and inscriptis 2.7.6. An article of an act that is cited in parts starts with
# its fifth paragraph, `<li value="5">` or `<ol start="5">`, and browsers show 5 (HTML, 4.4.5 and 4.4.8). The first three know `start` and
# count from 1 where the item has the number; inscriptis knows `value` and counts from 1 where the list has it. An item in the
# middle that skips repealed ones is likewise wrong in three of four, and the reader of the text cites another paragraph.
#
# Seen:
#                                       pandoc, html2text, markdownify    inscriptis
#   <ol><li value="5"> <li value="9">   1 2                               5 9
#   <ol start="5"><li> <li>             5 6                               1 2
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pypandoc-binary==1.17 html2text==2025.4.15 markdownify==1.2.3 inscriptis==2.7.6
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import re

import html2text
import inscriptis
import markdownify
import pypandoc

READERS = {
    "pandoc": lambda page: pypandoc.convert_text(page, "plain", "html"), "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify, "inscriptis": inscriptis.get_text}
PAGES = {
    '<ol><li value="5">a</li><li value="9">b</li></ol>': (["1", "2"], ["5", "9"]),
    '<ol start="5"><li>a</li><li>b</li></ol>': (["5", "6"], ["1", "2"])}
assert str(pypandoc.get_pandoc_version()) == "3.9"
for page, (most, last) in PAGES.items():
    for name, reader in READERS.items():
        seen = re.findall(r"(\d+)\.", reader(page))
        print(name.ljust(12), *seen)
        assert seen == (last if name == "inscriptis" else most), (page, seen)
PYTHON
