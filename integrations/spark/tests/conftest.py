"""What all tests share: a session, the program, and dossiers made of the rules' examples."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from rapporteur_spark import local_session
from rapporteur_spark.program import CHECKOUT, find_program, find_rules

SOURCES = Path(__file__).resolve().parents[1] / "src"


@pytest.fixture(scope="session")
def spark():
    os.environ["PYTHONPATH"] = f"{SOURCES}:{os.environ.get('PYTHONPATH', '')}"
    session = local_session("2")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def program():
    return os.path.abspath(find_program())


@pytest.fixture(scope="session")
def rules():
    return find_rules()


def with_id(text: str, plan: str) -> str:
    """A dossier whose plan has another id."""
    changed, count = re.subn(r'(<plan\b[^>]*?\bid=")[^"]*', rf"\g<1>{plan}", text, count=1)
    assert count == 1
    return changed


def example(rule: str, plan: str, kind: str = "violating") -> str:
    """An example of a rule as a dossier with an id of its own."""
    [path] = (CHECKOUT / "rules").glob(f"*/{rule}/{kind}.xml")
    return with_id(path.read_text(encoding="utf-8"), plan)


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """All examples of all rules as dossiers, by their paths."""
    folder = tmp_path_factory.mktemp("examples")
    paths = []
    for source in sorted((CHECKOUT / "rules").glob("*/*/*.xml")):
        plan = f"{source.parent.name}-{source.stem}"
        path = folder / f"{plan}.xml"
        path.write_text(with_id(source.read_text(encoding="utf-8"), plan), encoding="utf-8")
        paths.append(str(path))
    assert len(paths) > 100
    return paths


@pytest.fixture(scope="session")
def alone(program, rules, tmp_path_factory):
    """Audits paths by a single process, and gives its lines."""

    def run(paths, folder=None):
        output = tmp_path_factory.mktemp("alone")
        done = subprocess.run(
            [program, "audit", "-", "--format", "findings", "--exit-for", "engine", "--rules", rules, "--output", output],
            input=b"\0" + b"".join(os.fsencode(path) + b"\0" for path in paths),
            capture_output=True, cwd=folder, check=True,
        )  # fmt: skip
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


@pytest.fixture
def wrapped(program, tmp_path):
    """Makes a program that does something else than the real one: a piece of shell for `audit`, or for other commands."""

    def make(audit='exec "$REAL" "$@"', other='exec "$REAL" "$@"'):
        path = tmp_path / "wrapped"
        path.write_text(f'#!/bin/bash\nREAL={program}\nHERE={tmp_path}\nif [ "$1" = audit ]; then\n{audit}\nelse\n{other}\nfi\n')
        path.chmod(0o755)
        return str(path)

    return make
