"""What many dossiers cost on many workers, computed from what single steps cost; it assumes nothing but what is named here.

Workers are alike and each does one thing at a time. A part of the list waits for a free worker, in the order of the list; what
one process does for all (joining lines, putting tables in place) begins when the last part is done.
"""

import heapq
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Costs:
    """What the steps of an engine cost, in seconds."""

    before: float
    """Before the first part starts, whatever there is to do."""
    part: float
    """For each part, whatever it holds: starting the program, reading the rules."""
    dossiers: tuple[float, ...]
    """What dossiers cost a worker, of which a portfolio is a draw."""
    gathering: float
    """For each dossier, in one process after the last part."""


def makespan(parts: list[float], workers: int) -> float:
    """How long workers need for parts that take so long."""
    free = [0.0] * workers
    for part in parts:
        heapq.heappush(free, heapq.heappop(free) + part)
    return max(free)


def seconds(costs: Costs, dossiers: int, parts: int, workers: int, seed: int = 1) -> float:
    """How long an engine with so many workers needs for so many dossiers in so many parts."""
    draw = random.Random(seed)
    sizes = [len(range(part, dossiers, parts)) for part in range(parts)]
    lasting = [costs.part + sum(draw.choices(costs.dossiers, k=size)) for size in sizes]
    return costs.before + makespan(lasting, workers) + costs.gathering * dossiers
