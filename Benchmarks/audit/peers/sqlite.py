"""The twelve rules with SQLite: peers/sqlite.py OUTPUT, with dossiers on standard input."""

import re
import pathlib
import sqlite3
import sys

import facts

rules = re.findall(r"^-- (\S+)\n(SELECT.*?);$", (pathlib.Path(__file__).parent / "rules.sql").read_text(), re.M | re.S)
database = sqlite3.connect(":memory:", isolation_level=None)
database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; BEGIN")
for table, rows in facts.read(facts.dossiers()).items():
    columns = facts.TABLES[table]
    declarations = [
        f"{column} {'TEXT' if column in facts.TEXTS else 'INTEGER PRIMARY KEY' if column == table else 'INTEGER'}"
        for column in columns
    ]
    database.execute(f"CREATE TABLE {table} ({', '.join(declarations)})")
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
    rows.clear()
database.executescript("""
    CREATE INDEX task_number ON task (dossier, number);
    CREATE INDEX line_id ON line (dossier, id);
    CREATE INDEX funds_task ON funds (dossier, task_number);
    CREATE INDEX funds_line ON funds (dossier, line_id);
    CREATE INDEX response_recommendation ON response (dossier, recommendation, extent);
    CREATE INDEX goal_task ON goal (task);
    CREATE INDEX payer_task ON payer (task);
    CREATE INDEX assignment_task ON assignment (task);
    CREATE INDEX amount_line ON amount (line, value);
    ANALYZE
""")
plans = dict(database.execute("SELECT dossier, id FROM plan"))
facts.write(sys.argv[1], (
    (plans[dossier], rule, subject) for rule, query in rules for dossier, subject in database.execute(query)
))
