#!/bin/sh
# WeasyPrint drops the whole background where a colour of a gradient has two positions, as hatching is written today.
#
# WeasyPrint 70.0. A chart hatches the part of a bar that is not funded, so that it is told from the rest without colour:
# `repeating-linear-gradient(90deg, red 0 2px, blue 2px 6px)`. CSS Images 4 has this short form, and browsers have drawn it
# for years. WeasyPrint takes the declaration for invalid and draws nothing: in the PDF the bar is white, which a reader takes
# for no money at all. Its warning goes to a log that `--quiet`, wanted in every batch, keeps back. With each colour written
# twice, once for each position, the bar is drawn.
#
# Seen: short form -> white    each colour twice -> red, blue
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet weasyprint==70.0 pypdfium2==5.0.0 pillow==11.3.0
"$work/env/bin/python" - <<'PYTHON'
import pypdfium2
import weasyprint


def colours(background):
    style = f"@page {{ size: 36px 20px; margin: 0 }} body {{ margin: 0 }} p {{ margin: 0; height: 20px; background: {background} }}"
    pdf = weasyprint.HTML(string=f"<style>{style}</style><p></p>").write_pdf()
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=4 * 96 / 72).to_pil().convert("RGB")
    return [image.getpixel((4 * x + 2, 40)) for x in (0, 4)]


short = colours("repeating-linear-gradient(90deg, #f00 0px 2px, #00f 2px 6px)")
long = colours("repeating-linear-gradient(90deg, #f00 0px, #f00 2px, #00f 2px, #00f 6px)")
print(short, long)
assert short == [(255, 255, 255)] * 2, short
assert long == [(255, 0, 0), (0, 0, 255)], long
PYTHON
