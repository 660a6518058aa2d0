"""Programs that fill in workbooks and save them: a library, LibreOffice and Gnumeric, each in its own way."""
import datetime
import gzip
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import openpyxl

HERE = os.path.dirname(os.path.abspath(__file__))


class Library:
    """openpyxl, as many programs edit workbooks."""

    name, suffix = "openpyxl", ".xlsx"

    def fill(self, path, cells, out):
        book = openpyxl.load_workbook(path)
        for sheet, cell, value in cells:
            book[sheet][cell].value = value
        book.save(out)


class Office:
    """LibreOffice, one process for all; it saves as XLSX or as ODS."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["/usr/bin/python3", os.path.join(HERE, "forms_office.py"), os.path.join(folder, "profile")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def fill(self, path, cells, out):
        cells = [(sheet, cell, {"day": value.isoformat()} if isinstance(value, datetime.date) else value)
                 for sheet, cell, value in cells]
        self.process.stdin.write(json.dumps({"open": path, "cells": cells, "save": out}) + "\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "saved\n":
            raise SystemExit(f"check-forms: LibreOffice did not save {out}")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class OfficeFormat:
    """LibreOffice, saving in one of its formats."""

    def __init__(self, office, suffix):
        self.office, self.suffix, self.name = office, suffix, f"LibreOffice ({suffix[1:].upper()})"

    def fill(self, path, cells, out):
        self.office.fill(path, cells, out)


class Gnumeric:
    """Gnumeric, whose own format is XML: cells are filled in there."""

    name, suffix = "Gnumeric", ".xlsx"
    SPACE = "{http://www.gnumeric.org/v10.dtd}"
    TEXT, NUMBER = "60", "40"

    def fill(self, path, cells, out):
        own = out + ".gnumeric"
        self._convert(path, own, "Gnumeric_XmlIO:sax")
        tree = ElementTree.fromstring(gzip.decompress(open(own, "rb").read()))
        for sheet in tree.iter(self.SPACE + "Sheet"):
            name = sheet.find(self.SPACE + "Name").text
            for _, cell, value in (edit for edit in cells if edit[0] == name):
                self._put(sheet, cell, value)
        with open(own, "wb") as file:
            file.write(gzip.compress(ElementTree.tostring(tree)))
        self._convert(own, out, "Gnumeric_Excel:xlsx2")

    def _put(self, sheet, cell, value):
        letters, row = re.fullmatch("([A-Z]+)([0-9]+)", cell).groups()
        column = openpyxl.utils.column_index_from_string(letters) - 1
        place = {"Row": str(int(row) - 1), "Col": str(column)}
        kind = self.TEXT if isinstance(value, str) else self.NUMBER
        if isinstance(value, datetime.date):
            value = (value - datetime.date(1899, 12, 30)).days
        all_cells = sheet.find(self.SPACE + "Cells")
        for old in list(all_cells):
            if old.get("Row") == place["Row"] and old.get("Col") == place["Col"]:
                all_cells.remove(old)
        ElementTree.SubElement(all_cells, self.SPACE + "Cell", place | {"ValueType": kind}).text = str(value)

    @staticmethod
    def _convert(path, out, kind):
        subprocess.run(["ssconvert", "-T", kind, path, out], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)


def all_of(office):
    """Every maker, and every format in which one saves."""
    return [Library(), OfficeFormat(office, ".xlsx"), OfficeFormat(office, ".ods"), Gnumeric()]
