"""Audits on Spark: the same rows as a single process gives, once each, whatever becomes of tasks."""

import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from conftest import example
from pyspark.sql import Row

from rapporteur_spark import ProgramError, Settings, audit_paths, audit_table
from rapporteur_spark.line import PARTS, LineReader
from rapporteur_spark.place import Place
from rapporteur_spark.program import CHECKOUT

NOTHING_BESIDES = ()


@pytest.fixture
def output(tmp_path):
    return str(tmp_path / "tables")


@pytest.fixture
def few(tmp_path):
    """Six dossiers, of which the third is missing and the fifth broken."""
    paths = []
    for number in range(1, 7):
        path = tmp_path / f"{number}.xml"
        if number == 5:
            path.write_text("<dossier")
        elif number != 3:
            path.write_text(example("annex-missing", f"few-{number}"), encoding="utf-8")
        paths.append(str(path))
    return paths


def plain(value):
    """A row as the dictionaries that it was made of; members that are null are left out, as columns cannot be missing."""
    if isinstance(value, Row):
        value = value.asDict()
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items() if member is not None}
    if isinstance(value, list):
        return [plain(element) for element in value]
    return value


def rows(table, *order):
    return [plain(row) for row in table.orderBy(*order).collect()]


def tables_of(lines):
    """The tables that the lines of a single process make."""
    reader = LineReader(PARTS)
    tables = {"dossiers": [], **{part: [] for part in PARTS}}
    for line in (reader.read(json.dumps(line).encode()) for line in lines):
        lists = {
            "findings": line.pop("findings"),
            "coverage": (line["coverage"] or {}).pop("recommendations", None),
            "sums": (line["annex"] or {}).pop("sums", None),
        }
        del line["format"]
        tables["dossiers"].append(plain(line))
        for part, elements in lists.items():
            shared = plain({"position": line["position"], "path": line["path"], "plan": line["id"]})
            tables[part] += [{**shared, "number": number, **plain(row)} for number, row in enumerate(elements or [], 1)]
    return tables


def positions(audited):
    return [row.position for row in audited.dossiers.orderBy("position").collect()]


def leftovers(output):
    return [path.name for path in Path(output).parent.iterdir() if path.name.startswith("tables")]


@pytest.mark.quick
def test_all_tables_hold_what_a_single_process_says(spark, examples, alone, output, tmp_path):
    odd = tmp_path / "a\nfolder, \"quoted\"\t'ž' 🙂"
    odd.mkdir()
    (odd / "one.xml").write_text(example("annex-missing", "odd"), encoding="utf-8")
    broken = tmp_path / "broken.xml"
    broken.write_text(example("annex-missing", "broken").replace("<plan ", '<plan unheard="of" ', 1), encoding="utf-8")
    paths = [str(odd / "one.xml"), *examples, str(tmp_path / "missing.xml"), str(broken), str(odd)]
    audited = audit_paths(spark, paths, output, Settings(partitions=5))

    expected = tables_of(alone(paths))
    dossiers = rows(audited.dossiers.drop("partition"), "position")
    assert [row["path"] for row in dossiers] == paths
    assert dossiers == expected["dossiers"]
    for part in PARTS:
        assert len(expected[part]) > 100
        assert rows(getattr(audited, part), "position", "number") == expected[part]


def test_amounts_are_decimals_and_days_are_dates(spark, examples, alone, output):
    paths = [path for path in examples if "line-total-mismatch" in path or "recommendation-late" in path]
    audited = audit_paths(spark, paths, output, Settings(partitions=2))
    told = [entry["computed"] for line in alone(paths) for entry in line["annex"]["sums"]]
    kept = [row.computed for row in audited.sums.orderBy("position", "number").collect()]
    assert [None if amount is None else str(amount) for amount in kept] == told
    assert any(told)
    dtypes = {name: dict(getattr(audited, name).dtypes) for name in ("dossiers", *PARTS)}
    assert {dtypes["sums"][name] for name in ("declared", "computed", "difference", "spent", "shared")} == {"decimal(19,2)"}
    assert dtypes["dossiers"]["asOf"] == dtypes["coverage"]["published"] == "date"
    assert "money:decimal(19,2)" in dtypes["findings"]["stake"]
    assert "date:date" in dtypes["findings"]["evidence"]
    assert not [kind for table in dtypes.values() for kind in table.values() if "double" in kind or "float" in kind]
    money = [
        observation.value.money
        for row in audited.findings.collect() for observation in row.evidence if observation.value.type == "money"
    ]  # fmt: skip
    assert money
    assert all(isinstance(amount, Decimal) for amount in money)


@pytest.mark.quick
def test_each_partition_with_dossiers_runs_the_program_once(spark, few, wrapped, output, tmp_path):
    program = wrapped('echo "$$" >>"$HERE/runs"; exec "$REAL" "$@"')
    audited = audit_paths(spark, few, output, Settings(program=program, partitions=3, tables=NOTHING_BESIDES))
    processes = audited.processes.orderBy("partition").collect()
    assert [(row.partition, row.dossiers, row.exit) for row in processes] == [(0, 2, 0), (1, 2, 0), (2, 2, 0)]
    assert audited.started == 3
    assert sorted(str(row.pid) for row in processes) == sorted((tmp_path / "runs").read_text().split())


@pytest.mark.quick
def test_a_partition_without_rows_runs_nothing_and_says_so(spark, few, output):
    audited = audit_paths(spark, few[:2], output, Settings(partitions=5, tables=NOTHING_BESIDES))
    processes = audited.processes.orderBy("partition").collect()
    assert sorted(row.dossiers for row in processes) == [0, 0, 0, 1, 1]
    assert all((row.exit, row.pid is None) == ((0, False) if row.dossiers else (None, True)) for row in processes)
    assert audited.started == 2
    assert positions(audited) == [1, 2]


def test_an_empty_list_gives_empty_tables(spark, output):
    audited = audit_paths(spark, [], output)
    assert (audited.dossiers.count(), audited.findings.count(), audited.started) == (0, 0, 0)
    assert dict(audited.sums.dtypes)["computed"] == "decimal(19,2)"


@pytest.mark.quick
def test_a_dossier_that_cannot_be_read_is_a_row_and_its_error_is_kept_beside_it(spark, few, output):
    audited = audit_paths(spark, few, output, Settings(partitions=2, tables=("findings",)))
    found = audited.dossiers.orderBy("position").collect()
    assert [row.exit for row in found] == [0, 0, 66, 0, 65, 0]
    assert [(error.message, error.file) for error in found[2].errors] == [
        (f"{few[2]}: no such file or folder; did you mean 1.xml?", None)
    ]
    assert found[4].errors[0].file == few[4]
    assert (found[4].errors[0].line, found[4].conclusion) == (1, None)
    assert {row.position for row in audited.findings.select("position").distinct().collect()} == {1, 2, 4, 6}
    told = {row.partition: row.stderr for row in audited.processes.collect()}
    assert few[2] in told[0]
    assert few[4] in told[1]


def test_a_dossier_that_the_list_cannot_name_is_a_row_too(spark, few, output):
    paths = ["", few[0], "a\0b", few[1], "x" * (1 << 20) + "y"]
    audited = audit_paths(spark, paths, output, Settings(partitions=1, tables=NOTHING_BESIDES))
    found = audited.dossiers.orderBy("position").collect()
    assert [row.exit for row in found] == [66, 0, 66, 0, 65]
    assert [row.path for row in found] == paths
    assert [len(row.errors) for row in found] == [1, 0, 1, 0, 1]


def test_the_same_id_in_two_partitions_is_refused_as_in_one_process(spark, alone, output, tmp_path):
    paths = []
    for number, plan in enumerate(("first", "twice", "other", "twice", "other", "twice")):
        path = tmp_path / f"{number}.xml"
        path.write_text(example("annex-missing", plan), encoding="utf-8")
        paths.append(str(path))
    audited = audit_paths(spark, paths, output, Settings(partitions=3, tables=("findings",)))
    found = audited.dossiers.orderBy("position").collect()
    expected = alone(paths)
    assert [row.exit for row in found] == [line["exit"] for line in expected] == [0, 0, 0, 65, 65, 65]
    assert [[error.message for error in row.errors] for row in found] == [
        [error["message"] for error in line["errors"]] for line in expected
    ]
    assert [row.conclusion for row in found] == [line["conclusion"] for line in expected]
    assert {row.position for row in audited.findings.collect()} == {1, 2, 3}


@pytest.mark.parametrize(
    ("accident", "what"),
    [
        ('"$REAL" "$@" | head -n 1; kill -KILL $$', "the program is killed after a line"),
        ('"$REAL" "$@" | head -n 1; kill -KILL "$PPID"; sleep 1', "the worker is killed after a line"),
        ('"$REAL" "$@" | head -c 700; exit 0', "the output is cut and the exit code good"),
        ('"$REAL" "$@"; exit 74', "all is written and the exit code bad"),
    ],
)  # fmt: skip
def test_a_task_that_failed_once_leaves_each_row_once(spark, few, wrapped, output, accident, what):
    program = wrapped(f'if mkdir "$HERE/once" 2>/dev/null; then {accident}; else exec "$REAL" "$@"; fi')
    audited = audit_paths(spark, few, output, Settings(program=program, partitions=2, tables=("findings",)))
    assert positions(audited) == [1, 2, 3, 4, 5, 6]
    indices = [(row.position, row["number"]) for row in audited.findings.select("position", "number").collect()]
    assert len(set(indices)) == len(indices) > 0
    assert sorted(row.attempt for row in audited.processes.collect()) == [0, 1], what
    assert leftovers(output) == ["tables"]


def test_a_task_that_always_fails_says_why_and_leaves_nothing(spark, few, wrapped, output):
    program = wrapped('"$REAL" "$@" | head -n 1; echo "out of luck" >&2; kill -KILL $$')
    with pytest.raises(Exception, match="ended by SIGKILL") as caught:
        audit_paths(spark, few, output, Settings(program=program, partitions=1))
    assert f"1 of 6 dossiers have their line, the first without one is '{few[1]}'" in str(caught.value)
    assert "out of luck" in str(caught.value)
    assert leftovers(output) == []


def test_a_program_that_a_worker_lacks_is_named(spark, few, program, output, tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rapporteur-of-the-driver").symlink_to(program)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    with pytest.raises(Exception, match="there is no program rapporteur-of-the-driver that can be run"):
        audit_paths(spark, few, output, Settings(program="rapporteur-of-the-driver", partitions=1))
    assert leftovers(output) == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ('if [ "$1" = --version ]; then echo "${HERE_ONLY:-9.9}"; else exec "$REAL" "$@"; fi', "version is 9.9, expected mine"),
        ('"$REAL" "$@" | sed "s/\\"sha256\\": \\"/&$HERE_ONLY/"', "the rule pack is .*, expected mine"),
    ],
)
def test_a_worker_with_another_version_or_other_rules_is_refused(spark, few, wrapped, output, monkeypatch, answer, told):
    program = wrapped(other=answer)
    monkeypatch.setenv("HERE_ONLY", "mine")
    with pytest.raises(Exception, match=told):
        audit_paths(spark, few, output, Settings(program=program, partitions=1))
    assert leftovers(output) == []


def test_rules_are_sent_along_and_named_in_each_record(spark, few, rules, program, output, tmp_path):
    copy = tmp_path / "rules"
    shutil.copytree(rules, copy)
    pack = (copy / "pack.yaml").read_text().replace("materiality:", "materiality:  ", 1)
    (copy / "pack.yaml").write_text(pack)
    first = audit_paths(spark, few, output, Settings(rules=rules, partitions=2, tables=NOTHING_BESIDES))
    other = audit_paths(spark, few, output + "-2", Settings(rules=str(copy), partitions=2, tables=NOTHING_BESIDES))
    [of_first] = {row.pack for row in first.processes.collect()}
    [of_other] = {row.pack for row in other.processes.collect()}
    assert of_first != of_other
    assert {(row.version, row.program) for row in other.processes.collect()} == {("0.1.0", program)}


def test_what_is_there_is_not_replaced(spark, few, output):
    os.mkdir(output)
    with pytest.raises(FileExistsError, match="there is something already"):
        audit_paths(spark, few, output)
    assert os.listdir(output) == []


def test_of_two_audits_into_one_place_the_second_is_refused_and_the_first_stays_whole(spark, output):
    for name in ("one", "two"):
        os.makedirs(f"{output}-{name}/{name}")
    Place(spark, output).take(f"{output}-one")
    with pytest.raises(FileExistsError, match="there is something already"):
        Place(spark, output).take(f"{output}-two")
    assert os.listdir(output) == ["one"]


@pytest.mark.quick
def test_dossiers_in_a_table_give_the_rows_of_their_files(spark, alone, output, tmp_path):
    source = Path(__file__).resolve().parents[3] / "inputs/slovenia-2023-2024"
    parts = {path.name: path.read_bytes() for path in sorted(source.glob("*.xml"))}
    name = 'a/b "c"\n\u2028ž'
    table = spark.createDataFrame(
        [
            ("plain", bytearray(example("annex-missing", "plain").encode()), None),
            (name, None, {key: bytearray(value) for key, value in parts.items()}),
            ("z-broken", bytearray(b"<dossier"), None),
            ("z-empty", None, {}),
            ("z-nothing", None, None),
            ("z-outside", None, {"../plan.xml": bytearray(b"x")}),
            ("z-without-bytes", None, {"plan.xml": None}),
            ("z-both", bytearray(b"x"), {"plan.xml": bytearray(b"x")}),
        ],
        "name string, content binary, parts map<string,binary>",
    ).repartition(3)
    audited = audit_table(spark, table, output)
    found = {row.path: row for row in audited.dossiers.collect()}
    assert [row.path for row in audited.dossiers.orderBy("position").collect()] == sorted(found)
    assert {path: row.exit for path, row in found.items() if row.exit > 2} == {
        "z-broken": 65, "z-empty": 66, "z-nothing": 66, "z-outside": 65, "z-without-bytes": 65, "z-both": 65,
    }  # fmt: skip
    assert {error.file for error in found["z-broken"].errors} == {"z-broken"}
    assert all(row.errors[0].message for row in found.values() if row.exit > 2)
    texts = str(audited.dossiers.collect()) + str(audited.processes.select("stderr").collect())
    assert "dossier-" not in texts
    [line] = alone([str(source)])
    ours = audited.findings.where(audited.findings.path == name).orderBy("number").collect()
    assert [row.fingerprint for row in ours] == [finding["fingerprint"] for finding in line["findings"]]
    assert [row.location.file for row in ours] == [finding["location"]["file"] for finding in line["findings"]]


@pytest.mark.parametrize(
    ("rows", "columns", "told"),
    [
        ([("a", "text")], "name string, content string", "expected name string, and content binary"),
        ([("a", bytearray(b"x")), ("a", bytearray(b"y"))], "name string, content binary", "'a' is there twice"),
        ([(None, bytearray(b"x"))], "name string, content binary", "a row has no name"),
    ],
)
def test_a_table_that_cannot_name_its_dossiers_is_refused(spark, output, rows, columns, told):
    with pytest.raises(ValueError, match=told):
        audit_table(spark, spark.createDataFrame(rows, columns), output)


def test_texts_and_days_come_back_as_they_were_written(spark, alone, output, tmp_path):
    text = example("annex-missing", "old").replace("2025-01-01", "1499-01-01").replace("2024-12-12", "0987-12-12")
    text = text.replace("2026-12-31", "9999-12-31").replace('title="National', 'title="&#10;“\u2028\u0085🙂”\\n NaN National', 1)
    path = tmp_path / "old.xml"
    path.write_text(text, encoding="utf-8")
    audited = audit_paths(spark, [str(path)], output)
    row = audited.dossiers.first()
    assert row.asOf == datetime.date(987, 12, 12)
    assert "“\u2028\u0085🙂”\\n NaN" in row.title == alone([str(path)])[0]["title"]
    kept = pq.read_table(f"{output}/dossiers").to_pylist()
    assert [(each["asOf"], each["title"]) for each in kept] == [(row.asOf, row.title)]


def test_a_path_that_is_no_text_is_refused(spark, output):
    with pytest.raises(ValueError, match="is not UTF-8"):
        audit_paths(spark, [os.fsdecode(b"\xff.xml")], output)


@pytest.mark.parametrize("option", ["--jobs", "--format=jsonl", "--output", "-"])
def test_an_option_that_the_package_sets_is_refused(option):
    with pytest.raises(ValueError, match="is set by this package"):
        Settings(options=(option, "1"))


def test_a_table_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="there is no table 'sum'"):
        Settings(tables=("sum",))


def test_an_option_reaches_the_program(spark, few, output):
    settings = Settings(options=("--as-of", "2031-05-17"), partitions=1, tables=NOTHING_BESIDES)
    audited = audit_paths(spark, few[:1], output, settings)
    assert [row.asOf for row in audited.dossiers.collect()] == [datetime.date(2031, 5, 17)]


def test_relative_paths_start_where_the_driver_runs(spark, few, alone, output, monkeypatch):
    folder = Path(few[0]).parent
    monkeypatch.chdir(folder)
    names = [Path(path).name for path in few]
    audited = audit_paths(spark, names, output, Settings(partitions=2, tables=NOTHING_BESIDES))
    found = audited.dossiers.orderBy("position").collect()
    expected = alone(names, folder)
    assert [row.path for row in found] == names
    assert [[error.message for error in row.errors] for row in found] == [
        [error["message"] for error in line["errors"]] for line in expected
    ]


def test_a_program_that_does_not_work_is_told_before_anything_starts(spark, few, output):
    with pytest.raises(ProgramError, match="there is no program /nowhere/rapporteur"):
        audit_paths(spark, few, output, Settings(program="/nowhere/rapporteur"))
    with pytest.raises(ProgramError, match=r"no pack\.yaml"):
        audit_paths(spark, few, output, Settings(rules="/nowhere"))


def test_a_worker_that_is_killed_from_outside_leaves_each_row_once(spark, examples, wrapped, output, tmp_path):
    """The worker is killed while the program still has lines to write, as the kernel does when memory runs out."""
    slowly = '> >(while read -r line; do echo "$line"; sleep 0.05; done)'
    program = wrapped(f'echo "$$ $PPID" >>"$HERE/runs"; exec "$REAL" "$@" {slowly}')
    killed = threading.Event()

    def kill():
        runs = tmp_path / "runs"
        while not killed.is_set():
            if runs.exists() and len(runs.read_text().split()) >= 2:
                os.kill(int(runs.read_text().split()[1]), signal.SIGKILL)
                killed.set()
            killed.wait(0.1)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        settings = Settings(program=program, partitions=2, tables=NOTHING_BESIDES)
        audited = audit_paths(spark, examples[:20], output, settings)
    finally:
        killed.set()
        killer.join()
    assert positions(audited) == list(range(1, 21))
    assert sum(row.attempt for row in audited.processes.collect()) >= 1
    assert leftovers(output) == ["tables"]


def test_two_thousand_dossiers_give_the_rows_of_one_process_though_a_worker_is_killed_half_way(
    spark, alone, wrapped, output, tmp_path
):
    """Dossiers of real size, twenty of which cannot be read; a worker dies among the lines of a partition in the middle."""
    generator = [sys.executable, CHECKOUT / "Benchmarks/audit/generate.py", CHECKOUT / ".build-spark/data", "--portfolio", "2000"]
    folder = Path(subprocess.run(generator, capture_output=True, text=True, check=True).stdout.strip())
    paths = [str(path) for path in sorted(folder.iterdir())]
    for number in range(50, 2000, 100):
        broken = tmp_path / f"broken-{number}"
        shutil.copytree(paths[number], broken)
        plan = broken / "plan.xml"
        plan.write_bytes(plan.read_bytes()[: plan.stat().st_size // 2])
        paths[number] = str(broken)
    accident = '"$REAL" "$@" | head -n 60; kill -KILL "$PPID"; sleep 1'
    program = wrapped(
        f'echo $$ >>"$HERE/runs"; if [ "$(wc -l <"$HERE/runs")" -ge 9 ] && mkdir "$HERE/once" 2>/dev/null; then {accident}; '
        'else exec "$REAL" "$@"; fi'
    )
    audited = audit_paths(spark, paths, output, Settings(program=program, partitions=16))
    expected = tables_of(alone(paths))
    assert sum("errors" in row and row["errors"] != [] for row in expected["dossiers"]) == 20
    assert rows(audited.dossiers.drop("partition"), "position") == expected["dossiers"]
    for part in PARTS:
        # Of the sums, of which there are 180 a dossier, what tells them apart and what they come to.
        columns = ["position", "number", "kind", "key", "computed"] if part == "sums" else getattr(audited, part).columns
        found = rows(getattr(audited, part).select(*columns), "position", "number")
        assert len(found) > 2000
        assert found == [{name: row[name] for name in columns if name in row} for row in expected[part]], part
    assert max(row.attempt for row in audited.processes.collect()) == 1
    assert len((tmp_path / "runs").read_text().split()) > 16, "the accident did not make a task run once more"
    assert leftovers(output) == ["tables"]
