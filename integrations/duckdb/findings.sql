-- What Rapporteur writes, as tables of DuckDB with the right types: amounts are DECIMAL(19, 2), days are DATE, never text or DOUBLE.
--
--     duckdb> .read integrations/duckdb/findings.sql
--     duckdb> SELECT rule, count(*), sum(stake) FROM rapporteur_findings('lines/*.jsonl') WHERE status = 'open' GROUP BY rule;
--
-- The argument names files of lines (`rapporteur audit --format findings`) or, of rapporteur_documents, `findings.json` files; globs and
-- lists of names are taken. Without types DuckDB takes each column for what its first rows look like: a key "0123" may become a number.
-- Values of evidence and parts of `about` are JSON, since each has a type of its own; `->>` reads them.

CREATE OR REPLACE TYPE rapporteur_money AS DECIMAL(19, 2);
CREATE OR REPLACE TYPE rapporteur_text AS STRUCT(en VARCHAR, sl VARCHAR);
CREATE OR REPLACE TYPE rapporteur_count AS STRUCT("open" BIGINT, waived BIGINT, subsumed BIGINT, "new" BIGINT, withdrawn BIGINT);
CREATE OR REPLACE TYPE rapporteur_counts AS STRUCT(
    major rapporteur_count, minor rapporteur_count, observation rapporteur_count);
CREATE OR REPLACE TYPE rapporteur_complaint AS STRUCT(message VARCHAR, file VARCHAR, line BIGINT, "column" BIGINT);
CREATE OR REPLACE TYPE rapporteur_limitation AS STRUCT(part VARCHAR, "text" rapporteur_text);
CREATE OR REPLACE TYPE rapporteur_place AS STRUCT(file VARCHAR, line BIGINT, "column" BIGINT);
CREATE OR REPLACE TYPE rapporteur_element_place AS STRUCT(file VARCHAR, line BIGINT, "column" BIGINT, element VARCHAR, page VARCHAR);
CREATE OR REPLACE TYPE rapporteur_observation AS STRUCT(expression VARCHAR, "value" JSON);
CREATE OR REPLACE TYPE rapporteur_candidate AS STRUCT(element JSON, reasons rapporteur_observation[]);
CREATE OR REPLACE TYPE rapporteur_search AS STRUCT(
    examined BIGINT, matched BIGINT, "key" rapporteur_observation, candidates rapporteur_candidate[]);
CREATE OR REPLACE TYPE rapporteur_evidence AS STRUCT(expression VARCHAR, "value" JSON, search rapporteur_search);
CREATE OR REPLACE TYPE rapporteur_waiver AS STRUCT("by" VARCHAR, reason VARCHAR, until DATE);
CREATE OR REPLACE TYPE rapporteur_stake AS STRUCT(money VARCHAR);
CREATE OR REPLACE TYPE rapporteur_ground AS STRUCT(kind VARCHAR, "key" VARCHAR, "by" VARCHAR, "date" DATE);
CREATE OR REPLACE TYPE rapporteur_was AS STRUCT(condition rapporteur_text, stake rapporteur_stake);
CREATE OR REPLACE TYPE rapporteur_measure AS STRUCT("text" VARCHAR, due DATE, done DATE, state VARCHAR);
CREATE OR REPLACE TYPE rapporteur_decision AS STRUCT("position" VARCHAR, "date" DATE, "by" VARCHAR, reason VARCHAR);
CREATE OR REPLACE TYPE rapporteur_reply AS STRUCT(
    body VARCHAR, "position" VARCHAR, "date" DATE, "by" VARCHAR, isLate BOOLEAN, carriedFrom VARCHAR, "text" VARCHAR,
    measures rapporteur_measure[], evidence VARCHAR[], decision rapporteur_decision);
CREATE OR REPLACE TYPE rapporteur_withdrawal AS STRUCT(body VARCHAR, "by" VARCHAR, reason VARCHAR, "date" DATE);
CREATE OR REPLACE TYPE rapporteur_finding AS STRUCT(
    "rule" VARCHAR, category VARCHAR, severity VARCHAR, status VARCHAR, "by" VARCHAR, waiver rapporteur_waiver, baseline VARCHAR,
    "group" VARCHAR, subject VARCHAR, addressee VARCHAR, fingerprint VARCHAR, condition rapporteur_text,
    recommendation rapporteur_text, evidence rapporteur_evidence[], location rapporteur_element_place,
    related rapporteur_element_place[], groupLabel rapporteur_text, addressees VARCHAR[], stake rapporteur_stake, about JSON[],
    ordinal BIGINT, concerns VARCHAR, restsOn rapporteur_ground[], was rapporteur_was,
    withdrawal rapporteur_withdrawal, replies rapporteur_reply[]);
CREATE OR REPLACE TYPE rapporteur_recommendation_text AS STRUCT("language" VARCHAR, "text" VARCHAR);
CREATE OR REPLACE TYPE rapporteur_element AS STRUCT(id VARCHAR, asks VARCHAR, "text" VARCHAR, status VARCHAR, tasks VARCHAR[]);
CREATE OR REPLACE TYPE rapporteur_deadline AS STRUCT(kind VARCHAR, "from" DATE, "to" DATE, "text" VARCHAR);
CREATE OR REPLACE TYPE rapporteur_judgement AS STRUCT(
    task VARCHAR, extent VARCHAR, nature VARCHAR, elements VARCHAR[], reason VARCHAR, location rapporteur_place);
CREATE OR REPLACE TYPE rapporteur_answer AS STRUCT(
    task VARCHAR, title VARCHAR, extent VARCHAR, natures VARCHAR[], leads VARCHAR[], ministries VARCHAR[],
    deadlines rapporteur_deadline[], due DATE, lines VARCHAR[], funding rapporteur_money, currency VARCHAR,
    judgements rapporteur_judgement[], location rapporteur_place);
CREATE OR REPLACE TYPE rapporteur_recommendation AS STRUCT(
    id VARCHAR, monitor VARCHAR, monitorId VARCHAR, round BIGINT, report VARCHAR, published DATE, replyDue DATE,
    replyTo VARCHAR, paragraph VARCHAR, urgency VARCHAR, verb VARCHAR, asks VARCHAR, topic VARCHAR, texts rapporteur_recommendation_text[], status VARCHAR, repeated BOOLEAN, repeats VARCHAR[],
    addressees VARCHAR[], elements rapporteur_element[], answers rapporteur_answer[], setAside rapporteur_judgement[],
    citedByTasks VARCHAR[], location rapporteur_place);
CREATE OR REPLACE TYPE rapporteur_coverage AS STRUCT(
    dossier VARCHAR, monitor VARCHAR, assessor VARCHAR, recommendations rapporteur_recommendation[]);
CREATE OR REPLACE TYPE rapporteur_sum AS STRUCT(
    kind VARCHAR, "key" VARCHAR, "name" VARCHAR, years VARCHAR, declared rapporteur_money, computed rapporteur_money,
    difference rapporteur_money, spent rapporteur_money, shared rapporteur_money, currency VARCHAR, bound VARCHAR, state VARCHAR,
    ministries VARCHAR[], body VARCHAR, code VARCHAR, codeName VARCHAR, programme VARCHAR, source VARCHAR, printed VARCHAR, before rapporteur_money, basisPoints BIGINT,
    lines VARCHAR[], tasks VARCHAR[], funders VARCHAR[], runs BIGINT[], location rapporteur_place);
CREATE OR REPLACE TYPE rapporteur_annex AS STRUCT(
    dossier VARCHAR, ministry VARCHAR, currency VARCHAR, unit BIGINT, hasAnnex BOOLEAN, isAssessed BOOLEAN, years BIGINT[],
    total rapporteur_money, totals STRUCT("year" BIGINT, amount rapporteur_money)[], shared rapporteur_money, withoutTask rapporteur_money, sums rapporteur_sum[]);
CREATE OR REPLACE TYPE rapporteur_tool AS STRUCT("name" VARCHAR, "version" VARCHAR);
CREATE OR REPLACE TYPE rapporteur_pack AS STRUCT(id VARCHAR, "version" VARCHAR, sha256 VARCHAR);
CREATE OR REPLACE TYPE rapporteur_plan AS STRUCT(
    id VARCHAR, title VARCHAR, country VARCHAR, "start" DATE, "end" DATE, revision BIGINT, "asOf" DATE);

-- What is of another format is an error, not a row of nulls.
CREATE OR REPLACE MACRO rapporteur_format(found) AS
    CASE WHEN found = 2 THEN found ELSE error('found format ' || coalesce(found::VARCHAR, 'null') || '; expected 2') END;

-- The lines as they are.
CREATE OR REPLACE MACRO rapporteur_lines(files) AS TABLE
SELECT *
FROM read_json(files, format = 'newline_delimited', maximum_object_size = 268435456, columns = {
    format: 'INTEGER', tool: 'rapporteur_tool', pack: 'rapporteur_pack', position: 'BIGINT', path: 'VARCHAR', exit: 'INTEGER', id: 'VARCHAR', title: 'VARCHAR', country: 'VARCHAR',
    revision: 'BIGINT', "asOf": 'DATE', conclusion: 'VARCHAR', scope: 'rapporteur_limitation[]', counts: 'rapporteur_counts',
    dossierCounts: 'rapporteur_counts', failedRules: 'VARCHAR[]', output: 'VARCHAR', errors: 'rapporteur_complaint[]',
    warnings: 'rapporteur_complaint[]', findings: 'rapporteur_finding[]', coverage: 'rapporteur_coverage',
    annex: 'rapporteur_annex'
});

-- A row a dossier, without its lists.
CREATE OR REPLACE MACRO rapporteur_dossiers(files) AS TABLE
SELECT * EXCLUDE (format, findings, coverage, annex), coverage.monitor, coverage.assessor, annex.currency, annex.unit, annex.hasAnnex,
    annex.isAssessed, annex.years, annex.total, annex.totals, annex.shared, annex.withoutTask
FROM rapporteur_lines(files) WHERE rapporteur_format(format) = 2;

-- A row a finding; number is its position among those of its dossier, from 1. A stake is an amount and a currency.
CREATE OR REPLACE MACRO rapporteur_findings(files) AS TABLE
SELECT position, path, plan, number, finding.* EXCLUDE (stake),
    split_part(finding.stake.money, ' ', 1)::rapporteur_money AS stake,
    nullif(split_part(finding.stake.money, ' ', 2), '') AS stakeCurrency
FROM (
    SELECT position, path, id AS plan, unnest(findings) AS finding, generate_subscripts(findings, 1) AS number
    FROM rapporteur_lines(files) WHERE rapporteur_format(format) = 2);

-- A row a recommendation.
CREATE OR REPLACE MACRO rapporteur_recommendations(files) AS TABLE
SELECT position, path, plan, number, recommendation.*
FROM (
    SELECT position, path, id AS plan, unnest(coverage.recommendations) AS recommendation,
        generate_subscripts(coverage.recommendations, 1) AS number
    FROM rapporteur_lines(files) WHERE rapporteur_format(format) = 2);

-- A row a sum of an annex.
CREATE OR REPLACE MACRO rapporteur_sums(files) AS TABLE
SELECT position, path, plan, number, entry.*
FROM (
    SELECT position, path, id AS plan, unnest(annex.sums) AS entry, generate_subscripts(annex.sums, 1) AS number
    FROM rapporteur_lines(files) WHERE rapporteur_format(format) = 2);

-- A row a finding of `findings.json` files, with the rules and the program that made them.
CREATE OR REPLACE MACRO rapporteur_documents(files) AS TABLE
SELECT filename, plan, "asOf", conclusion, toolVersion, pack, number, finding.* EXCLUDE (stake),
    split_part(finding.stake.money, ' ', 1)::rapporteur_money AS stake,
    nullif(split_part(finding.stake.money, ' ', 2), '') AS stakeCurrency
FROM (
    SELECT filename, dossier.id AS plan, dossier."asOf" AS "asOf", conclusion, tool.version AS toolVersion, pack.sha256 AS pack,
        unnest(findings) AS finding, generate_subscripts(findings, 1) AS number
    FROM read_json(files, filename = true, format = 'unstructured', maximum_object_size = 268435456, columns = {
        format: 'INTEGER', tool: 'rapporteur_tool', pack: 'rapporteur_pack', dossier: 'rapporteur_plan', conclusion: 'VARCHAR',
        findings: 'rapporteur_finding[]'
    }) WHERE rapporteur_format(format) = 2);
