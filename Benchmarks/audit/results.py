"""The tables of what was measured."""

import math
import resource

from measurement import median


def duration(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def mib(size):
    return f"{size / (1 << 20):,.0f} MB"


class Results:
    """The medians of what was measured, as tables."""

    # An earlier build, and this one with the rules that both have.
    EARLIER, COMMON = "earlier build, one job", "rapporteur, one job, rules of both"

    def __init__(self):
        self.rows, self.medians = [], {}
        # What comparing costs, by the program, the kind of revision and the tasks of each.
        self.revisions = {}

    def add(self, data, programs, runs, findings, expected):
        reference = None
        for program in programs:
            done = runs[program.name]
            good = [run for run in done if not run.failure]
            if not good:
                self.rows.append((data.name, program.name, program.checks, done[-1].failure))
                continue
            cpu, wall, memory = (median(good, value) for value in (lambda r: r.cpu, lambda r: r.wall, lambda r: r.memory))
            reference = reference or cpu
            self.medians[data.name, program.name] = (cpu, wall, memory)
            # A process counts what the one that started it had resident: less than this cannot be told.
            floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
            small = "< " if memory <= floor else ""
            agrees = "" if not program.is_peer or expected is None else "yes" if findings[program.name] == expected else "**no**"
            self.rows.append((
                data.name, program.name, program.checks, duration(cpu), f"{cpu / reference:.2f} ×", duration(wall), small + mib(memory),
                # What a program needs for itself says nothing of a small input.
                f"{small}{memory / data.size:.2f} ×" if data.size > 1 << 20 else "–", agrees or "–", len(good)))

    def add_revisions(self, size, kind, runs):
        """What comparing two revisions cost beside their audits, which are the first two programs."""
        costs = {
            name: (median(good, lambda r: r.cpu), median(good, lambda r: r.wall), len(good))
            for name, done in runs.items() if (good := [run for run in done if not run.failure])
        }
        if len(costs) < len(runs):
            return
        first, second, *others = costs.items()
        audits = [one + other for one, other in zip(first[1][:2], second[1][:2])]
        for name, (cpu, wall, count) in others:
            self.revisions.setdefault((name, kind), {})[size] = (cpu, wall, audits, count)

    def revisions_table(self):
        """The cost of comparing, the multiple of both audits that it is, and the exponent with which it grows."""
        if not self.revisions:
            return ""
        rows = []
        for (name, kind), sizes in self.revisions.items():
            smaller = None
            for size, (cpu, wall, audits, count) in sorted(sizes.items()):
                growth = math.log(cpu / smaller[1]) / math.log(size / smaller[0]) if smaller else None
                rows.append((
                    f"2 × {size:,} tasks, {kind}", name, duration(cpu), f"{cpu / audits[0]:.2f} ×", duration(wall),
                    f"{wall / audits[1]:.2f} ×", "" if growth is None else f"{growth:.2f}", count))
                smaller = size, cpu
        head = ("data", "program", "CPU", "CPU ÷ two audits", "wall", "wall ÷ two audits", "exponent", "runs")
        return "\n" + markdown(head, rows)

    def table(self):
        if not self.rows:
            return ""
        head = ("data", "program", "checks", "CPU", "CPU ÷ reading", "wall", "peak memory", "memory ÷ input", "agrees", "runs")
        return markdown(head, self.rows)

    def goals(self, portfolio, hundred, million, cold, peers, others=()):
        """The goals beside what was measured; those whose data were not measured are left out.

        The goals are about peers in languages in which people write such checks; C is there to show what it is worth.
        """
        m = self.medians
        reading, one, two = "reading: xmllint --sax", "rapporteur, one job", "rapporteur, two jobs"
        rows = []

        def at_most(what, bound, value, unit):
            rows.append((what, f"≤ {bound} {unit}", f"{value:.2f} {unit}", "met" if value <= bound else "**not met**"))

        def at_least(what, bound, value):
            rows.append((what, f"≥ {bound} ×", f"{value:.2f} ×", "met" if value >= bound else "**not met**"))

        def fastest(data):
            return min(((m[data, peer.name][0], peer.name) for peer in peers if (data, peer.name) in m), default=None)

        for data, read, faster in ((portfolio, 1.9, 3), (million, 2.3, 6)):
            if data and (data.name, one) not in m:
                rows.append((f"{data.name}: CPU ÷ reading", f"≤ {read} ×", "no run ended well", "**not met**"))
            elif data:
                name = data.name
                at_most(f"{name}: CPU ÷ reading", read, m[name, one][0] / m[name, reading][0], "×")
                if (name, self.EARLIER) in m:
                    at_least(f"{name}: CPU of the earlier build ÷ ours", 1.6, m[name, self.EARLIER][0] / m[name, self.COMMON][0])
                if best := fastest(name):
                    at_least(f"{name}: CPU of the fastest peer ({best[1]}) ÷ ours", faster, best[0] / m[name, one][0])
        if portfolio and (portfolio.name, two) in m:
            at_least(f"{portfolio.name}: wall of one job ÷ two jobs", 1.8, m[portfolio.name, one][1] / m[portfolio.name, two][1])
        if million and (million.name, one) in m:
            at_most(f"{million.name}: peak memory ÷ input", 0.7, m[million.name, one][2] / million.size, "×")
            if hundred and (hundred.name, one) in m:
                at_most("growth: CPU of a million tasks ÷ 100 thousand", 11, m[million.name, one][0] / m[hundred.name, one][0], "×")
        if cold and (cold.name, "rapporteur") in m:
            at_most("cold start, findings.json only: wall", 15, m[cold.name, "rapporteur"][1] * 1000, "ms")
            at_most("cold start, all outputs but PDF: wall", 40, m[cold.name, "rapporteur, all outputs but PDF"][1] * 1000, "ms")
        for (name, kind), sizes in self.revisions.items():
            if name not in ("compare", "audit --against"):
                continue
            (small, (less, *_)), (large, (cpu, _, audits, _)) = sorted(sizes.items())[0], sorted(sizes.items())[-1]
            at_most(f"2 × {large:,} tasks, {kind}: CPU of {name} ÷ two audits", 2.5, cpu / audits[0], "×")
            if small < large:
                exponent = math.log(cpu / less) / math.log(large / small)
                at_most(f"growth of {name}, {kind}: exponent from {small:,} to {large:,} tasks", 1.1, exponent, "")
        return markdown(("goal", "bound", "measured", ""), rows + list(others))


def markdown(head, rows):
    rows = [[str(cell) for cell in row] + [""] * (len(head) - len(row)) for row in rows]
    widths = [max(len(row[index]) for row in [head, *rows]) for index in range(len(head))]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths)] for row in [head, ["-" * width for width in widths], *rows]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
