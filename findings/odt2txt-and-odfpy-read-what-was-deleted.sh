#!/bin/sh
# odt2txt and odfpy read what was deleted with changes tracked, as the first words of an OpenDocument text.
#
# odt2txt 0.5 (Debian 12) and odfpy 1.4.1, against pandoc 3.9 of pypandoc-binary 1.17. What was deleted while changes are tracked stands in
# `text:tracked-changes` at the head of the text, with who deleted it and when (ODF 1.2, part 1, 5.5), and only a mark where it was.
# Both programs give all of it: the plan begins with the day of the deletion and the amount that was struck, and a search for
# amounts finds a promise that nobody makes. What was inserted needs no such place, so that a draft without deletions is read rightly.
#
# Seen, for "Give 45000 EUR" after 9999 was deleted from it:
#   odt2txt   A2024-01-01T00:00:009999 Give 45000 EUR
#   odfpy     A2024-01-01T00:00:009999Give 45000 EUR
#   pandoc    Give 45000 EUR
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages/partial" "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64" "$work/root/tmp"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'odt2txt=0.5-*' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for folder in bin sbin lib lib64; do ln -s usr/$folder "$work/root/$folder"; done
for package in "$work"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$work/root"
done
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet odfpy==1.4.1 pypandoc-binary==1.17
cd "$work/root"
"$work/env/bin/python" - <<'PYTHON'
import zipfile

import odf.opendocument
import pypandoc
from odf.teletype import extractText

TYPE = "application/vnd.oasis.opendocument.text"
URN = "urn:oasis:names:tc:opendocument:xmlns:"
changes = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>A</dc:creator>'
    "<dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>9999</text:p></text:deletion></text:changed-region>"
    "</text:tracked-changes>")
content = (
    f'<office:document-content xmlns:office="{URN}office:1.0" xmlns:text="{URN}text:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:automatic-styles/><office:body><office:text>'
    f'{changes}<text:p>Give <text:change text:change-id="c1"/>45000 EUR</text:p>'
    "</office:text></office:body></office:document-content>")
manifest = (
    f'<manifest:manifest xmlns:manifest="{URN}manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
styles = f'<office:document-styles xmlns:office="{URN}office:1.0" office:version="1.2"/>'
with zipfile.ZipFile("plan.odt", "w") as archive:
    for name, text in (("mimetype", TYPE), ("content.xml", content), ("styles.xml", styles), ("META-INF/manifest.xml", manifest)):
        archive.writestr(name, text)
by_odfpy = extractText(odf.opendocument.load("plan.odt").text)
by_pandoc = pypandoc.convert_file("plan.odt", "plain").strip()
print(by_odfpy, by_pandoc, sep="\n")
assert by_odfpy == "A2024-01-01T00:00:009999Give 45000 EUR", by_odfpy
assert by_pandoc == "Give 45000 EUR" and str(pypandoc.get_pandoc_version()) == "3.9", by_pandoc
PYTHON
seen=$(LC_ALL=C.UTF-8 unshare --map-root-user --root "$work/root" odt2txt.odt2txt /plan.odt | tr -s '\n' ' ' | sed 's/^ *//; s/ *$//')
echo "$seen"
test "$seen" = "A2024-01-01T00:00:009999 Give 45000 EUR"
