"""The dossiers of a partition: where each lies for the program, or why it cannot be given to it."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

LONGEST_PATH = 1 << 20
"""Bytes that an entry of the program's list may have; a longer one would be the end of the whole list."""

NO_INPUT, BAD_INPUT = 66, 65
"""The program's exit codes for a dossier that is missing, and for one that is wrong."""


@dataclass(frozen=True)
class Entry:
    """A dossier of a partition."""

    position: int
    """Its position in the whole list, from 1."""
    name: str
    """How the list names it."""
    place: str | None
    """What the program is told; None for a dossier that cannot be given to it."""
    exit: int = 0
    fault: str | None = None
    """Why it cannot."""


class Paths:
    """Dossiers that every worker can read, by their paths."""

    columns = ("position", "name")

    def __init__(self, folder: str | None) -> None:
        self.folder = folder
        """The folder from which relative paths lead on."""

    def entries(self, batches: Iterable[pa.RecordBatch], _folder: Path) -> list[Entry]:
        """The dossiers of a partition, in the order of the list."""
        return [self._entry(*row) for batch in batches for row in _rows(batch, self.columns)]

    def restore(self, text: bytes, _names: Mapping[int, str], *, is_json: bool) -> bytes:
        """What the program says, as it is: it was told the dossiers' own names."""
        return text

    @staticmethod
    def _entry(position: int, name: str) -> Entry:
        if not name:
            return Entry(position, name, None, NO_INPUT, "the list names no path here; expected a dossier")
        if "\0" in name:
            return Entry(position, name, None, NO_INPUT, "the path holds a NUL character; no file can")
        if len(name.encode()) > LONGEST_PATH:
            return Entry(position, name, None, BAD_INPUT, f"the path is longer than {LONGEST_PATH} bytes")
        return Entry(position, name, name)


class Table:
    """Dossiers whose bytes stand in a table: one file as `content`, or several by their names as `parts`.

    They are written to the attempt's folder, where the program reads them, under names that nothing else bears; in what it
    says these are replaced by the dossiers' own, so that rows are the same whichever worker made them.
    """

    folder = None

    def __init__(self, columns: tuple[str, ...], positions: Any) -> None:
        """`columns` is `name` and those of `content` and `parts` that there are; `positions` a broadcast of names to numbers."""
        self.columns = columns
        self._positions = positions
        self._mark = ""

    def entries(self, batches: Iterable[pa.RecordBatch], folder: Path) -> list[Entry]:
        """Writes the dossiers of a partition to a folder, and says which they are, in the order of the list."""
        self._mark = f"dossier-{secrets.token_hex(8)}-"
        entries = []
        for batch in batches:
            for name, *contents in _rows(batch, self.columns):
                data = dict(zip(self.columns[1:], contents, strict=True))
                entries.append(self._entry(self._positions.value[name], name, data, folder))
        return sorted(entries, key=lambda entry: entry.position)

    def restore(self, text: bytes, names: Mapping[int, str], *, is_json: bool) -> bytes:
        """What the program says, with the dossiers' names instead of those that it was told."""
        mark = self._mark.encode()
        if mark not in text:
            return text

        def named(found: re.Match[bytes]) -> bytes:
            name = names[int(found[1])]
            return (json.dumps(name)[1:-1] if is_json else name).encode()

        return re.sub(mark + rb"(\d{12})", named, text)

    def _entry(self, position: int, name: str, data: Mapping[str, Any], folder: Path) -> Entry:
        content, parts = data.get("content"), data.get("parts")
        place = f"{self._mark}{position:012}"
        if content is not None and parts is not None:
            return Entry(position, name, None, BAD_INPUT, "there are both content and parts; expected one of them")
        if content is not None:
            (folder / place).write_bytes(content)
            return Entry(position, name, place)
        if parts is None:
            return Entry(position, name, None, NO_INPUT, "there are no bytes; expected content or parts")
        (folder / place).mkdir()
        for part, bytes_ in parts:
            if not _is_file_name(part):
                return Entry(position, name, None, BAD_INPUT, f"{part!r} is no name of a file; expected one such as plan.xml")
            if bytes_ is None:
                return Entry(position, name, None, BAD_INPUT, f"the part {part} has no bytes")
            (folder / place / part).write_bytes(bytes_)
        return Entry(position, name, place)


def _is_file_name(name: str) -> bool:
    """Whether a name stays in its folder: one component, of a length that file systems take."""
    return name not in ("", ".", "..") and not set(name) & {"/", "\0"} and len(name.encode()) <= 255


def _rows(batch: pa.RecordBatch, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    return zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
