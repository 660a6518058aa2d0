"""Validates every table in CSV in the folders that are named by the description beside it, and sees that what only looks like a
number is read as text."""

import sys
from pathlib import Path

from csvw import CSVW

TEXTS = {"code", "key", "tasks", "paragraph", "round", "lines", "subject"}


def check(path):
    """The complaints about a table."""
    # The program reads a byte order mark as a part of the first name, which RFC 4180 knows nothing of.
    bytes_ = path.read_bytes()
    if bytes_.startswith(b"\xef\xbb\xbf"):
        path.write_bytes(bytes_[3:])
    table = CSVW(str(path), validate=True)
    complaints = [f"{path}: {warning.message}" for warning in table.warnings]
    if not table.is_valid:
        complaints.append(f"{path}: not valid")
    rows = 0
    for row in table.tables[0]:
        rows += 1
        for name in TEXTS & row.keys():
            values = row[name] if isinstance(row[name], list) else [row[name]]
            if any(value is not None and not isinstance(value, str) for value in values):
                complaints.append(f"{path}, row {rows}: {name} is {row[name]!r}")
    if not complaints:
        print(f"{path}: {rows} rows as described")
    return complaints


def main(folders):
    """Checks all and returns the exit code."""
    tables = [path for folder in folders for path in sorted(Path(folder).glob("*.csv"))]
    described = [path for path in tables if Path(f"{path}-metadata.json").exists()]
    complaints = [f"{path}: no description" for path in tables if path not in described]
    complaints += [complaint for path in described for complaint in check(path)]
    if not tables:
        complaints.append("no tables")
    print("\n".join(complaints), file=sys.stderr, end="\n" if complaints else "")
    return 1 if complaints else 0


sys.exit(main(sys.argv[1:]))
