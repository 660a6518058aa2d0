#!/usr/bin/env python3
"""Generates the dossiers that the benchmark audits: a portfolio of folders of real size, and single files of many tasks.

What is not a seeded defect conforms to every rule. The same call writes the same bytes everywhere, and data that this version
of the generator has written already stay as they are.
"""

import argparse
import hashlib
import pathlib
import random
import shutil
import tempfile

NAMESPACE = 'xmlns="urn:rapporteur:1"'
PARTS = ("plan", "annex", "recommendations", "bodies", "assessment", "progress")

# One thing in so many has a defect: in a single dossier, and in a portfolio, where most dossiers should have a finding or two.
SPARSE = {"task": 250, "line": 250, "recommendation": 100, "judgement": 1000}
DENSE = {"task": 60, "line": 60, "recommendation": 30, "judgement": 500}
# Nearly everything has one, as in real plans, where four findings a task are nothing unusual.
CROWDED = {"task": 1, "line": 2, "recommendation": 2, "judgement": 4}

TASK_DEFECTS = (
    "no goal", "no assignment", "no deadline", "late deadline", "open-ended", "ambiguous", "no lead", "two leads", "unknown lead",
    "outside lead", "abolished lead", "carried over", "repeated number", "skipped number", "dangling reference",
    "dangling dependency", "precondition", "hasty", "dangling goal", "no target", "yearly once", "short deadline",
    "unfunded funder", "no funder", "foreign cost", "wrong cost", "long cost", "long commitment", "no funding", "vague citation",
    "dangling citation", "astray status",
)
LINE_DEFECTS = (
    "total", "cent", "gap", "zero", "stray year", "twice", "no code", "code name", "code body", "change", "overspent", "unspent",
    "unused", "share", "percentage", "dangling funds", "astray funds",
)
RECOMMENDATION_DEFECTS = ("unaddressed", "partly", "studied", "urgency", "owner", "unknown addressee", "astray")

MINISTRIES = (
    ("mnz", "Ministrstvo za notranje zadeve", "spbtl", "Služba za preprečevanje in boj proti trgovini z ljudmi"),
    ("mddsz", "Ministrstvo za delo, družino, socialne zadeve in enake možnosti", "irsd", "Inšpektorat Republike Slovenije za delo"),
    ("mp", "Ministrstvo za pravosodje", "cip", "Center za izobraževanje v pravosodju"),
    ("mz", "Ministrstvo za zdravje", "dz", "Direktorat za javno zdravje"),
    ("mzez", "Ministrstvo za zunanje in evropske zadeve", "kons", "Služba za konzularne zadeve"),
    ("mvi", "Ministrstvo za vzgojo in izobraževanje", "zrsz", "Služba za razvoj šolstva"),
    ("mf", "Ministrstvo za finance", "furs", "Finančna uprava Republike Slovenije"),
    ("mo", "Ministrstvo za obrambo", "mors", "Generalni sekretariat ministrstva"),
    ("mk", "Ministrstvo za kulturo", "mk-m", "Služba za medije"),
    ("mgts", "Ministrstvo za gospodarstvo, turizem in šport", "tirs", "Tržni inšpektorat Republike Slovenije"),
    ("mju", "Ministrstvo za javno upravo", "ij", "Inšpektorat za javni sektor"),
    ("ukom", "Urad Vlade Republike Slovenije za komuniciranje", "sk", "Služba za kampanje"),
    ("uoim", "Urad Vlade za oskrbo in integracijo migrantov", "si", "Sektor za integracijo"),
    ("un", "Urad Vlade Republike Slovenije za narodnosti", "srs", "Sektor za romsko skupnost"),
)
# title, goal, what its target counts, nature of the response to a recommendation, activity in the annex
THEMES = (
    ("Usposabljanje policistov", "Policisti znajo prepoznati kazalnike žrtev.", "usposabljanj", "training", "Usposabljanje policistov"),
    ("Ozaveščanje mladih", "Mladi poznajo nevarnosti in načine novačenja.", "delavnic", "awareness", "Ozaveščanje – delavnice"),
    ("Oskrba žrtev", "Žrtve imajo varno namestitev in oskrbo.", "mest", "service", "Oskrba žrtev – namestitev"),
    ("Medresorsko srečanje", "Pristojni organi usklajujejo postopke.", "srečanj", "co-ordination", "Strokovno srečanje"),
    ("Tiskana gradiva", "Gradiva so na voljo v vseh enotah.", "izvodov", "awareness", "Tiskovine"),
    ("Usposabljanje inšpektorjev", "Inšpektorji prepoznajo prisilno delo.", "posvetov", "training", "Usposabljanje inšpektorjev"),
    ("Svetovanje na terenu", "Ogroženi dobijo nasvet v svojem jeziku.", "svetovanj", "service", "Terensko svetovanje"),
    ("Mednarodno sodelovanje", "Skupne preiskave tečejo brez zastojev.", "skupin", "co-ordination", "Skupne preiskovalne skupine"),
    ("Zbiranje podatkov", "Podatki o žrtvah so popolni in primerljivi.", "poročil", "other", "Zbirka podatkov"),
    ("Vračanje in vključevanje", "Žrtve se vključijo v delo in šolanje.", "oseb", "service", "(Re)Integracija žrtev"),
)
SENTENCES = (
    "Vsebina se bo ves čas dopolnjevala in osveževala.",
    "Pristojni organi bodo o izvedbi poročali medresorski delovni skupini najmanj enkrat letno.",
    "Dejavnost se izvaja na podlagi večletnega načrta v vseh regijah, s tem pa tudi v okoljih, kjer živijo pripadniki romske skupnosti.",
    "Poseben poudarek bo na prepoznavanju kazalnikov prisilnega dela v panogah, v katerih se zaposlujejo nizko kvalificirani tuji delavci.",
    "K sodelovanju bodo povabljene nevladne organizacije, ki delujejo na področju boja proti trgovini z ljudmi.",
    "Otroci brez spremstva so še posebej ranljiva skupina, zato jim je treba zagotoviti zakonitega zastopnika takoj ob prvem stiku.",
    "Izvajalec bo izbran na podlagi javnega razpisa.",
    "Pri tem se upoštevajo spremembe Kazenskega zakonika in prenos določb Direktive 2011/36/EU o preprečevanju trgovine z ljudmi.",
    "Naloga nadaljuje dejavnosti iz preteklih let, ki so se izkazale za učinkovite.",
    "Žrtvam se zagotovijo krizna namestitev, psihosocialna pomoč, prevajanje in pravno svetovanje v jeziku, ki ga razumejo.",
    "Sredstva zagotavlja ministrstvo v okviru rednega proračuna.",
    "Informiranje javnosti bo potekalo s posredovanjem preverjenih informacij, pri čemer se varujeta zasebnost in dostojanstvo žrtev.",
    "Gradiva bodo dostopna na spletni strani in v vseh enotah, kjer se pričakuje prvi stik z žrtvami.",
    "Na skupnih usposabljanjih bodo tožilci, sodniki in kriminalisti obravnavali primere iz sodne prakse.",
    "Ob koncu vsakega leta se opravi vrednotenje, iz katerega izhajajo predlogi za naslednje obdobje.",
    "Sodelovanje s tujimi varnostnimi organi poteka prek skupnih preiskovalnih skupin ob podpori Europola in Eurojusta.",
)
REQUESTS = (
    "Skupina GRETA poziva slovenske organe, naj okrepijo prizadevanja za zgodnje prepoznavanje žrtev.",
    "Organi naj zagotovijo dovolj sredstev za programe pomoči, ki jih izvajajo nevladne organizacije.",
    "Usposabljanje naj zajame vse, ki pri svojem delu prihajajo v stik z morebitnimi žrtvami.",
    "Žrtve naj imajo učinkovit dostop do odškodnine, tudi kadar storilec ni odkrit.",
)


class Text:
    """How much the dossiers say and how they are indented."""

    def __init__(self, rich):
        def line(depth, compact="\n"):
            return "\n" + "  " * depth if rich else compact
        self.rich = rich
        # What stands before an element; the single files put a task, a line or a judgement on a line.
        self.part, self.item, self.inner = line(0), line(1), line(2, "")
        self.chapter, self.section, self.task, self.block, self.leaf = line(1), line(2), line(3), line(4, ""), line(5, "")
        self.recommendation, self.element = line(2), line(3, "")

    def sentences(self, random, fewest, most, pool=SENTENCES):
        return " ".join(random.choices(pool, k=random.randint(fewest, most)))


def add_bodies(write, text):
    o = [f'{text.item}<body id="nk" kind="coordinator"><name xml:lang="sl">Nacionalni koordinator</name></body>']
    for ministry, name, unit, unit_name in MINISTRIES:
        kind = "government-office" if name.startswith("Urad") else "ministry"
        o.append(
            f'{text.item}<body id="{ministry}" kind="{kind}" abbreviation="{ministry.upper()}">'
            f'{text.inner}<name xml:lang="sl">{name}</name>{text.inner}<alias>{ministry.upper()} RS</alias>{text.item}</body>'
            f'{text.item}<body id="{ministry}-{unit}" kind="service" parent="{ministry}">'
            f'{text.inner}<name xml:lang="sl">{unit_name}</name>{text.item}</body>'
        )
    o.append(
        f'{text.item}<body id="mizs" kind="ministry" until="2010-02-09"><name xml:lang="sl">Ministrstvo za izobraževanje</name>'
        f'{text.inner}<successor body="mvi"/>{text.item}</body>'
    )
    o.append(f'{text.item}<body id="kljuc" kind="other"><name xml:lang="sl">Društvo Ključ</name></body>')
    write("".join(o))


class Dossier:
    """Writes one dossier, part by part, to the streams it is given."""

    def __init__(self, identity, task_count, seed, rich, streams, rarity=None):
        self.id, self.task_count, self.streams = identity, task_count, streams
        self.random = random.Random(seed)
        self.text = Text(rich)
        self.rich = rich
        self.rarity = rarity or (DENSE if rich else SPARSE)
        start = 2023 if not rich else 2018 + self.random.randrange(8)
        self.years = list(range(start, start + (2 if not rich else self.random.choice((2, 2, 3)))))
        self.has_progress = not rich or self.random.random() < 0.33
        self.body_sums = {ministry[0]: [0] * len(self.years) for ministry in MINISTRIES}
        self.year_sums = [0] * len(self.years)
        self.total_sum = 0
        self.line_count = 0
        self.code_count = 0
        self.codes = {ministry[0]: (f"{3100 + index}", "Materialni stroški") for index, ministry in enumerate(MINISTRIES)}
        self.rounds = {2: [], 3: []}
        self.recommendation_count = 0
        self.earlier_recommendations = []
        self.deck = []

    def write(self):
        streams, text = self.streams, self.text
        first, last = self.years[0], self.years[-1]
        self.as_of = f"{first + 1}-03-31"
        language = 'xml:lang="sl"'
        streams["plan"].write(
            f'<plan {NAMESPACE} id="{self.id}" country="SI" {language} title="Akcijski načrt za boj proti trgovini z ljudmi za obdobje '
            f'{first}–{last}" start="{first}-01-01" end="{last}-12-31" adopted="{first}-01-26" revision="1">'
        )
        streams["annex"].write(
            f'<annex {NAMESPACE} plan="{self.id}" currency="EUR" {language} title="Pregled financiranja projektov po posameznih '
            f'ministrstvih">' + "".join(f"{text.item}<year>{year}</year>" for year in self.years)
        )
        stated_plan = self.id if not self.rich or self.random.random() > 0.01 else self.id + "-osnutek"
        streams["assessment"].write(
            f'<assessment {NAMESPACE} plan="{stated_plan}" assessor="Nacionalni poročevalec" date="{first}-06-30" {language}>'
        )
        streams["recommendations"].write(f'<recommendations {NAMESPACE} country="SI" monitor="GRETA" {language}>')
        streams["bodies"].write(f"<bodies {NAMESPACE}>")
        if self.has_progress:
            streams["progress"].write(f'<progress {NAMESPACE} plan="{self.id}" as-of="{self.as_of}">')

        add_bodies(streams["bodies"].write, text)
        self.add_chapters()
        self.add_totals()
        for number, recommendations in self.rounds.items():
            published = first - (5 if number == 2 else 1)
            streams["recommendations"].write(
                f'{text.item}<round number="{number}" report="GRETA({published})38" published="{published}-02-15" '
                f'reply-due="{last + 1}-06-30">'
            )
            streams["recommendations"].write("".join(recommendations))
            streams["recommendations"].write(f"{text.item}</round>")
        for part in PARTS:
            if part != "progress" or self.has_progress:
                streams[part].write(f"{text.part}</{part}>\n")

    def add_chapters(self):
        remaining, chapter = self.task_count, 0
        sections_per_chapter = 3 if self.rich else 40
        while remaining:
            chapter += 1
            o = [f'{self.text.chapter}<chapter number="{chapter}" title="{("Preventiva", "Odkrivanje in pregon", "Pomoč in zaščita")[chapter % 3]}">']
            for section in range(1, sections_per_chapter + 1):
                if not remaining:
                    break
                count = min(remaining, self.random.randint(4, 14))
                remaining -= count
                self.add_section(o, f"{chapter}.{section}", count)
            o.append(f"{self.text.chapter}</chapter>")
            self.streams["plan"].write("".join(o))

    def add_section(self, o, section, count):
        random, text = self.random, self.text
        o.append(f'{text.section}<section number="{section}" title="{THEMES[len(section) % len(THEMES)][0]}">')
        earlier, number, group = [], 0, None
        for index in range(count):
            if group is None or index >= group["until"]:
                group = self.open_group(section, index, count)
            defect = random.choice(TASK_DEFECTS) if random.random() * self.rarity["task"] < 1 else None
            if defect == "skipped number":
                number += 1
            if defect != "repeated number" or number == 0:
                number += 1
            self.add_task(o, f"{section}.{number}", group, defect, earlier)
            if index + 1 == group["until"]:
                self.add_lines(group)
        self.add_recommendations(earlier)
        o.append(f"{text.section}</section>")

    def open_group(self, section, index, count):
        """Decides for one to three tasks which ministry answers for them, in which years, and what pays for them."""
        random = self.random
        if not self.deck:
            self.deck = list(MINISTRIES)
            random.shuffle(self.deck)
        ministry, _, unit, _ = self.deck.pop()
        years = self.years
        draw = random.random()
        first, last = (0, len(years) - 1) if draw < 0.7 else (0, 0) if draw < 0.85 else (len(years) - 1, len(years) - 1)
        amount = random.randrange(4, 4000) * 1000
        theme = random.choice(THEMES)
        return {
            "ministry": ministry, "unit": f"{ministry}-{unit}", "first": first, "last": last, "amount": amount, "theme": theme,
            "until": min(count, index + random.choice((1, 2, 2, 3) if self.rich else (2, 3, 4))), "tasks": [], "priced": False,
            "activity": f"{theme[4]} ({section}.{index + 1})",
        }

    def add_task(self, o, number, group, defect, earlier):
        random, text = self.random, self.text
        years, first, last = self.years, self.years[group["first"]], self.years[group["last"]]
        theme = group["theme"] if random.random() < 0.5 else random.choice(THEMES)
        rich = self.rich
        kind = random.choice(("continuous", "periodic", "once", "by"))
        month = random.randint(4, 11)
        if defect == "yearly once":
            kind = "once"
        if defect == "open-ended":
            kind = "continuous"
        start, end, completion = f"{first}-02-01", f"{last}-{month:02}-30", None
        if kind == "continuous":
            words = "Kontinuirana dejavnost"
            end = f"{last}-11-30"
        elif kind == "periodic":
            words = "Enkrat letno"
            end = f"{last}-12-31"
        elif kind == "once":
            words = "Enkratna izvedba"
        else:
            words = f"do 30. {month}. {last}"
        due = end
        if kind != "continuous":
            completion = end
        # What recurs waits for what it builds on with its first round, after which it can be built on.
        first_round = f"{first}-12-31" if kind == "periodic" else completion

        o.append(f'{text.task}<task number="{number}" title="{theme[0]}">')
        if rich:
            o.append(f"{text.block}<summary>{text.sentences(random, 2, 4)}</summary>")
        goal_count = 0 if defect == "no goal" else 2 if random.random() < (0.3 if rich else 0.1) else 1
        for goal in range(1, goal_count + 1):
            o.append(f'{text.block}<goal number="{goal}">{theme[1]}')
            if rich:
                o.append(" " + text.sentences(random, 1, 2))
            if defect != "no target":
                period = ' per="year"' if defect == "yearly once" or kind == "periodic" else ""
                o.append(f'{text.leaf}<target value="{random.randint(1, 90)}" unit="{theme[2]}"{period}/>{text.block}')
            o.append("</goal>")

        if defect == "short deadline" and first != last:
            end = f"{first}-12-31"
        if defect == "late deadline":
            end = f"{years[-1] + 1}-02-28"
        if defect == "open-ended":
            start, end = f"{years[0]}-01-01", f"{years[-1]}-12-31"
        dates = f' from="{start}" to="{end}"'
        if kind == "by" and first == last and random.random() < 0.5:
            dates = f' to="{end}"'
        if kind == "periodic" and defect != "ambiguous":
            dates += ' times="1"'
        if defect == "ambiguous":
            kind = "ambiguous"
        deadline = "" if defect == "no deadline" else f'{text.leaf}<deadline kind="{kind}"{dates}>{words}</deadline>'
        lead = group["unit"] if random.random() < 0.6 else group["ministry"]
        if defect == "unknown lead":
            lead = "mors-x"
        if defect == "outside lead":
            lead = "kljuc"
        if defect == "abolished lead":
            lead = "mizs"
        leads = "" if defect == "no lead" else f'{text.leaf}<lead body="{lead}"/>'
        if defect == "two leads":
            leads += f'{text.leaf}<lead body="nk"/>'
        funders = "" if defect in ("no funder", "no funding") else f'{text.leaf}<funder body="{group["ministry"]}"/>'
        if defect == "unfunded funder":
            funders += f'{text.leaf}<funder body="nk"/>'
        others = ""
        if rich:
            others = (
                f'{text.leaf}<participant body="nk">nacionalni koordinator za boj proti trgovini z ljudmi</participant>'
                f"{text.leaf}<participant>strokovnjaki s področja boja proti trgovini z ljudmi (MDS TZL)</participant>"
                f"{text.leaf}<implementer>Nevladne organizacije, izbrane na podlagi javnega razpisa</implementer>"
            )
        if defect != "no assignment":
            if goal_count == 2 and random.random() < 0.5:
                for goal in (1, 2):
                    o.append(f'{text.block}<assignment goals="{goal}">{leads}{funders}{others}{deadline}{text.block}</assignment>')
            else:
                goals = ' goals="1 7"' if defect == "dangling goal" else ""
                o.append(f"{text.block}<assignment{goals}>{leads}{funders}{others}{deadline}{text.block}</assignment>")

        # Tasks that share a line state together what it gives: in each group one of them does.
        is_priced = random.random() < 0.1 and not group["priced"]
        if is_priced or defect in ("foreign cost", "wrong cost", "long cost"):
            group["priced"] = True
            cost = group["amount"] + (100000 if defect == "wrong cost" else 0)
            currency = "USD" if defect == "foreign cost" else "EUR"
            until = years[-1] + 1 if defect == "long cost" else last
            o.append(
                f'{text.block}<cost amount="{cost // 100}.00" currency="{currency}" per="year" bound="exact" '
                f'funder="{group["ministry"]}" from="{first}" to="{until}">{cost // 100} EUR letno</cost>'
            )
        if random.random() < 0.03 or defect == "long commitment":
            until = years[-1] + 1 if defect == "long commitment" else last
            o.append(f'{text.block}<commitment from="{first}" to="{until}">Izvajanje se zagotovi za obdobje {first}–{until}.</commitment>')
        if defect == "vague citation":
            o.append(f'{text.block}<cites monitor="GRETA" round="3">priporočila iz tretjega kroga</cites>')
        if defect == "dangling citation":
            o.append(f'{text.block}<cites recommendation="greta-1-1">(1. odstavek)</cites>')
        if self.earlier_recommendations and random.random() < 0.05:
            o.append(f'{text.block}<cites recommendation="{random.choice(self.earlier_recommendations)}">priporočilo skupine GRETA</cites>')
        if defect == "dangling reference":
            o.append(f'{text.block}<refers-to task="{number}.9"/>')
        elif earlier and random.random() < 0.1:
            o.append(f'{text.block}<refers-to task="{random.choice(earlier)["number"]}"/>')
        if defect == "dangling dependency":
            o.append(f'{text.block}<depends-on task="{number}.8">ko bo izvedena naloga {number}.8</depends-on>')
        elif defect == "precondition":
            o.append(f"{text.block}<depends-on>po sprejetju novega zakona o tujcih</depends-on>")
        elif earlier and completion and (random.random() < 0.2 or defect == "hasty"):
            other = random.choice(earlier)
            if other["completion"] and (other["first_round"] < first_round) != (defect == "hasty"):
                o.append(f'{text.block}<depends-on task="{other["number"]}">po izvedbi naloge {other["number"]}</depends-on>')
        if defect == "carried over":
            o.append(f"{text.block}<carried-over>Ukrep se prenaša iz predhodnega akcijskega načrta.</carried-over>")
        o.append(f"{text.task}</task>")

        if self.has_progress:
            if defect == "astray status":
                self.streams["progress"].write(f'{text.item}<task number="{number}.9" status="not-started">Se ni začelo.</task>')
            if due <= self.as_of:
                self.streams["progress"].write(
                    f'{text.item}<task number="{number}" status="completed" on="{due[:7]}-15">Izvedeno v roku.</task>'
                )
            elif random.random() < 0.05:
                self.streams["progress"].write(f'{text.item}<task number="{number}" status="in-progress">V izvajanju.</task>')
        task = {
            "number": number, "completion": completion if defect is None else None, "first_round": first_round,
            "ministry": group["ministry"], "nature": theme[3],
            "is_sound": defect is None, "is_funded": defect != "no funding",
        }
        earlier.append(task)
        group["tasks"].append(task)

    def add_lines(self, group):
        """Writes what pays for a group: one line, or two that share a programme."""
        random, text = self.random, self.text
        defect = random.choice(LINE_DEFECTS) if random.random() * self.rarity["line"] < 1 else None
        funded = [task for task in group["tasks"] if task["is_funded"]] if defect != "unused" else []
        is_joint = defect in ("share", "percentage") or random.random() < 0.05 and defect is None
        ministry = group["ministry"]
        if random.random() < 0.25:
            self.code_count += 1
            self.codes[ministry] = (f"{100000 + self.code_count}", random.choice(("Materialni stroški", "Plače", "Sklad AMIF", "Sklad ISF")))
        code, code_name = self.codes[ministry]
        if defect == "code body":
            code, code_name = self.codes["mnz" if ministry != "mnz" else "mp"]
        if defect == "code name":
            code_name = "Drugi stroški"
        named = f' code-name="{code_name}"' if self.rich or random.random() < 0.3 else ""
        coded = "" if defect == "no code" else f' code="{code}"{named}'
        second = group["amount"]
        if defect == "change":
            second *= 2
        elif not group["priced"] and random.random() < 0.5:
            second = second * 11 // 10
        # Amounts are thousands of minor units: a quarter has no fraction.
        parts = ((1, ' source="own" percent="25"'), (3, ' source="eu" percent="75"')) if is_joint else ((4, None),)
        if defect == "percentage":
            parts = parts[:1]
        for part, share in parts:
            amounts = [0] * len(self.years)
            for index in range(group["first"], group["last"] + 1):
                amounts[index] = (group["amount"] if index == group["first"] else second) * part // 4
            if defect == "share" and part == 1:
                amounts[group["first"]] += 500
            shared = f'{text.inner}<share programme="{group["activity"]}"{share}/>' if share else ""
            self.add_line(ministry, group["activity"], coded, amounts, shared, defect, funded)
            if defect == "twice":
                self.add_line(ministry, group["activity"], coded, amounts, shared, None, funded)

    def add_line(self, ministry, activity, coded, amounts, shared, defect, funded):
        random, text = self.random, self.text
        self.line_count += 1
        identity = self.line_count
        o = [f'{text.item}<line id="{identity}" body="{ministry}" activity="{activity}"{coded}>']
        total = 0
        for index, amount in enumerate(amounts):
            if defect == "zero" and amount:
                amount = 0
                o.append(f'{text.inner}<amount year="{self.years[index]}">0.00</amount>')
            elif defect == "gap":
                # The total is stated as if the amount had been.
                total += amount
                defect = None
                continue
            elif amount:
                o.append(f'{text.inner}<amount year="{self.years[index]}">{amount // 100}.{amount % 100:02}</amount>')
            else:
                o.append(f'{text.inner}<amount year="{self.years[index]}" none="true"/>')
            total += amount
            self.year_sums[index] += amount
            self.body_sums[ministry][index] += amount
        if defect == "stray year":
            o.append(f'{text.inner}<amount year="{self.years[-1] + 1}">1000.00</amount>')
            total += 100000
        self.total_sum += total
        stated = total + (random.randrange(1, 90) * 1000 if defect == "total" else 1 if defect == "cent" else 0)
        o.append(f"{text.inner}<total>{stated // 100}.{stated % 100:02}</total>{shared}{text.item}</line>")
        self.streams["annex"].write("".join(o))

        for task in funded:
            self.add_funds(identity, task["number"])
        if defect == "dangling funds" and funded:
            self.add_funds(f"{identity}-a", funded[0]["number"])
        if defect == "astray funds" and funded:
            self.add_funds(identity, funded[0]["number"] + ".9")
        if self.has_progress and amounts[0] and (random.random() < 0.1 or defect in ("overspent", "unspent")):
            spent = amounts[0] * (130 if defect == "overspent" else 10 if defect == "unspent" else random.randint(60, 100)) // 100
            self.streams["progress"].write(
                f'{text.item}<spending line="{identity}" year="{self.years[0]}" amount="{spent // 100}.{spent % 100:02}"/>'
            )

    def reason(self):
        if self.random.random() * self.rarity["judgement"] < 1:
            return ""
        words = self.text.sentences(self.random, 1, 2) if self.rich else "Krije nalogo."
        return f"{self.text.inner}<reason>{words}</reason>"

    def add_funds(self, line, task):
        self.streams["assessment"].write(f'{self.text.item}<funds line="{line}" task="{task}">{self.reason()}</funds>')

    def add_recommendations(self, tasks):
        random, text = self.random, self.text
        candidates = [task for task in tasks if task["is_sound"]]
        for task in candidates:
            if random.random() > (0.3 if self.rich else 0.1):
                continue
            defect = random.choice(RECOMMENDATION_DEFECTS) if random.random() * self.rarity["recommendation"] < 1 else None
            self.recommendation_count += 1
            number = 2 if random.random() < 0.4 else 3
            identity = f"greta-{number}-{self.recommendation_count}"
            urgency = "unknown" if defect == "urgency" else random.choice(("urge", "consider", "invite"))
            words = text.sentences(random, 2, 4, REQUESTS) if self.rich else random.choice(REQUESTS)
            o = [
                f'{text.recommendation}<recommendation id="{identity}" paragraph="{self.recommendation_count}" '
                f'urgency="{urgency}" topic="{task["nature"]}"><text>{words}</text>'
            ]
            element_count = random.choice((0, 0, 2)) if not self.rich else random.choice((0, 1, 2, 3))
            for element in range(element_count):
                o.append(f'{text.element}<element id="{"abc"[element]}">{random.choice(REQUESTS)}</element>')
            if number == 3 and self.earlier_recommendations and random.random() < 0.1:
                o.append(f'<repeats recommendation="{random.choice(self.earlier_recommendations)}"/>')
            if defect == "unknown addressee":
                o.append('<addressee body="vlada-x"/>')
            elif random.random() < 0.3 or defect == "owner":
                o.append(f'<addressee body="{"nk" if defect == "owner" else task["ministry"]}"/>')
            o.append("</recommendation>")
            self.rounds[number].append("".join(o))
            if number == 2 and defect is None:
                if len(self.earlier_recommendations) < 1000:
                    self.earlier_recommendations.append(identity)
            if defect == "unaddressed":
                continue
            extent, nature = ("partial" if defect == "partly" else "full"), ("study" if defect == "studied" else task["nature"])
            self.add_response(task["number"], identity, extent, nature)
            if defect == "astray":
                self.add_response(task["number"] + ".9", identity, "partial", nature)
            if self.rich and random.random() < 0.5:
                other = random.choice(candidates)
                if other is not task:
                    self.add_response(other["number"], identity, "partial", other["nature"] if defect != "studied" else "study")

    def add_response(self, task, recommendation, extent, nature):
        self.streams["assessment"].write(
            f'{self.text.item}<responds task="{task}" recommendation="{recommendation}" extent="{extent}" nature="{nature}">'
            f"{self.reason()}</responds>"
        )

    def add_totals(self):
        random, text = self.random, self.text
        o = []
        # A single dossier has one wrong total of a body and of a year; of a portfolio, a few in a hundred.
        odds = 0.03 if self.rich else 1
        wrong_body = random.choice(MINISTRIES)[0] if random.random() < odds else None
        wrong_year = random.randrange(len(self.years)) if random.random() < odds else None
        for ministry, sums in self.body_sums.items():
            for year, total in zip(self.years, sums):
                stated = total + (12345 if ministry == wrong_body and year == self.years[0] else 0)
                o.append(f'{text.item}<body-total body="{ministry}" year="{year}">{stated // 100}.{stated % 100:02}</body-total>')
        for index, total in enumerate(self.year_sums):
            stated = total + (500000 if index == wrong_year else 0)
            o.append(f'{text.item}<year-total year="{self.years[index]}">{stated // 100}.{stated % 100:02}</year-total>')
        total = self.total_sum + (100 if random.random() < 0.03 else 0)
        o.append(f"{text.item}<grand-total>{total // 100}.{total % 100:02}</grand-total>")
        self.streams["annex"].write("".join(o))


HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'


# Tasks of a dossier in a portfolio, give or take a few.
REAL_SIZE = 30


def write_folder(folder, identity, seed):
    """A dossier as a folder of files, indented, with texts of the length that real plans have."""
    folder.mkdir(parents=True)
    streams = {part: open(folder / f"{part}.xml", "w", encoding="utf-8", newline="\n") for part in PARTS}
    for stream in streams.values():
        stream.write(HEADER)
    dossier = Dossier(identity, random.Random(seed).randint(REAL_SIZE - 8, REAL_SIZE + 8), seed, True, streams)
    dossier.write()
    for stream in streams.values():
        stream.close()
    if not dossier.has_progress:
        (folder / "progress.xml").unlink()


def write_file(path, task_count, seed, rarity):
    """A dossier as one file, compact, so that tasks and not white space make its size."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        streams = {
            part: open(f"{folder}/{part}.xml", "w+", encoding="utf-8", newline="\n", buffering=1 << 20) for part in PARTS
        }
        Dossier("si-2023-2024", task_count, seed, False, streams, rarity).write()
        with open(path, "wb") as file:
            file.write((HEADER + f"<dossier {NAMESPACE}>\n").encode())
            for part in PARTS:
                streams[part].close()
                with open(f"{folder}/{part}.xml", "rb") as source:
                    shutil.copyfileobj(source, file, 1 << 20)
            file.write(b"</dossier>\n")


def version():
    """Names what this generator writes."""
    return hashlib.sha256(pathlib.Path(__file__).read_bytes()).hexdigest()


def make(target, write):
    """Writes a data set, unless this version of the generator has done so already."""
    stamp = target.parent / f"{target.name}.version"
    if target.exists() and stamp.exists() and stamp.read_text() == version():
        return target
    stamp.unlink(missing_ok=True)
    if target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target)
    stamp.write_text(version())
    return target


def portfolio(data, count):
    """A folder of `count` dossiers, each a folder of real size."""
    def write(target):
        for index in range(1, count + 1):
            write_folder(target / f"{index:04}", f"si-{index:04}", index)
    return make(data / f"portfolio-{count}", write)


def single(data, task_count, kind="clean"):
    """One dossier of `task_count` tasks in one file; a crowded one has findings nearly everywhere."""
    rarity, suffix = (CROWDED, "-crowded") if kind == "crowded" else (SPARSE, "")
    return make(data / f"tasks-{task_count}{suffix}.xml", lambda target: write_file(target, task_count, 8, rarity))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=pathlib.Path, help="the folder for the data")
    parser.add_argument("--portfolio", type=int, metavar="COUNT", help="dossiers of a portfolio")
    parser.add_argument("--tasks", type=int, nargs="*", default=[], metavar="COUNT", help="tasks of each single dossier")
    parser.add_argument("--crowded", action="store_true", help="single dossiers with findings nearly everywhere")
    arguments = parser.parse_args()
    if arguments.portfolio:
        print(portfolio(arguments.data, arguments.portfolio))
    for task_count in arguments.tasks:
        print(single(arguments.data, task_count, "crowded" if arguments.crowded else "clean"))
