struct EnglishProfiles: ProfilePhrases {
    func part(_ part: ProfilePart) -> String {
        switch part {
        case .languages: "Languages"
        case .country: "Country"
        case .currency: "Currency"
        case .unit: "Amounts are counted in"
        case .numbers: "Numbers"
        case .notes: "Notes that are no part of the text stand between"
        case .plan: "Where the plan is found"
        case .title: "title"
        case .period: "period"
        case .adopted: "day of adoption"
        case .begins: "nothing is read before"
        case .ends: "nothing is read after"
        case .skip: "paragraphs and rows that say nothing"
        case .headings: "Headings"
        case .fields: "Labels of forms"
        case .columns: "Columns of tables"
        case .bodies: "Bodies"
        case .separators: "parted by"
        case .markers: "words that give those after them another role"
        case .roles: "words around a body that say how it takes part"
        case .funders: "words in a cost that name who pays"
        case .defined: "words that give an abbreviation"
        case .annex: "Table of money"
        case .annexTitle: "title"
        case .sheet: "sheet"
        case .totals: "rows of totals"
        case .subtotals: "rows of totals of a body"
        case .shares: "words that state the share of a programme"
        case .report: "Report of a monitor"
        case .monitor: "monitor"
        case .subject: "who asks"
        case .symbol: "symbol"
        case .round: "round"
        case .published: "day of publication"
        case .replyDue: "day by which a reply is due"
        case .appendix: "where the proposals are listed again"
        case .verbs: "verbs, by how strongly they ask"
        case .study: "only a study is asked"
        case .deadlines: "Deadlines"
        case .nothing: "What says nothing"
        case .running: "Running text of a task"
        case .citations: "where it names a monitor"
        case .references: "where it names another task"
        case .language: "Words of the language"
        case .months: "months"
        case .quarters: "quarters"
        case .halves: "halves of a year"
        case .beforeTimes: "before a time"
        case .afterTimes: "after a time"
        case .counts: "numbers in words"
        case .units: "units of amounts"
        case .currencies: "currencies"
        case .perYear: "an amount for each year"
        case .inTotal: "an amount for all years"
        case .atLeast: "an amount that is the least"
        case .atMost: "an amount that is the most"
        case .since: "before the first year of a time without an end"
        case .continues: "words that go on with the body before them"
        case .about: "an amount that is not exact"
        case .of: "between a number or day and what it is of"
        case .spans: "between the ends of a span"
        case .pronouns: "the monitor, in a sentence that goes on"
        case .and: "between bodies"
        case .inParentheses: "what a body does, in parentheses after it"
        case .kinds: "kinds of bodies, by how their names begin"
        case .endings: "endings that a word of a name may have"
        case .wordEndings: "endings of words in running text"
        case .sources: "sources of money"
        case .periods: "the period in a title"
        case .countries: "countries"
        }
    }

    func field(_ field: ProfileField) -> String {
        switch field {
        case .chapter: "chapter"
        case .section: "section"
        case .objective: "objective of a chapter or section"
        case .task: "task"
        case .tasks: "several numbered tasks"
        case .number: "number of the task"
        case .summary: "what the task is about"
        case .goals: "goals"
        case .leads: "bodies that lead"
        case .participants: "bodies that take part"
        case .implementers: "those who carry it out"
        case .funders: "bodies that pay"
        case .bodies: "bodies, of which the first leads"
        case .deadline: "deadline"
        case .costs: "costs"
        case .source: "source of the money"
        case .indicator: "indicator"
        case .indicatorValues: "values of the indicator"
        case .ignored: "not read"
        case .body: "body that spends"
        case .activity: "what the money is for"
        case .code: "budget code"
        case .codeName: "name of the code"
        case .codeAndName: "budget code, and its name after it"
        case .amount: "amount"
        case .total: "total of the line"
        }
    }

    func meaning(_ meaning: ProfileDeadline) -> String {
        switch meaning {
        case .continuous: "runs for the whole time"
        case .once: "done once within the time"
        case .by: "due by the end of the time"
        case .before: "due before the time begins"
        case .byThenContinuous: "due by the end of the time, and running on from then"
        case .conditional: "tied to an event"
        case .ambiguous: "may mean several things, and is asked"
        case .yearly: "once a year"
        case .halfYearly: "twice a year"
        case .quarterly: "four times a year"
        case .monthly: "twelve times a year"
        case .timesAYear: "so many times a year"
        case .everyMonths: "every so many months"
        case .daysAfterAdoption: "due so many days after the adoption of the plan"
        case .monthsAfterAdoption: "due so many months after the adoption of the plan"
        case .yearsAfterAdoption: "due so many years after the adoption of the plan"
        }
    }

    func level(_ level: Int) -> String { "headings of level \(level)" }
    func under(_ header: String) -> String { "under \(header)" }
    var numbers: (_ thousands: String, _ decimals: String) -> String {
        { "\($0) between thousands, \($1) before decimals" }
    }
    var blank: String { "a blank" }
    var endOfLine: String { "the end of a line" }
    var allFields: String { "everywhere" }
    var runningIsSummary: String { "is its summary" }
    var subjectUnderstood: String { "also understood, where a paragraph begins with a verb" }
}
