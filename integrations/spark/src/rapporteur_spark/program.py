"""The program and the rules that an audit is made with, and whether those of a worker are those of the driver."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import platform
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[4]
"""The folder of the project, where this package lies in its checkout."""


class ProgramError(Exception):
    """The program is not there, is another than expected, or did not do what it was asked."""


@dataclass(frozen=True)
class Identity:
    """What an audit is made with."""

    version: str
    """What the program says with `--version`."""
    build: str
    """The SHA-256 of the program's file: a version may have several builds."""
    pack: str
    """The SHA-256 that the program gives of the rules it reads."""

    def difference(self, other: Identity) -> str | None:
        """In what another identity differs from this one, in words; None for nothing."""
        parts = [
            f"{what} is {theirs}, expected {ours}"
            for what, ours, theirs in (
                ("the program's version", self.version, other.version),
                ("the program's file", self.build, other.build),
                ("the rule pack", self.pack, other.pack),
            )
            if ours != theirs
        ]
        return "; ".join(parts) or None


@dataclass(frozen=True)
class Pack:
    """The files of a folder of rules, to be sent to workers."""

    files: tuple[tuple[str, bytes], ...]

    @classmethod
    def read(cls, folder: str | os.PathLike[str]) -> Pack:
        """The files that make a pack: `pack.yaml` and each `<category>/<rule>/rule.yaml`, with their texts; no examples.

        Raises:
            ProgramError: there is no `pack.yaml`.
        """
        root = Path(folder)
        if not (root / "pack.yaml").is_file():
            raise ProgramError(f"{root}: there is no pack.yaml; expected a folder of rules")
        # The texts of each language stand beside: pack.en.yaml, rule.en.yaml.
        paths = [path for place in ("pack", "*/*/rule") for ending in ("", ".*") for path in root.glob(f"{place}{ending}.yaml")]
        return cls(tuple((path.relative_to(root).as_posix(), path.read_bytes()) for path in sorted(paths)))

    def write(self, folder: Path) -> None:
        """Writes the files to a folder."""
        for name, content in self.files:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def find_program() -> str:
    """The program of this machine: `RAPPORTEUR`, else the checkout's release build, else the one on the PATH.

    Raises:
        ProgramError: there is none.
    """
    if given := os.environ.get("RAPPORTEUR"):
        return given
    built = CHECKOUT / ".build/release/rapporteur"
    found = str(built) if built.is_file() else shutil.which("rapporteur")
    if found is None:
        raise ProgramError("there is no rapporteur: set RAPPORTEUR, run `make build`, or put it on the PATH")
    return found


def find_rules() -> str | None:
    """The rules of this machine: `RAPPORTEUR_RULES`, else the checkout's; None for those that the program finds itself."""
    if given := os.environ.get("RAPPORTEUR_RULES"):
        return given
    rules = CHECKOUT / "rules"
    return str(rules) if (rules / "pack.yaml").is_file() else None


def locate(program: str) -> str:
    """The file of a program: a path, or a name to be looked up on the PATH of this machine.

    Raises:
        ProgramError: this machine has none, or may not run it.
    """
    found = shutil.which(program)
    if found is None:
        raise ProgramError(f"{platform.node()}: there is no program {program} that can be run; expected the driver's")
    return os.path.abspath(found)


def identify(program: str, pack: Pack | None) -> Identity:
    """What a program says of itself and of the rules that it is sent; without any, of those that it finds itself.

    Raises:
        ProgramError: it cannot be run, or does not answer.
    """
    path = locate(program)
    about = os.stat(path)
    return _identify(path, pack, about.st_mtime_ns, about.st_size)


@functools.lru_cache(maxsize=4)
def _identify(path: str, pack: Pack | None, _changed: int, _size: int) -> Identity:
    """A worker of Spark audits many partitions, and need not ask the same file again."""
    with tempfile.TemporaryDirectory() as folder:
        listing = ["rules", "list", "--json"]
        if pack is not None:
            pack.write(Path(folder))
            listing += ["--rules", folder]
        try:
            digest = json.loads(_answer(path, listing))["pack"]["sha256"]
        except (ValueError, KeyError, TypeError) as error:
            raise ProgramError(f"{path} rules list: {error}; expected a pack with its sha256") from error
    with open(path, "rb") as file:
        build = hashlib.file_digest(file, "sha256").hexdigest()
    return Identity(version=_answer(path, ["--version"]), build=build, pack=digest)


def _answer(program: str, arguments: list[str]) -> str:
    command = [program, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, stdin=subprocess.DEVNULL, timeout=60)
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip()
        raise ProgramError(f"{' '.join(command)}: exit {error.returncode}: {told}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProgramError(f"{' '.join(command)}: {error}") from error
    return done.stdout.decode().strip()
