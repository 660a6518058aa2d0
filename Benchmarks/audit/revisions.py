"""Writes revisions of a generated dossier, for what comparing them costs; each is the same on every machine."""

import random
import re

TASK_TITLE = re.compile(r'(<task number="[^"]*" title=")([^"]*)"')
AMOUNT = re.compile(r'(<amount year="\d+">\d+)\.00')


def words(draw, letter, count):
    return " ".join(f"{letter}{draw.randrange(10 ** 6)}" for _ in range(count))


def near_equal(text, draw):
    """One amount in ten is a cent more."""
    return AMOUNT.sub(lambda found: found[0] if draw.random() < 0.9 else f"{found[1]}.01", text)


def reworded(text, draw):
    """One task in ten has a longer title."""
    return TASK_TITLE.sub(lambda found: f"{found[1]}{found[2]}" + (' na podeželju"' if draw.random() < 0.1 else '"'), text)


def unlike(text, draw):
    """No task has the title or a goal of another, and no line the activity or code."""
    text = TASK_TITLE.sub(lambda found: f'{found[1]}{words(draw, "n", 6)}"', text)
    text = re.sub(r'(<goal number="[^"]*">)[^<]*', lambda found: found[1] + words(draw, "c", 9), text)
    text = re.sub(r'activity="[^"]*"', lambda _: f'activity="{words(draw, "d", 5)}"', text)
    return re.sub(r' code="[^"]*"', lambda _: f' code="{draw.randrange(10 ** 7)}"', text)


KINDS = {"near-equal": near_equal, "reworded": reworded, "unlike": unlike}


def revision(original, kind):
    """A revision of the dossier in a file, beside it."""
    target = original.with_name(f"{original.stem}-{kind}.xml")
    target.write_text(KINDS[kind](original.read_text(encoding="utf-8"), random.Random(kind)), encoding="utf-8")
    return target
