"""Rapporteur on Spark: audits many dossiers and keeps what was found in typed tables."""

from .audit import Audited, IncompleteError, Settings, audit_paths, audit_table
from .process import Limits, ProgramFailedError
from .program import ProgramError
from .session import local_session

__all__ = [
    "Audited",
    "IncompleteError",
    "Limits",
    "ProgramError",
    "ProgramFailedError",
    "Settings",
    "audit_paths",
    "audit_table",
    "local_session",
]
