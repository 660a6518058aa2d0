"""One run of the program over a list of dossiers, and everything that can go wrong with it."""

from __future__ import annotations

import math
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .program import ProgramError

STDERR_BYTES = 1 << 20
"""How much of standard error is kept."""

_MEANINGS = {
    64: "the call is wrong",
    65: "the rules, the list or a file that was named are wrong",
    66: "the rules, the list or a file that was named are missing",
    70: "the program has a fault",
    74: "something could not be read or written",
}


@dataclass(frozen=True)
class Limits:
    """How much a program may cost before it is given up."""

    line_bytes: int = 256 << 20
    """How long the line of a dossier may be."""
    idle_seconds: float = 600
    """How long the program may take for a single line."""


class ProgramFailedError(ProgramError):
    """The program ended without a line for every dossier, or in another way than with 0."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status
        """Its exit code; negative for the signal that ended it."""


class TooLong:
    """Stands for a line that is longer than the limit."""


class AuditProcess:
    """A process that audits a list of dossiers.

    The list is a file, so that nothing waits for a pipe to be read, and its paths end with NUL, so that they may hold
    anything. The first entry is empty: the program then takes NUL for the end of a path even if the first has a line break.
    """

    def __init__(self, command: Sequence[str], places: Sequence[str], folder: Path, current: str, limits: Limits) -> None:
        """Starts a command, which reads the list on standard input, in the folder `current`; its files go to `folder`.

        Raises:
            ProgramError: it cannot be started.
        """
        self._places, self._limits = places, limits
        self._stderr = folder / "stderr"
        listing = folder / "list"
        listing.write_bytes(b"\0" + b"".join(place.encode() + b"\0" for place in places))
        self._is_late = False
        self._told = 0
        try:
            with listing.open("rb") as names, self._stderr.open("wb") as errors:
                self._process = subprocess.Popen(command, stdin=names, stdout=subprocess.PIPE, stderr=errors, cwd=current)
        except OSError as error:
            raise ProgramError(f"{command[0]}: cannot be started: {error}") from error
        self.pid = self._process.pid
        self._heard = time.monotonic()
        self._ended = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def lines(self) -> Iterator[bytes | TooLong]:
        """A line for each dossier, in the order of the list.

        Raises:
            ProgramFailedError: there are fewer or more, the last is cut, or the exit code is not 0.
        """
        assert self._process.stdout is not None
        limit = self._limits.line_bytes
        with self._process.stdout as stdout:
            while line := stdout.readline(limit + 1):
                is_long = not line.endswith(b"\n") and len(line) > limit
                while is_long and not line.endswith(b"\n"):
                    line = stdout.readline(limit + 1)
                    if not line:
                        break
                if not line.endswith(b"\n"):
                    break
                # Whoever works with a line takes time, which is not the program's.
                self._heard = math.inf
                self._told += 1
                if self._told > len(self._places):
                    self.stop()
                    raise self._failure("it wrote more lines than there are dossiers")
                yield TooLong() if is_long else line
                self._heard = time.monotonic()
        status = self._process.wait()
        self._ended.set()
        if self._is_late:
            raise self._failure(f"nothing was heard of it for {self._limits.idle_seconds:g} seconds")
        if line:
            raise self._failure("its last line is cut")
        if status != 0:
            raise self._failure(self._meaning(status))
        if self._told != len(self._places):
            raise self._failure("it said that all is done")

    @property
    def stderr(self) -> bytes:
        """What it wrote to standard error, as far as that is kept."""
        with self._stderr.open("rb") as file:
            return file.read(STDERR_BYTES)

    def stop(self) -> None:
        """Ends the process, if it runs."""
        self._ended.set()
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _watch(self) -> None:
        while not self._ended.wait(min(1.0, self._limits.idle_seconds / 4)):
            if time.monotonic() - self._heard > self._limits.idle_seconds:
                self._is_late = True
                self._process.kill()
                return

    def _failure(self, why: str) -> ProgramFailedError:
        status = self._process.returncode
        told = f"{self._told} of {len(self._places)} dossiers have their line"
        if self._told < len(self._places):
            told += f", the first without one is {self._places[self._told]!r}"
        errors = self.stderr.decode(errors="replace").strip()[-2000:]
        text = f"rapporteur (exit {status}): {why}; {told}; standard error: {errors or 'nothing'}"
        return ProgramFailedError(text, status)

    @staticmethod
    def _meaning(status: int) -> str:
        if status >= 0:
            return _MEANINGS.get(status, "this exit code is not known")
        try:
            return f"it was ended by {signal.Signals(-status).name}"
        except ValueError:
            return f"it was ended by signal {-status}"
