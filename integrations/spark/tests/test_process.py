"""A single process: how it may end, and what its lines may be."""

import json
import subprocess

import pytest

from rapporteur_spark.line import LineError, LineReader, Value
from rapporteur_spark.process import AuditProcess, Limits, ProgramFailedError, TooLong
from rapporteur_spark.program import Identity, Pack, ProgramError, find_program, identify

pytestmark = pytest.mark.quick

LINE = {
    "format": 2, "tool": {"name": "rapporteur", "version": "0.1.0"}, "pack": None, "position": 1, "path": "a", "exit": 66,
    "id": None, "title": None, "country": None, "revision": None,
    "asOf": None, "conclusion": None, "scope": None, "counts": None, "dossierCounts": None, "failedRules": None,
    "output": None, "errors": [{"message": "a: no such file or folder"}], "warnings": [], "findings": None, "coverage": None,
    "annex": None,
}  # fmt: skip


def process(tmp_path, script, places=("a", "b"), limits=None):
    return AuditProcess(["/bin/sh", "-c", script], places, tmp_path, str(tmp_path), limits or Limits())


@pytest.mark.parametrize(
    ("script", "status", "told"),
    [
        ("echo 1; echo 2; exit 64", 64, "the call is wrong; 2 of 2"),
        ("echo 1; exit 65", 65, "the rules, the list or a file that was named are wrong; 1 of 2"),
        ("exit 66", 66, "are missing; 0 of 2 dossiers have their line, the first without one is 'a'"),
        ("exit 70", 70, "the program has a fault"),
        ("echo 1; echo 2; exit 74", 74, "something could not be read or written"),
        ("exit 3", 3, "this exit code is not known"),
        ("kill -KILL $$", -9, "it was ended by SIGKILL"),
        ("kill -SEGV $$", -11, "it was ended by SIGSEGV"),
        ("echo 1", 0, "it said that all is done; 1 of 2 dossiers have their line, the first without one is 'b'"),
        ("echo 1; printf 2", 0, "its last line is cut; 1 of 2"),
        ("echo 1; echo 2; echo 3; sleep 60", -9, "more lines than there are dossiers"),
        ("echo out of luck >&2; exit 74", 74, "standard error: out of luck"),
    ],
)
def test_each_way_to_end_is_told_apart(tmp_path, script, status, told):
    with pytest.raises(ProgramFailedError, match=told) as caught:
        list(process(tmp_path, script).lines())
    assert caught.value.status == status


def test_a_process_of_which_nothing_is_heard_is_given_up(tmp_path):
    with pytest.raises(ProgramFailedError, match=r"nothing was heard of it for 0\.2 seconds; 1 of 2"):
        list(process(tmp_path, "echo 1; exec sleep 60", limits=Limits(idle_seconds=0.2)).lines())


def test_time_that_the_reader_takes_is_not_the_programs(tmp_path):
    import time

    for _ in process(tmp_path, "echo 1; echo 2", limits=Limits(idle_seconds=0.2)).lines():
        time.sleep(0.5)


def test_a_line_that_is_too_long_stands_for_its_dossier_alone(tmp_path):
    script = "printf '%0100d\\n' 1; echo 2"
    first, second = process(tmp_path, script, limits=Limits(line_bytes=99)).lines()
    assert isinstance(first, TooLong)
    assert second == b"2\n"
    (tmp_path / "other").mkdir()
    assert len(next(process(tmp_path / "other", script, limits=Limits(line_bytes=100)).lines())) == 101


def test_a_long_line_that_is_cut_is_no_line(tmp_path):
    with pytest.raises(ProgramFailedError, match="0 of 2"):
        list(process(tmp_path, "printf '%0100d' 1", limits=Limits(line_bytes=10)).lines())


def test_the_list_ends_paths_so_that_they_may_hold_line_breaks(tmp_path):
    lines = process(tmp_path, r"tr '\0\n' '\n_'", places=("a\nb", "c")).lines()
    assert [next(lines), next(lines)] == [b"\n", b"a_b\n"]


def test_standard_error_is_kept(tmp_path):
    started = process(tmp_path, "echo 1; echo 2; echo ž >&2")
    assert len(list(started.lines())) == 2
    assert started.stderr.decode() == "ž\n"


def test_a_program_that_is_no_program_is_named(tmp_path):
    with pytest.raises(ProgramError, match="/nowhere/rapporteur: cannot be started"):
        AuditProcess(["/nowhere/rapporteur"], ["a"], tmp_path, str(tmp_path), Limits())


def encoded(**changed):
    return json.dumps(LINE | changed).encode()


def test_a_line_without_an_audit_is_read():
    assert LineReader(("findings",)).read(encoded())["errors"] == [{"message": "a: no such file or folder"}]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (encoded(format=3), "of format 3; expected 2"),
        (encoded(format="2"), "of format '2'; expected 2"),
        (json.dumps({key: value for key, value in LINE.items() if key != "format"}).encode(), "of format None"),
        (encoded(exit="66"), r"at `\$\.exit`"),
        (encoded(asOf="2024-02-30"), r"at `\$\.asOf`"),
        (encoded(annex={"sums": []}), "missing required field"),
        (encoded(findings=[{"rule": "x"}]), "missing required field"),
        (encoded()[:-5], "not as it should be"),
        (b"\xff", "not as it should be"),
        (b"[]", "not as it should be"),
    ],
)
def test_another_format_and_another_shape_are_refused(line, told):
    with pytest.raises(LineError, match=told):
        LineReader(("findings", "coverage", "sums")).read(line)


def test_a_key_that_came_later_is_passed_over():
    assert "novelty" not in LineReader(()).read(encoded(novelty=1))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"money": "-92233720368547758.08 EUR"}, {"type": "money", "money": "-92233720368547758.08", "currency": "EUR"}),
        ({"bool": True}, {"type": "bool", "text": "true"}),
        ({"int": "9223372036854775807"}, {"type": "int", "text": "9223372036854775807"}),
        ({"date": "0001-01-01"}, {"type": "date", "text": "0001-01-01"}),
        ({"null": None}, {"type": "null", "text": None}),
        ({"entity": "task", "key": "1.1"}, {"type": "entity", "entity": "task", "text": "1.1"}),
        ({"list": [{"int": "1"}, {"string": "ž"}]}, {"type": "list", "text": '[{"int":"1"},{"string":"ž"}]'}),
    ],
)
def test_a_value_of_evidence_keeps_its_type(typed, kept):
    value = Value(typed)
    assert {key: value[key] if key != "money" else str(value[key]) for key in kept} == kept


def test_a_value_of_two_types_is_none():
    with pytest.raises(ValueError, match="one key"):
        Value({"int": "1", "bool": True})


def test_two_builds_of_one_version_are_told_apart():
    ours = Identity("0.1.0", "a", "p")
    assert ours.difference(Identity("0.1.0", "b", "p")) == "the program's file is b, expected a"
    assert ours.difference(Identity("0.1.0", "a", "p")) is None


def test_a_pack_that_was_sent_has_the_hash_of_the_folder(rules, tmp_path):
    pack = Pack.read(rules)
    pack.write(tmp_path)
    assert Pack.read(tmp_path) == pack
    listing = [find_program(), "rules", "list", "--json", "--rules", rules]
    listed = subprocess.run(listing, capture_output=True, check=True)
    assert identify(find_program(), pack).pack == json.loads(listed.stdout)["pack"]["sha256"]
