"""What an import costs, from documents to the files of a dossier, and with which exponent that grows."""

import math
import random
import shutil

from measurement import median, run
from results import duration, markdown, mib

# The most that the published plan and one of 2,000 tasks may take, in seconds of CPU, and with which anything may grow.
MOST_PUBLISHED, MOST_TASKS, MOST_EXPONENT = 0.15, 1.5, 1.1
MINISTRIES = ("Ministry of Health", "Ministry of the Interior", "Ministry of Justice", "Ministry of Labour")
WORDS = [a + b + c for a in ("pre", "con", "sup", "tra", "edu", "pol", "ser", "fin") for b in ("van", "tor", "mel", "por")
         for c in ("tion", "ment", "ing", "ity")]
DEADLINES = ("2027", "by June 2027", "ongoing", "30.6.2028")


def documents(folder, size):
    """A plan of as many tasks in a table and its annex of a fourth as many lines, as HTML; the same for the same size."""
    folder = folder / f"import-{size}"
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(size)

    def words(count):
        return " ".join(chance.choice(WORDS) for _ in range(count))

    def table(head, rows):
        cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
        return f"<table><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr><tr>{'</tr><tr>'.join(cells)}</tr></table>"

    plan = "<p>National Action Plan of Albania 2026–2028</p><p>Objective 1: Prevention</p>" + table(
        ("Activities", "Responsible agencies", "Timelines", "Indicators", "Budget (EUR)"),
        ((f"1.{i + 1} {words(8)}", f"{chance.choice(MINISTRIES)}, {chance.choice(MINISTRIES)}", chance.choice(DEADLINES), words(10),
          f"{chance.randint(1, 90) * 500} EUR") for i in range(size)))
    lines = [(chance.choice(MINISTRIES), words(4), chance.randint(1, 90) * 500, chance.randint(1, 90) * 500) for _ in range(size // 4)]
    annex = "<p>Budget annex to the National Action Plan 2026–2028 (EUR)</p>" + table(
        ("Ministry", "Activity", "2026", "2027", "Total"), ((*line, line[2] + line[3]) for line in lines))
    for name, text in (("plan.html", plan), ("annex.html", annex)):
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / "plan.html", folder / "annex.html"]


class Imports:
    """CPU and memory of imports by the tasks of the plan; of the published plan too."""

    def __init__(self):
        self.published, self.sizes = [], {}

    def measure(self, rapporteur, root, data, sizes, rounds, scratch):
        """Measures imports; what failed, as lines. That questions are open is no failure."""
        problems = []

        def measured(*arguments):
            # Answers that lie in the folder would be read.
            shutil.rmtree(scratch / "bench-import", ignore_errors=True)
            done = run([rapporteur, "import", *arguments, "--output", scratch / "bench-import"], b"")
            if done.failure.startswith("ended with 1:") or done.failure == "ended with 1":
                done.failure = ""
            if done.failure:
                problems.append(f"import: {done.failure}")
            return done

        dossier = root / "inputs/slovenia-2023-2024"
        for _ in range(rounds):
            self.published.append(measured(
                dossier / "source.docx", "--onto", dossier, "--answers", dossier / "answers.yaml"))
        for size in sizes:
            given = documents(data, size)
            self.sizes[size] = [measured(*given) for _ in range(rounds)]
        return problems

    def rows(self):
        named = ([("published plan", 45, self.published)] if self.published else []) + [
            ("generated", size, done) for size, done in sorted(self.sizes.items())]
        return [(name, size, median(done, lambda r: r.cpu), median(done, lambda r: r.memory), len(done)) for name, size, done in named]

    def table(self):
        rows, smaller = [], None
        for name, size, cpu, memory, runs in self.rows():
            growth = f"{math.log(cpu / smaller[1]) / math.log(size / smaller[0]):.2f}" if smaller else ""
            rows.append((f"import, {name}", f"{size:,}", duration(cpu), mib(memory), growth, runs))
            smaller = (size, cpu) if name == "generated" else None
        return "\n" + markdown(("command", "tasks", "CPU", "peak memory", "exponent", "runs"), rows) if rows else ""

    def goals(self):
        """The goals beside what was measured, as rows."""
        rows, cpu = [], {size: median(done, lambda r: r.cpu) for size, done in self.sizes.items()}

        def bounded(what, bound, value, unit):
            rows.append((what, f"≤ {bound} {unit}", f"{value:.2f} {unit}", "met" if value <= bound else "**not met**"))

        if self.published:
            bounded("import of the published plan", MOST_PUBLISHED, median(self.published, lambda r: r.cpu), "s")
        if 2000 in cpu:
            bounded("import of 2,000 tasks", MOST_TASKS, cpu[2000], "s")
        if len(cpu) > 1:
            small, large = min(cpu), max(cpu)
            bounded("growth of import", MOST_EXPONENT, math.log(cpu[large] / cpu[small]) / math.log(large / small), "")
        return rows
