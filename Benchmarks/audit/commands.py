"""What each command and each output costs, and with which exponent that grows."""

import math

import generate
from measurement import median, run
from results import duration, markdown, mib

# The most with which anything may grow, and what a repeated expression may cost in a batch.
MOST_EXPONENT, MOST_EVALUATION = 1.1, 2e-6
OUTPUTS = (
    "findings.json", "findings.csv", "findings.xlsx", "findings.sarif", "coverage.csv", "coverage.xlsx", "budget.xlsx",
    "report.en.html", "summary.en.html", "dossier.xml",
)
EVALUATIONS = 200_000


def commands(rapporteur, root):
    """The arguments of each command for a dossier and a folder for what it writes."""
    def audit(*outputs):
        return lambda dossier, folder: [
            rapporteur, "audit", dossier, "--rules", root / "rules", "--fail-on", "never", "--jobs", "1", "--outputs",
            ",".join(outputs), "--output", folder]

    def plain(*command):
        return lambda dossier, folder: [rapporteur, *command, dossier]

    table = {f"audit, {output}": audit(output) for output in OUTPUTS}
    table |= {
        "validate": plain("validate"),
        "budget": plain("budget"), "budget --format csv": plain("budget", "--format", "csv"),
        "budget --format json": plain("budget", "--format", "json"),
        "recommendations": plain("recommendations"), "recommendations --matrix": plain("recommendations", "--matrix"),
        "recommendations --format csv": plain("recommendations", "--format", "csv"),
        "eval, filter of lines": plain("eval", "annex.lines.filter(l, l.amounts.size() > 9).size()"),
    }
    return table


class Costs:
    """CPU and memory of each command by the tasks of the dossier."""

    def __init__(self):
        self.sizes, self.batch, self.findings = {}, None, None

    def measure(self, rapporteur, root, data, sizes, rounds, scratch):
        """Measures all commands on the single dossiers of the generator; what failed, as lines."""
        problems = []
        for size in sizes:
            dossier = generate.single(data, size)
            for _ in range(rounds):
                for name, arguments in commands(rapporteur, root).items():
                    folder = scratch / "bench-commands"
                    done = run(arguments(dossier, folder), b"")
                    if done.failure:
                        problems.append(f"{size:,} tasks: {name}: {done.failure}")
                    self.sizes.setdefault(name, {}).setdefault(size, []).append(done)
        requests = b'{"expr": "[1, 2, 3].filter(x, x > 1).size() + \'abc\'.size()"}\n'
        one, many = (run([rapporteur, "eval", "--batch"], requests * count) for count in (1, EVALUATIONS))
        problems += [f"eval --batch: {done.failure}" for done in (one, many) if done.failure]
        self.batch = (many.cpu - one.cpu) / (EVALUATIONS - 1)
        return problems

    def measure_findings(self, rapporteur, root, data, size, scratch):
        """What a finding costs beyond an audit that has few: on dossiers of one size, in which one thing in many or
        nearly every thing has a defect. What failed, as lines."""
        audit = commands(rapporteur, root)["audit, findings.json"]
        folder, costs = scratch / "bench-findings", []
        for dossier in (generate.single(data, size), generate.single(data, size, "crowded")):
            done = [run(audit(dossier, folder), b"") for _ in range(3)]
            if failure := next((one.failure for one in done if one.failure), ""):
                return [f"{dossier.name}: {failure}"]
            found = (folder / "si-2023-2024/findings.json").read_bytes().count(b'"fingerprint"')
            costs.append((found, median(done, lambda r: r.cpu), median(done, lambda r: r.memory), dossier.stat().st_size))
        self.findings = size, *costs
        return []

    def finding(self):
        """The CPU and memory of a finding beyond an audit that has few."""
        _, few, many = self.findings
        # What more is read for a larger input is no cost of findings.
        return [(many[i] - few[i] * many[3] / few[3]) / (many[0] - few[0]) for i in (1, 2)]

    def table(self):
        """CPU, memory and growth of each command; the cost of a finding and of an expression of a batch."""
        text = ""
        rows = []
        for name, sizes in self.sizes.items():
            smaller = None
            for size, done in sorted(sizes.items()):
                cpu, memory = median(done, lambda r: r.cpu), median(done, lambda r: r.memory)
                growth = f"{math.log(cpu / smaller[1]) / math.log(size / smaller[0]):.2f}" if smaller else ""
                rows.append((name, f"{size:,}", duration(cpu), mib(memory), growth, len(done)))
                smaller = size, cpu
        if rows:
            text += "\n" + markdown(("command", "tasks", "CPU", "peak memory", "exponent", "runs"), rows)
        if self.batch:
            text += f"\nAn expression that stands again in a batch costs {self.batch * 1e6:.2f} µs.\n"
        if self.findings:
            size, few, many = self.findings
            cpu, memory = self.finding()
            text += (
                f"\n{size:,} tasks with {few[0]:,} and with {many[0]:,} findings: {duration(few[1])} and {duration(many[1])}; "
                f"a finding costs {cpu * 1e6:.1f} µs and {memory / 1024:.1f} KB.\n")
        return text

    def goals(self):
        """The goals beside what was measured, as rows."""
        rows = []

        def bounded(what, bound, value, unit):
            rows.append((what, f"≤ {bound} {unit}", f"{value:.2f} {unit}", "met" if value <= bound else "**not met**"))

        def cpu(name, size):
            return median(self.sizes[name][size], lambda r: r.cpu)

        def memory(name, size):
            return median(self.sizes[name][size], lambda r: r.memory)

        if self.sizes:
            small, large = min(self.sizes["validate"]), max(self.sizes["validate"])
            for name in self.sizes if small < large else ():
                bounded(
                    f"growth of {name}", MOST_EXPONENT, math.log(cpu(name, large) / cpu(name, small)) / math.log(large / small), "")
            bounded("CPU of budget ÷ budget --format csv", 2, cpu("budget", large) / cpu("budget --format csv", large), "×")
            for name in ("budget", "budget --format csv", "budget --format json"):
                bounded(f"memory of {name} ÷ validate", 2, memory(name, large) / memory("validate", large), "×")
        if self.findings:
            cpu, memory = self.finding()
            bounded("a finding beyond a clean audit: CPU", 12, cpu * 1e6, "µs")
            bounded("a finding beyond a clean audit: memory", 1.5, memory / 1024, "KB")
        if self.batch:
            bounded("an expression that stands again in a batch", MOST_EVALUATION * 1e6, self.batch * 1e6, "µs")
        return rows
