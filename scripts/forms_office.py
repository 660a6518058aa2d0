"""LibreOffice, that fills in cells and saves: jobs come as lines of JSON, and each is answered by a line.

    /usr/bin/python3 forms_office.py FOLDER     # FOLDER is for LibreOffice's profile

A job is {"open": path, "cells": [[sheet, cell, value]…], "save": path}; a value is a text, a number, or {"day": "2024-06-30"}. The
name of the file to save says its format. Python must be the system's, for which LibreOffice's bridge is made (package python3-uno).
"""
import datetime
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
profile, pipe = os.path.abspath(sys.argv[1]), f"rapporteur-{os.getpid()}"


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def desktop():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(240):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("forms_office: LibreOffice did not answer")


def put(document, sheet, cell, value):
    place = document.Sheets.getByName(sheet).getCellRangeByName(cell)
    if isinstance(value, dict):
        null = document.NullDate
        day = datetime.date.fromisoformat(value["day"])
        place.setValue((day - datetime.date(null.Year, null.Month, null.Day)).days)
    elif isinstance(value, str):
        place.setString(value)
    else:
        place.setValue(value)


office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    calc = desktop()
    for line in sys.stdin:
        job = json.loads(line)
        document = calc.loadComponentFromURL(uno.systemPathToFileUrl(job["open"]), "_blank", 0, properties(Hidden=True))
        for cell in job["cells"]:
            put(document, *cell)
        kind = FILTERS[os.path.splitext(job["save"])[1]]
        document.storeToURL(uno.systemPathToFileUrl(job["save"]), properties(FilterName=kind))
        document.close(True)
        print("saved", flush=True)
    calc.terminate()
finally:
    try:
        office.wait(30)
    except subprocess.TimeoutExpired:
        office.kill()
