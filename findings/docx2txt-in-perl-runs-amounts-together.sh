#!/bin/sh
# docx2txt of Debian runs the cells of a row together, so that two amounts are one, unless Word wrote the document.
#
# docx2txt 1.4 (Debian 12, the program in Perl), with a document of python-docx 1.2.0. It finds where a paragraph ends by `<w:p ...>`, and takes what begins
# `<w:pPr>` for it as well, but a `<w:p>` without attributes for none. Word writes attributes (`w:rsidR`) on nearly all of its paragraphs;
# they are optional, and what libraries write has none: of a row 45.000, 7.500 and 300 nothing but 45.0007.500300 is left, and paragraphs
# run into each other as well. With the attribute put in, the same document is read line by line.
#
# Seen, for a row of a table:
#   <w:p>                      45.0007.500300
#   <w:p w:rsidR="00000001">   45.000 / 7.500 / 300
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages/partial" "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64" "$work/root/tmp"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'docx2txt=1.4-*' perl dash unzip coreutils >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for folder in bin sbin lib lib64; do ln -s usr/$folder "$work/root/$folder"; done
for package in "$work"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$work/root"
done
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet python-docx==1.2.0
mkdir "$work/root/dev"
: >"$work/root/dev/null"
cd "$work/root"
"$work/env/bin/python" - <<'PYTHON'
import docx
from docx.oxml.ns import qn

document = docx.Document()
for cell, text in zip(document.add_table(rows=1, cols=3).rows[0].cells, ("45.000", "7.500", "300")):
    cell.text = text
document.save("plain.docx")
for paragraph in document.element.body.iter(qn("w:p")):
    paragraph.set(qn("w:rsidR"), "00000001")
document.save("word.docx")
PYTHON
read_docx() {
    LC_ALL=C unshare --map-root-user --root "$work/root" docx2txt "/$1.docx" - | tr -s '\n' '/' | sed 's,^/*,,; s,/*$,,'
}
plain=$(read_docx plain)
word=$(read_docx word)
printf '%s\n' "$plain" "$word"
test "$plain" = 45.0007.500300
test "$word" = 45.000/7.500/300
