"""The twelve rules with pandas: peers/pandas_frames.py OUTPUT, with dossiers on standard input."""

import sys

import pandas as pd

import facts


def frame(table, rows):
    columns = facts.TABLES[table]
    values = zip(*rows) if rows else ((),) * len(columns)
    # Whole numbers that may be missing are nullable integers: money stays exact.
    return pd.DataFrame({
        column: pd.Series(list(cells), dtype="str" if column in facts.TEXTS else "Int64" if column in ("value", "total") else "int64")
        for column, cells in zip(columns, values)
    })


def without(left, right, on):
    """The rows of `left` whose key is not in `right`."""
    keys = right[on].drop_duplicates()
    merged = left.merge(keys, on=on, how="left", indicator="found")
    return merged[merged["found"] == "left_only"].drop(columns="found")


tables = facts.read(facts.dossiers())
f = {}
for name in facts.TABLES:
    f[name] = frame(name, tables.pop(name))
task, line, amount, assignment, funds, plan = (f[name] for name in ("task", "line", "amount", "assignment", "funds", "plan"))
assessed = f["assessment"]["dossier"]
found = {}


def report(rule, rows, subject):
    found[rule] = zip(rows["dossier"], subject)


sums = amount.groupby("line")["value"].sum()
wrong = line[line["total"].notna() & (line["total"] != line["line"].map(sums).fillna(0)).fillna(False)]
report("line-total-mismatch", wrong, "line " + wrong["id"])

of_line = amount.merge(line[["line", "dossier", "id"]], on="line")
years = f["year_total"].merge(
    of_line.groupby(["dossier", "year"], as_index=False)["value"].sum(), on=["dossier", "year"], how="left", suffixes=("", "_sum"))
wrong = years[years["value"] != years["value_sum"].fillna(0)]
report("year-total-mismatch", wrong, "yearTotal " + wrong["year"].astype(str))

annex = f["annex"].set_index("dossier", drop=False)
lines = line.groupby("dossier")["total"].agg(["sum", "count", "size"])
declared = f["year_total"].groupby("dossier")["value"].sum()
times = f["annex_year"].merge(f["year_total"].groupby(["dossier", "year"], as_index=False).size(), on=["dossier", "year"], how="left")
every = times.assign(once=times["size"] == 1).groupby("dossier")["once"].all()
# What all amounts come to; a line with a missing amount counts with its declared total.
years_of = f["annex_year"].drop_duplicates().merge(line[["dossier", "line"]], on="dossier")
gaps = without(years_of, amount, ["line", "year"])["line"]
has_gap, has_total = line["line"].isin(gaps), line["total"].notna()
whole = line["line"].map(sums).fillna(0).mask(has_gap & has_total, line["total"])
recomputed = whole.groupby(line["dossier"]).sum().reindex(annex.index, fill_value=0)
unknown = (has_gap & ~has_total).groupby(line["dossier"]).any().reindex(annex.index, fill_value=False)
# An amount outside the columns is in none of the totals of years.
outside = without(of_line[of_line["value"].notna()], f["annex_year"], ["dossier", "year"])["dossier"]
every = every.reindex(annex.index, fill_value=False) & ~annex.index.isin(outside)
declared = declared.reindex(annex.index)
is_stated = every & (annex["total"] == declared) & unknown & (declared > recomputed)
is_wrong = (
    (annex["total"] != recomputed) & ~is_stated.fillna(False) |
    (lines["count"] == lines["size"]).reindex(annex.index, fill_value=False) & (annex["total"] != lines["sum"].reindex(annex.index))
    | every & (annex["total"] != declared)
)
wrong = annex[is_wrong.fillna(False).astype(bool)]
report("grand-total-mismatch", wrong, "annex " + wrong["plan"])

wrong = task[~task["task"].isin(f["goal"]["task"])]
report("task-without-goal", wrong, "task " + wrong["number"])

wrong = assignment[assignment["dated"] == 0].merge(task, on="task")
report("assignment-without-deadline", wrong, "assignment " + wrong["number"] + "/" + wrong["ordinal"].astype(str))

funded = funds.rename(columns={"task_number": "number", "line_id": "id"})
wrong = without(task[task["dossier"].isin(assessed) & ~task["task"].isin(f["payer"]["task"])], funded, ["dossier", "number"])
report("task-without-funding", wrong, "task " + wrong["number"])

response = f["response"]
references = pd.concat([
    f["reference"].rename(columns={"target": "number"}),
    funds.assign(owner="line " + funds["line_id"], element="funds").rename(columns={"task_number": "number"}),
    response.assign(owner="recommendation " + response["recommendation"], element="responds").rename(columns={"task_number": "number"}),
])[["dossier", "owner", "element", "number"]]
wrong = without(references, task, ["dossier", "number"])
owner = (wrong["owner"] + " · ").where(wrong["owner"] != "", "")
report("dangling-task-reference", wrong, owner + wrong["element"] + " · " + wrong["number"])

dated = assignment.merge(task, on="task").merge(plan, on="dossier", suffixes=("", "_plan"))
first, last = dated["first"].fillna(dated["last"]), dated["last"].fillna(dated["first"])
is_within = first.between(dated["first_plan"], dated["last_plan"]) & last.between(dated["first_plan"], dated["last_plan"])
wrong = dated[first.notna() & ~is_within]
report("deadline-outside-period", wrong, "assignment " + wrong["number"] + "/" + wrong["ordinal"].astype(str))

# Every assignment with every amount of the line; a pair without a task of the line that runs in the year is a violation, unless a
# task of the line does not say when it runs. Without a first day, a deadline runs from the plan's.
from_start = assignment.merge(task, on="task", how="left").merge(plan, on="dossier", how="left", suffixes=("", "_plan"))
from_start.index = assignment.index
start = from_start["first_plan"].where(from_start["first_plan"] < assignment["last"], assignment["last"])
runs = assignment[["task"]].assign(
    end=pd.to_numeric(assignment["last"].str[:4]), begin=pd.to_numeric(assignment["first"].fillna(start).str[:4]))
complete = runs["end"].notna().groupby(runs["task"]).all()
own = task[~task.duplicated(["dossier", "number"], keep=False) & task["task"].isin(complete.index[complete])]
period = plan.assign(begin=plan["first"].str[:4].astype("int64"), end=plan["last"].str[:4].astype("int64"))[["dossier", "begin", "end"]]
spent = of_line[(of_line["value"] > 0).fillna(False)].merge(period, on="dossier")
spent = spent[spent["year"].between(spent["begin"], spent["end"])].drop(columns=["begin", "end"])
pairs = own.merge(funded.drop_duplicates(), on=["dossier", "number"]).merge(spent, on=["dossier", "id"])
of_tasks = task.merge(funded.drop_duplicates(), on=["dossier", "number"]).merge(line[["line", "dossier", "id"]], on=["dossier", "id"])
running = pairs[["line", "year"]].drop_duplicates().merge(of_tasks[["line", "task"]], on="line").merge(runs, on="task")
running = running[running["year"].between(running["begin"], running["end"])]
vague = of_tasks[~of_tasks["task"].isin(complete.index[complete])]
wrong = without(without(pairs, running, ["line", "year"]), vague, ["line"])
report("funding-outside-deadline", wrong, "task " + wrong["number"] + " · " + wrong["id"] + "/" + wrong["year"].astype(str))

wrong = task[task.duplicated(["dossier", "number"])]
report("duplicate-task-number", wrong, "task " + wrong["number"])

wrong = without(line[line["dossier"].isin(assessed)], funded, ["dossier", "id"])
report("line-without-task", wrong, "line " + wrong["id"])

recommendation = f["recommendation"]
# A number of no task, or of several, answers nothing.
single = task[~task.duplicated(["dossier", "number"], keep=False)][["dossier", "number"]]
answers = response[response["extent"] != "none"].rename(columns={"recommendation": "id", "task_number": "number"})
answers = answers.merge(single, on=["dossier", "number"])
wrong = without(recommendation[recommendation["dossier"].isin(assessed)], answers, ["dossier", "id"])
report("recommendation-unaddressed", wrong, "recommendation " + wrong["id"])

names = plan.set_index("dossier")["id"]
facts.write(sys.argv[1], ((names[dossier], rule, subject) for rule, rows in found.items() for dossier, subject in rows))
