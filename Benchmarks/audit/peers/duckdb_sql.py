"""The twelve rules with DuckDB, on one thread: peers/duckdb_sql.py OUTPUT, with dossiers on standard input."""

import pathlib
import re
import sys

import duckdb
import pyarrow

import facts

rules = re.findall(r"^-- (\S+)\n(SELECT.*?);$", (pathlib.Path(__file__).parent / "rules.sql").read_text(), re.M | re.S)
database = duckdb.connect(config={"threads": 1})
for table, rows in facts.read(facts.dossiers()).items():
    columns = facts.TABLES[table]
    values = zip(*rows) if rows else ((),) * len(columns)
    types = [pyarrow.string() if column in facts.TEXTS else pyarrow.int64() for column in columns]
    arrays = [pyarrow.array(list(column), kind) for column, kind in zip(values, types)]
    # DuckDB finds the table by the name of this variable.
    arrow = pyarrow.Table.from_arrays(arrays, names=list(columns))
    database.execute(f'CREATE TABLE "{table}" AS SELECT * FROM arrow')
    rows.clear()
plans = dict(database.execute("SELECT dossier, id FROM plan").fetchall())
facts.write(sys.argv[1], (
    (plans[dossier], rule, subject) for rule, query in rules for dossier, subject in database.execute(query).fetchall()
))
