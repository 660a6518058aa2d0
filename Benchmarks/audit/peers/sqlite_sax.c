// The twelve rules in C: libxml2's SAX2 into SQLite, then the queries of rules.sql.
// sqlite_sax OUTPUT RULES, with dossiers on standard input.
#include <libxml/parser.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PLAN, TASK, GOAL, ASSIGNMENT, PAYER, REFERENCE, ANNEX, ANNEX_YEAR, YEAR_TOTAL, LINE, AMOUNT, RECOMMENDATION,
    ASSESSMENT, FUNDS, RESPONSE, TABLES };

// The tables of facts.py. Where a row is complete only later, a statement completes it.
static const char *schema =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; BEGIN;"
    "CREATE TABLE plan (dossier INTEGER, id TEXT, first TEXT, last TEXT);"
    "CREATE TABLE task (dossier INTEGER, task INTEGER PRIMARY KEY, number TEXT);"
    "CREATE TABLE goal (task INTEGER);"
    "CREATE TABLE assignment (task INTEGER, ordinal INTEGER, dated INTEGER, first TEXT, last TEXT);"
    "CREATE TABLE payer (task INTEGER);"
    "CREATE TABLE reference (dossier INTEGER, owner TEXT, element TEXT, target TEXT);"
    "CREATE TABLE annex (dossier INTEGER, plan TEXT, total INTEGER);"
    "CREATE TABLE annex_year (dossier INTEGER, year INTEGER);"
    "CREATE TABLE year_total (dossier INTEGER, year INTEGER, value INTEGER);"
    "CREATE TABLE line (dossier INTEGER, line INTEGER PRIMARY KEY, id TEXT, total INTEGER);"
    "CREATE TABLE amount (line INTEGER, year INTEGER, value INTEGER);"
    "CREATE TABLE recommendation (dossier INTEGER, id TEXT);"
    "CREATE TABLE assessment (dossier INTEGER);"
    "CREATE TABLE funds (dossier INTEGER, line_id TEXT, task_number TEXT);"
    "CREATE TABLE response (dossier INTEGER, task_number TEXT, recommendation TEXT, extent TEXT);";
static const char *inserts[TABLES] = {
    "INSERT INTO plan VALUES (?,?,?,?)", "INSERT INTO task VALUES (?,?,?)", "INSERT INTO goal VALUES (?)",
    "INSERT INTO assignment VALUES (?,?,?,?,?)", "INSERT INTO payer VALUES (?)", "INSERT INTO reference VALUES (?,?,?,?)",
    "INSERT INTO annex VALUES (?,?,?)", "INSERT INTO annex_year VALUES (?,?)",
    "INSERT INTO year_total VALUES (?,?,?)", "INSERT INTO line VALUES (?,?,?,?)", "INSERT INTO amount VALUES (?,?,?)",
    "INSERT INTO recommendation VALUES (?,?)", "INSERT INTO assessment VALUES (?)", "INSERT INTO funds VALUES (?,?,?)",
    "INSERT INTO response VALUES (?,?,?,?)",
};
static const char *indexes =
    "CREATE INDEX task_number ON task (dossier, number);"
    "CREATE INDEX line_id ON line (dossier, id);"
    "CREATE INDEX funds_task ON funds (dossier, task_number);"
    "CREATE INDEX funds_line ON funds (dossier, line_id);"
    "CREATE INDEX response_recommendation ON response (dossier, recommendation, extent);"
    "CREATE INDEX goal_task ON goal (task);"
    "CREATE INDEX payer_task ON payer (task);"
    "CREATE INDEX assignment_task ON assignment (task);"
    "CREATE INDEX amount_line ON amount (line, value);"
    "ANALYZE;";

static sqlite3 *database;
static sqlite3_stmt *into[TABLES];
static long dossier, task = -1, line = -1, ordinal, year;
static int is_progress, is_pending, is_dated;
static char number[256], owner[300], line_id[256], annex_plan[256], first[16], last[16], text[64];
static int text_length, takes_text;

static void fail(const char *what) {
    fprintf(stderr, "sqlite_sax: %s: %s\n", what, database ? sqlite3_errmsg(database) : "");
    exit(70);
}

static void run(const char *sql) {
    if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static void whole(int table, int column, long value) { sqlite3_bind_int64(into[table], column, value); }

static void words(int table, int column, const char *value, int length) {
    sqlite3_bind_text(into[table], column, value, length, SQLITE_STATIC);
}

static void insert(int table) {
    if (sqlite3_step(into[table]) != SQLITE_DONE) fail(inserts[table]);
    sqlite3_reset(into[table]);
}

// Decimal text as hundredths.
static long cents(void) {
    text[text_length] = 0;
    char *rest;
    long value = strtol(text, &rest, 10) * 100;
    if (*rest == '.') {
        int tens = rest[1] >= '0' && rest[1] <= '9' ? rest[1] - '0' : 0, ones = tens >= 0 && rest[1] && rest[2] >= '0' && rest[2] <= '9' ? rest[2] - '0' : 0;
        value += (text[0] == '-' ? -1 : 1) * (tens * 10 + ones);
    }
    return value;
}

static const xmlChar **attribute(const xmlChar **attributes, int count, const char *name) {
    for (int index = 0; index < count; index++, attributes += 5)
        if (!attributes[1] && !strcmp((const char *)attributes[0], name)) return attributes;
    return NULL;
}

static int length(const xmlChar **attribute) { return (int)(attribute[4] - attribute[3]); }

static void copy(char *target, size_t size, const xmlChar **attribute) {
    if (!attribute) { *target = 0; return; }
    size_t count = (size_t)length(attribute) < size - 1 ? (size_t)length(attribute) : size - 1;
    memcpy(target, attribute[3], count);
    target[count] = 0;
}

static void end_assignment(void) {
    if (!is_pending) return;
    whole(ASSIGNMENT, 1, task);
    whole(ASSIGNMENT, 2, ordinal);
    whole(ASSIGNMENT, 3, is_dated);
    if (*first) words(ASSIGNMENT, 4, first, -1); else sqlite3_bind_null(into[ASSIGNMENT], 4);
    if (*last) words(ASSIGNMENT, 5, last, -1); else sqlite3_bind_null(into[ASSIGNMENT], 5);
    insert(ASSIGNMENT);
    is_pending = 0;
}

static void end_line(long total, int has_total) {
    whole(LINE, 1, dossier);
    whole(LINE, 2, line);
    words(LINE, 3, line_id, -1);
    if (has_total) whole(LINE, 4, total); else sqlite3_bind_null(into[LINE], 4);
    insert(LINE);
}

static long line_total, annex_total;
static int has_line_total, has_annex_total;

static void refer(const char *element, const xmlChar **target) {
    whole(REFERENCE, 1, dossier);
    words(REFERENCE, 2, owner, -1);
    words(REFERENCE, 3, element, -1);
    words(REFERENCE, 4, (const char *)target[3], length(target));
    insert(REFERENCE);
}

// Inserts a row of the dossier and attributes of this element.
static void take(int table, const xmlChar **attributes, int count, const char *const *names) {
    whole(table, 1, dossier);
    for (int column = 0; names[column]; column++) {
        const xmlChar **found = attribute(attributes, count, names[column]);
        if (!found) fail(names[column]);
        words(table, column + 2, (const char *)found[3], length(found));
    }
    insert(table);
}

static void start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
    (void)context; (void)prefix; (void)uri; (void)namespaces; (void)declared; (void)defaulted;
    const char *name = (const char *)local;
#define IS(other) (!strcmp(name, other))
    switch (name[0]) {
    case 't':
        if (IS("task")) {
            const xmlChar **found = attribute(attributes, count, "number");
            if (is_progress) { *owner = 0; refer("task", found); return; }
            copy(number, sizeof number, found);
            snprintf(owner, sizeof owner, "task %s", number);
            task++;
            ordinal = 0;
            whole(TASK, 1, dossier);
            whole(TASK, 2, task);
            words(TASK, 3, number, -1);
            insert(TASK);
        } else if (IS("total")) takes_text = 1, text_length = 0;
        break;
    case 'g':
        if (IS("goal")) { whole(GOAL, 1, task); insert(GOAL); }
        else if (IS("grand-total")) takes_text = 1, text_length = 0;
        break;
    case 'f':
        if (IS("funder")) { whole(PAYER, 1, task); insert(PAYER); }
        else if (IS("funds")) take(FUNDS, attributes, count, (const char *const[]){"line", "task", NULL});
        break;
    case 'a':
        if (IS("assignment")) {
            ordinal++;
            is_pending = 1;
            is_dated = 0;
            *first = *last = 0;
        } else if (IS("amount")) {
            const xmlChar **none = attribute(attributes, count, "none");
            year = strtol((const char *)attribute(attributes, count, "year")[3], NULL, 10);
            if (none && (none[3][0] == 't' || none[3][0] == '1')) {
                whole(AMOUNT, 1, line);
                whole(AMOUNT, 2, year);
                sqlite3_bind_null(into[AMOUNT], 3);
                insert(AMOUNT);
            } else takes_text = 1, text_length = 0;
        } else if (IS("annex")) {
            copy(annex_plan, sizeof annex_plan, attribute(attributes, count, "plan"));
            has_annex_total = 0;
        } else if (IS("assessment")) { whole(ASSESSMENT, 1, dossier); insert(ASSESSMENT); }
        break;
    case 'd':
        if (IS("deadline")) {
            is_dated = 1;
            copy(first, sizeof first, attribute(attributes, count, "from"));
            copy(last, sizeof last, attribute(attributes, count, "to"));
        } else if (IS("depends-on")) {
            const xmlChar **found = attribute(attributes, count, "task");
            if (found) refer("depends-on", found);
        }
        break;
    case 'c':
        if (IS("cost") && attribute(attributes, count, "funder")) { whole(PAYER, 1, task); insert(PAYER); }
        break;
    case 'r':
        if (IS("refers-to")) refer("refers-to", attribute(attributes, count, "task"));
        else if (IS("recommendation")) take(RECOMMENDATION, attributes, count, (const char *const[]){"id", NULL});
        else if (IS("responds"))
            take(RESPONSE, attributes, count, (const char *const[]){"task", "recommendation", "extent", NULL});
        break;
    case 'l':
        if (IS("line")) {
            line++;
            has_line_total = 0;
            copy(line_id, sizeof line_id, attribute(attributes, count, "id"));
        }
        break;
    case 'p':
        if (IS("plan")) take(PLAN, attributes, count, (const char *const[]){"id", "start", "end", NULL});
        else if (IS("progress")) is_progress = 1;
        break;
    case 'y':
        if (IS("year")) takes_text = 1, text_length = 0;
        else if (IS("year-total")) {
            year = strtol((const char *)attribute(attributes, count, "year")[3], NULL, 10);
            takes_text = 1, text_length = 0;
        }
        break;
    }
}

static void characters(void *context, const xmlChar *bytes, int count) {
    (void)context;
    if (!takes_text || text_length + count >= (int)sizeof text) return;
    memcpy(text + text_length, bytes, (size_t)count);
    text_length += count;
}

static void end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    (void)context; (void)prefix; (void)uri;
    const char *name = (const char *)local;
    if (takes_text) {
        takes_text = 0;
        if (IS("amount")) {
            whole(AMOUNT, 1, line);
            whole(AMOUNT, 2, year);
            whole(AMOUNT, 3, cents());
            insert(AMOUNT);
        } else if (IS("total")) line_total = cents(), has_line_total = 1;
        else if (IS("grand-total")) annex_total = cents(), has_annex_total = 1;
        else if (IS("year")) {
            whole(ANNEX_YEAR, 1, dossier);
            whole(ANNEX_YEAR, 2, cents() / 100);
            insert(ANNEX_YEAR);
        } else {
            whole(YEAR_TOTAL, 1, dossier);
            whole(YEAR_TOTAL, 2, year);
            whole(YEAR_TOTAL, 3, cents());
            insert(YEAR_TOTAL);
        }
    } else if (name[0] == 'a' && IS("assignment")) end_assignment();
    else if (name[0] == 'l' && IS("line")) end_line(line_total, has_line_total);
    else if (name[0] == 'p' && IS("progress")) is_progress = 0;
    else if (name[0] == 'a' && IS("annex")) {
        whole(ANNEX, 1, dossier);
        words(ANNEX, 2, annex_plan, -1);
        if (has_annex_total) whole(ANNEX, 3, annex_total); else sqlite3_bind_null(into[ANNEX], 3);
        insert(ANNEX);
    }
}

static int read_file(const char *path) {
    static char buffer[1 << 16];
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = start, .endElementNs = end, .characters = characters,
        .ignorableWhitespace = characters, .cdataBlock = characters};
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, path);
    xmlCtxtUseOptions(parser, XML_PARSE_HUGE | XML_PARSE_NONET);
    for (size_t count; (count = fread(buffer, 1, sizeof buffer, file));)
        if (xmlParseChunk(parser, buffer, (int)count, 0)) fail(path);
    if (xmlParseChunk(parser, buffer, 0, 1)) fail(path);
    xmlFreeParserCtxt(parser);
    fclose(file);
    return 1;
}

// Runs the queries, each of which follows a comment that names its rule.
static void check(const char *rules, FILE *output) {
    for (const char *at = rules; (at = strstr(at, "\n-- "));) {
        const char *end_of_name = strchr(at += 4, '\n');
        int name_length = (int)(end_of_name - at);
        sqlite3_stmt *query;
        if (strncmp(end_of_name + 1, "SELECT", 6)) continue;
        if (sqlite3_prepare_v2(database, end_of_name + 1, -1, &query, NULL) != SQLITE_OK) fail("a query");
        sqlite3_stmt *name;
        sqlite3_prepare_v2(database, "SELECT id FROM plan WHERE dossier = ?", -1, &name, NULL);
        while (sqlite3_step(query) == SQLITE_ROW) {
            sqlite3_bind_int64(name, 1, sqlite3_column_int64(query, 0));
            if (sqlite3_step(name) != SQLITE_ROW) fail("a dossier without a plan");
            fprintf(output, "%s\t%.*s\t%s\n", sqlite3_column_text(name, 0), name_length, at, sqlite3_column_text(query, 1));
            sqlite3_reset(name);
        }
        sqlite3_finalize(query);
        sqlite3_finalize(name);
    }
}

int main(int count, char **arguments) {
    if (count != 3) return fprintf(stderr, "usage: sqlite_sax OUTPUT RULES < dossiers\n"), 64;
    static char rules[1 << 16], path[4096], file[4200];
    FILE *output = fopen(arguments[1], "w"), *source = fopen(arguments[2], "r");
    if (!output || !source) return perror("sqlite_sax"), 66;
    rules[fread(rules, 1, sizeof rules - 1, source)] = 0;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK) fail("open");
    run(schema);
    for (int table = 0; table < TABLES; table++)
        if (sqlite3_prepare_v2(database, inserts[table], -1, &into[table], NULL) != SQLITE_OK) fail(inserts[table]);
    for (; fgets(path, sizeof path, stdin); dossier++) {
        path[strcspn(path, "\n")] = 0;
        struct stat about;
        if (stat(path, &about)) return perror(path), 66;
        if (!S_ISDIR(about.st_mode)) { read_file(path); continue; }
        static const char *parts[] = {"plan", "annex", "recommendations", "bodies", "assessment", "progress"};
        for (int part = 0; part < 6; part++) {
            snprintf(file, sizeof file, "%s/%s.xml", path, parts[part]);
            read_file(file);
        }
    }
    run(indexes);
    check(rules, output);
    return fclose(output) ? 74 : 0;
}
