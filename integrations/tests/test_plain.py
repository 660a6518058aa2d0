"""Plain means: the lines of a thousand dossiers, by xargs, GNU parallel and Slurm, in DuckDB and pandas, and their schema."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import duckdb
import jsonschema_rs
import pandas as pd
import pytest

HERE = Path(__file__).resolve().parents[1]
ROOT = HERE.parent
sys.path.insert(0, str(HERE / "pandas"))
import findings as rapporteur_pandas  # noqa: E402

COUNT = 1000


PROGRAM = os.path.abspath(subprocess.run([HERE / "program"], capture_output=True, text=True, check=True).stdout.strip())
RULES = ROOT / "rules"
ENVIRONMENT = os.environ | {"RAPPORTEUR": PROGRAM, "RAPPORTEUR_RULES": str(RULES)}


def audit(listing, output, *options):
    """The lines of a single process."""
    done = subprocess.run(
        [PROGRAM, "audit", "-", "--format", "findings", "--exit-for", "engine", "--rules", RULES, "--output", output, *options],
        input=b"\0" + b"".join(os.fsencode(path) + b"\0" for path in listing), capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


def without_output(lines):
    """Lines without the folder of outputs and the position, which in a part counts as in the whole list."""
    return [{**json.loads(line), "output": None} for line in lines.splitlines()]


@pytest.fixture(scope="session")
def dossiers(tmp_path_factory):
    """A thousand dossiers: the examples of all rules again and again, each with an id of its own; ten are missing or broken."""
    folder = tmp_path_factory.mktemp("dossiers")
    sources = sorted(RULES.glob("*/*/*.xml"))
    paths = []
    for number in range(1, COUNT + 1):
        source = sources[number % len(sources)]
        text, count = re.subn(r'(<plan\b[^>]*?\bid=")[^"]*', rf"\g<1>xx-{number:04}", source.read_text(encoding="utf-8"), count=1)
        assert count == 1
        path = folder / f"{number:04} ž.xml"
        if number % 200 == 7:
            text = text[: len(text) // 2]
        if number % 200 != 8:
            path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


@pytest.fixture(scope="session")
def listing(dossiers, tmp_path_factory):
    path = tmp_path_factory.mktemp("list") / "list"
    path.write_text("".join(f"{dossier}\n" for dossier in dossiers) + "\r\n\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def whole(dossiers, tmp_path_factory):
    """The file of lines and the folder of outputs of a single process."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "lines.jsonl").write_bytes(audit(dossiers, folder / "outputs", "--outputs", "findings.json"))
    return folder


def entries(whole, member, inner=None):
    """The elements of a list in all lines, as the JSON has them."""
    for line in (whole / "lines.jsonl").read_text(encoding="utf-8").splitlines():
        value = json.loads(line)[member]
        value = value and value[inner] if inner else value
        yield from value or []


# The schema


def validator():
    return jsonschema_rs.validator_for(json.loads((ROOT / "schemas/findings-line.schema.json").read_text()))


def test_each_line_of_a_thousand_dossiers_is_as_the_schema_says(whole):
    schema = validator()
    lines = (whole / "lines.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == COUNT
    for line in lines:
        assert [error.message for error in schema.iter_errors(json.loads(line))] == []


@pytest.mark.parametrize(
    "pattern",
    ["inputs/*", "Tests/AuditTests/Fixtures/*.xml", "Tests/DossierTests/Corpus/valid/*", "Tests/DossierTests/Corpus/invalid/*"],
)
def test_each_line_of_the_projects_dossiers_is_as_the_schema_says(pattern, tmp_path):
    schema = validator()
    paths = sorted(str(path) for path in ROOT.glob(pattern))
    lines = audit(paths, tmp_path / "out", "--outputs", "").splitlines()
    assert len(lines) == len(paths) > 0
    for line in lines:
        assert [error.message for error in schema.iter_errors(json.loads(line))] == []


def test_the_lines_of_a_revision_are_as_the_schema_says(tmp_path):
    schema = validator()
    first, *later = sorted(str(path) for path in ROOT.glob("inputs/slovenia-2023-2024*"))
    lines = audit(later, tmp_path / "out", "--outputs", "", "--against", first).splitlines()
    assert any(finding["baseline"] == "new" for line in lines for finding in json.loads(line)["findings"] or [])
    for line in lines:
        assert [error.message for error in schema.iter_errors(json.loads(line))] == []


@pytest.mark.parametrize(
    "change",
    [
        {"format": 3},
        {"novelty": 1},
        {"asOf": "2024-1-1"},
        {"exit": 3},
        {"findings": [{}]},
        {"errors": [{"message": "x", "line": 1}]},
    ],
)
def test_another_line_is_not_as_the_schema_says(whole, change):
    with (whole / "lines.jsonl").open(encoding="utf-8") as lines:
        assert not validator().is_valid(json.loads(next(lines)) | change)


# xargs, GNU parallel, Slurm


def check_gathered(listing, folder, whole, parts):
    gathered = subprocess.run([HERE / "shell/gather", listing, folder, str(parts)], capture_output=True, text=True, check=False)
    assert (gathered.returncode, gathered.stderr) == (0, "")
    assert without_output((folder / "findings.jsonl").read_bytes()) == without_output((whole / "lines.jsonl").read_bytes())
    logs = "".join((folder / f"lines/{part}.log").read_text() for part in range(1, parts + 1))
    assert logs.count("no such file or folder") == COUNT // 200
    assert sorted(path.name for path in (folder / "lines").iterdir() if path.name.startswith(".")) == []


def test_xargs_gives_the_lines_of_one_process(listing, whole, tmp_path):
    command = f"seq 7 | xargs -P 2 -I{{}} '{HERE}/shell/shard' '{listing}' '{tmp_path}' {{}} 7 --outputs ''"
    subprocess.run(["sh", "-c", command], env=ENVIRONMENT, check=True)
    check_gathered(listing, tmp_path, whole, 7)


@pytest.mark.skipif(not shutil.which("parallel"), reason="GNU parallel is not installed")
def test_gnu_parallel_gives_the_lines_of_one_process_also_where_a_part_is_killed(listing, whole, tmp_path):
    program = tmp_path / "unlucky"
    killed = f'"{PROGRAM}" "$@" | head -n 3; kill -KILL $$'
    program.write_text(f'#!/bin/sh\nif mkdir "{tmp_path}/once" 2>/dev/null; then {killed}; fi\nexec "{PROGRAM}" "$@"\n')
    program.chmod(0o755)
    folder = tmp_path / "folder"
    done = subprocess.run(
        ["parallel", "-j", "2", "--retries", "3", "--joblog", tmp_path / "log",
         HERE / "shell/shard", listing, folder, "{}", "5", "--outputs", "'findings.json'", ":::", *map(str, range(1, 6))],
        env=ENVIRONMENT | {"RAPPORTEUR": str(program)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "once").exists()
    check_gathered(listing, folder, whole, 5)
    assert len(list((folder / "outputs").glob("*/findings.json"))) == COUNT - 2 * COUNT // 200


def array_task(listing, folder, task, count, **changed):
    environment = ENVIRONMENT | {
        "SLURM_SUBMIT_DIR": str(ROOT), "SLURM_ARRAY_TASK_ID": str(task), "SLURM_ARRAY_TASK_MIN": "1",
        "SLURM_ARRAY_TASK_MAX": str(count), "SLURM_ARRAY_TASK_COUNT": str(count),
    } | changed  # fmt: skip
    command = ["sh", HERE / "slurm/audit.sbatch", listing, folder, "--outputs", ""]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_tasks_of_an_array_give_the_lines_of_one_process(listing, whole, tmp_path):
    for task in (3, 1, 2, 2):
        assert array_task(listing, tmp_path, task, 3).returncode == 0
    check_gathered(listing, tmp_path, whole, 3)


def test_single_tasks_of_an_array_need_to_know_of_how_many_they_are(listing, tmp_path):
    single = {"SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_COUNT": "1"}
    refused = array_task(listing, tmp_path, 3, 3, **single)
    assert (refused.returncode, "submit with --array=1-N" in refused.stderr) == (64, True)
    assert array_task(listing, tmp_path, 3, 3, **single, RAPPORTEUR_PARTS="100").returncode == 0
    assert len((tmp_path / "lines/3.jsonl").read_bytes().splitlines()) == 10


@pytest.fixture
def slurm(tmp_path):
    """A Slurm of one node, which runs as long as the test."""
    missing = [name for name in ("munged", "slurmctld", "slurmd", "sbatch") if not shutil.which(name)]
    if missing or os.geteuid() != 0:
        pytest.skip(f"needs root and {', '.join(missing) or 'nothing else'}")
    folder = Path("/tmp") / f"rapporteur-slurm-{os.getpid()}"
    for part in ("state", "spool"):
        (folder / part).mkdir(parents=True)
    (folder / "key").write_bytes(os.urandom(1024))
    (folder / "key").chmod(0o600)
    node = os.uname().nodename
    (folder / "slurm.conf").write_text(f"""ClusterName=test
SlurmctldHost={node}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
SlurmctldPort=16817
SlurmdPort=16818
NodeName={node} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1024 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
""")
    environment = ENVIRONMENT | {"SLURM_CONF": str(folder / "slurm.conf")}
    munge = ["munged", "--foreground", "--force", f"--key-file={folder}/key", f"--socket={folder}/munge.socket"]
    munge += [f"--pid-file={folder}/munge.pid", f"--log-file={folder}/munge.log", f"--seed-file={folder}/seed"]
    daemons = []
    try:
        for command in (munge, ["slurmctld", "-D"], ["slurmd", "-D"]):
            daemons.append(subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
            time.sleep(1)
        deadline = time.monotonic() + 60
        while "idle" not in (state := run_slurm(environment, "sinfo", "--noheader")):
            assert time.monotonic() < deadline, state
            time.sleep(0.5)
        yield environment
    finally:
        for daemon in reversed(daemons):
            daemon.send_signal(signal.SIGTERM)
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        shutil.rmtree(folder, ignore_errors=True)


def run_slurm(environment, *command):
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def test_slurm_gives_the_lines_of_one_process_also_where_a_task_is_requeued(slurm, listing, whole, tmp_path):
    program = tmp_path / "slow-at-first"
    program.write_text(f'#!/bin/sh\nif mkdir "{tmp_path}/once" 2>/dev/null; then sleep 300; fi\nexec "{PROGRAM}" "$@"\n')
    program.chmod(0o755)
    slurm = slurm | {"RAPPORTEUR": str(program)}
    folder, logs = tmp_path / "folder", f"--output={tmp_path}/%A-%a.log"
    job = run_slurm(slurm, "sbatch", "--parsable", "--array=1-4", logs, HERE / "slurm/audit.sbatch", listing, folder).strip()
    gather = f"{HERE}/shell/gather {listing} {folder} 4"
    run_slurm(slurm, "sbatch", f"--dependency=afterok:{job}", logs, f"--wrap={gather}")
    deadline = time.monotonic() + 300
    is_requeued = False
    while run_slurm(slurm, "squeue", "--noheader").strip():
        assert time.monotonic() < deadline, run_slurm(slurm, "squeue")
        running = run_slurm(slurm, "squeue", "--noheader", "--array", "--states=RUNNING", "--format=%A %K").split()
        if not is_requeued and (tmp_path / "once").exists() and len(list((folder / "lines").glob("[1-4].jsonl"))) == 3:
            run_slurm(slurm, "scontrol", "requeue", running[0])
            # Slurm lets a requeued task wait for two minutes.
            run_slurm(slurm, "scontrol", "update", f"jobid={running[0]}", "starttime=now")
            is_requeued = True
        time.sleep(0.5)
    assert is_requeued
    assert (folder / "findings.jsonl").exists()
    check_gathered(listing, folder, whole, 4)


def test_gathering_tells_a_part_that_is_missing_or_short(listing, tmp_path):
    subprocess.run([HERE / "shell/shard", listing, tmp_path, "1", "2", "--outputs", ""], env=ENVIRONMENT, check=True)
    gather = [HERE / "shell/gather", listing, tmp_path, "2"]
    missing = subprocess.run(gather, capture_output=True, text=True, check=False)
    assert (missing.returncode, missing.stderr) == (74, f"gather: part 2 of 2 is missing: {tmp_path}/lines/2.jsonl\n")
    (tmp_path / "lines/2.jsonl").write_bytes((tmp_path / "lines/1.jsonl").read_bytes().split(b"\n", 1)[1])
    short = subprocess.run(gather, capture_output=True, text=True, check=False)
    assert (short.returncode, short.stderr) == (74, f"gather: {tmp_path}/lines/2.jsonl has 499 lines; expected 500\n")
    assert not (tmp_path / "findings.jsonl").exists()


def test_a_list_that_ends_paths_with_nul_is_counted_as_the_program_does(dossiers, tmp_path):
    listing = tmp_path / "list"
    listing.write_bytes(b"\0" + b"".join(os.fsencode(path) + b"\0" for path in [*dossiers[:4], "line\nbreak"]))
    for part in "12":
        subprocess.run([HERE / "shell/shard", listing, tmp_path, part, "2", "--outputs", ""], env=ENVIRONMENT, check=True)
    subprocess.run([HERE / "shell/gather", listing, tmp_path, "2"], check=True)
    assert [line["path"] for line in without_output((tmp_path / "findings.jsonl").read_bytes())] == [*dossiers[:4], "line\nbreak"]


def test_a_part_that_fails_leaves_no_lines_and_says_why(listing, tmp_path):
    command = [HERE / "shell/shard", listing, tmp_path, "1", "2", "--as-of", "never"]
    failed = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert failed.returncode == 64
    assert "part 1 of 2 ended with 64" in failed.stderr
    assert "never" in failed.stderr
    assert list((tmp_path / "lines").iterdir()) == []


# DuckDB


@pytest.fixture(scope="session")
def duck():
    connection = duckdb.connect()
    connection.execute((HERE / "duckdb/findings.sql").read_text(encoding="utf-8"))
    return connection


def table(duck, macro, files, what="*"):
    relation = duck.execute(f"SELECT {what} FROM {macro}(?)", [str(files)])
    return relation.fetchall(), [column[0] for column in relation.description]


def test_duckdb_reads_each_dossier_and_each_sum_to_the_cent(duck, whole):
    rows, names = table(duck, "rapporteur_sums", whole / "lines.jsonl")
    told = list(entries(whole, "annex", "sums"))
    assert len(rows) == len(told) > COUNT
    for column in ("declared", "computed", "difference", "spent", "shared"):
        kept = [row[names.index(column)] for row in rows]
        assert [None if amount is None else f"{amount:f}" for amount in kept] == [entry[column] for entry in told]
    for column in ("kind", "key", "code", "years", "lines", "basisPoints"):
        assert [row[names.index(column)] for row in rows] == [entry[column] for entry in told]
    dossiers, names = table(duck, "rapporteur_dossiers", whole / "lines.jsonl")
    assert [row[names.index("position")] for row in dossiers] == list(range(1, COUNT + 1))
    assert sum(row[names.index("exit")] == 65 for row in dossiers) == COUNT // 200


def test_duckdb_reads_each_finding_of_lines_and_of_documents(duck, whole):
    told = list(entries(whole, "findings"))
    rows, names = table(duck, "rapporteur_findings", whole / "lines.jsonl")
    documents, document_names = table(duck, "rapporteur_documents", whole / "outputs/*/findings.json")
    stakes = [None if entry["stake"] is None else Decimal(entry["stake"]["money"].split()[0]) for entry in told]
    assert [row[names.index("stake")] for row in rows] == stakes
    assert any(stakes)
    places = [{"page": None} | entry["location"] for entry in told]
    assert [row[names.index("location")] for row in rows] == places
    for column in ("rule", "fingerprint", "subject", "condition", "addressees"):
        assert [row[names.index(column)] for row in rows] == [entry[column] for entry in told]
    evidence = [[json.loads(each["value"]) for each in row[names.index("evidence")]] for row in rows]
    assert evidence == [[each["value"] for each in entry["evidence"]] for entry in told]
    assert sorted(row[document_names.index("fingerprint")] for row in documents) == sorted(entry["fingerprint"] for entry in told)
    assert sum(row[document_names.index("stake")] or 0 for row in documents) == sum(stake or 0 for stake in stakes)


def test_duckdb_has_a_type_for_each_column_and_none_with_a_floating_point(duck, whole):
    described = ""
    for macro in ("lines", "dossiers", "findings", "recommendations", "sums"):
        described += str(duck.execute(f"DESCRIBE SELECT * FROM rapporteur_{macro}(?)", [str(whole / "lines.jsonl")]).fetchall())
    assert "DECIMAL(19,2)" in described
    assert "'asOf', 'DATE'" in described
    assert "DOUBLE" not in described
    assert "FLOAT" not in described


def test_duckdb_refuses_another_format(duck, whole, tmp_path):
    other = tmp_path / "other.jsonl"
    other.write_bytes((whole / "lines.jsonl").read_bytes().replace(b'{"format":2,', b'{"format":3,', 1))
    for macro in ("dossiers", "findings", "recommendations", "sums"):
        with pytest.raises(duckdb.Error, match="found format 3; expected 2"):
            table(duck, f"rapporteur_{macro}", other)
    old = tmp_path / "findings.json"
    old.write_bytes(next((whole / "outputs").glob("*/findings.json")).read_bytes().replace(b'"format": 2,', b"", 1))
    with pytest.raises(duckdb.Error, match="found format null; expected 2"):
        table(duck, "rapporteur_documents", old)


# pandas


@pytest.fixture(scope="session")
def tables(whole):
    return rapporteur_pandas.read_lines(whole / "lines.jsonl")


def test_pandas_reads_what_the_lines_say(whole, tables):
    assert tables["dossiers"].position.tolist() == list(range(1, COUNT + 1))
    sums = list(entries(whole, "annex", "sums"))
    for column in ("declared", "computed", "difference", "spent", "shared"):
        kept = tables["sums"][column]
        assert kept.dtype == "decimal128(19, 2)[pyarrow]"
        assert [None if pd.isna(amount) else f"{amount:f}" for amount in kept] == [entry[column] for entry in sums]
    told = list(entries(whole, "findings"))
    assert tables["findings"].fingerprint.tolist() == [entry["fingerprint"] for entry in told]
    assert tables["findings"].evidence.tolist() == [entry["evidence"] for entry in told]
    assert tables["findings"].stake.sum() == sum(Decimal(entry["stake"]["money"].split()[0]) for entry in told if entry["stake"])
    recommendations = list(entries(whole, "coverage", "recommendations"))
    days = [None if pd.isna(day) else day.isoformat() for day in tables["recommendations"].published]
    assert days == [entry["published"] for entry in recommendations]
    assert any(days)


def test_pandas_reads_the_same_findings_from_documents(whole, tables):
    documents = rapporteur_pandas.read_documents(*sorted((whole / "outputs").glob("*/findings.json")))
    assert sorted(documents.fingerprint) == sorted(tables["findings"].fingerprint)
    assert documents.stake.sum() == tables["findings"].stake.sum()
    assert documents.pack.nunique() == 1


def test_pandas_and_duckdb_have_a_column_for_each_key_of_the_schema(duck, whole, tables):
    schema = json.loads((ROOT / "schemas/findings-line.schema.json").read_text())["$defs"]
    for name, macro, definition in (
        ("findings", "findings", "finding"), ("recommendations", "recommendations", "recommendation"), ("sums", "sums", "sum"),
    ):  # fmt: skip
        keys = set(schema[definition]["properties"]) | {"position", "path", "plan", "number"}
        keys |= {"stakeCurrency"} if name == "findings" else set()
        assert set(tables[name].columns) == keys
        assert set(table(duck, f"rapporteur_{macro}", whole / "lines.jsonl")[1]) == keys
    lines = table(duck, "rapporteur_lines", whole / "lines.jsonl")[1]
    assert set(lines) == set(schema["line"]["properties"])


def test_pandas_refuses_another_format_and_a_line_that_is_cut(whole, tmp_path):
    text = (whole / "lines.jsonl").read_bytes()
    (tmp_path / "other").write_bytes(text.replace(b'{"format":2,', b'{"format":3,', 1))
    with pytest.raises(ValueError, match="line 1 is of format 3; expected 2"):
        rapporteur_pandas.read_lines(tmp_path / "other")
    (tmp_path / "cut").write_bytes(text[:-1])
    with pytest.raises(ValueError, match=f"line {COUNT} is cut"):
        rapporteur_pandas.read_lines(tmp_path / "cut")


def test_pandas_keeps_the_largest_amount_and_the_oldest_day():
    amounts = rapporteur_pandas._column(["92233720368547758.07", None, "-0.01"], rapporteur_pandas.MONEY)
    assert [None if pd.isna(amount) else str(amount) for amount in amounts] == ["92233720368547758.07", None, "-0.01"]
    days = rapporteur_pandas._column(["0001-01-01", "9999-12-31"], rapporteur_pandas.DAY)
    assert [day.isoformat() for day in days] == ["0001-01-01", "9999-12-31"]
    with pytest.raises(Exception, match="data loss"):
        rapporteur_pandas._column(["1.005"], rapporteur_pandas.MONEY)
