import Audit
import RulePack
import Testing
import Texts

@testable import Reporting

@Suite struct `The phrases of the report` {
    private let sl = Language.sl.phrases.report
    private let en = Language.en.phrases.report

    @Test(arguments: [
        (1, "1\u{A0}večja ugotovitev"), (2, "2\u{A0}večji ugotovitvi"), (4, "4\u{A0}večje ugotovitve"),
        (5, "5\u{A0}večjih ugotovitev"), (101, "101\u{A0}večja ugotovitev"), (112, "112\u{A0}večjih ugotovitev"),
    ]) func `count Slovenian findings in all four forms`(number: Int, text: String) {
        #expect(sl.count(.major, number) == text)
    }

    @Test func `put findings that are counted into the accusative where a verb asks for it`() {
        #expect(
            sl.summaryOfFindings(major: 1, minor: 2, observations: 5)
                == "Revizija navaja 1\u{A0}večjo ugotovitev, 2\u{A0}manjši ugotovitvi in 5\u{A0}opažanj.")
    }

    @Test func `agree in number where sums differ`() {
        #expect(sl.reconciled(agreeing: 2, differing: 1).contains("odstopa 1\u{A0}navedeni skupni znesek od 3"))
        #expect(sl.reconciled(agreeing: 2, differing: 2).contains("odstopata 2\u{A0}navedena skupna zneska od 4"))
        #expect(en.reconciled(agreeing: 2, differing: 1).contains("1 of 3\u{A0}declared totals differs"))
        #expect(en.reconciled(agreeing: 1, differing: 0).contains("its only declared total agrees"))
    }

    @Test func `say of how many ministries the lines are that name one`() {
        #expect(
            en.summaryOfMoney(total: "€5", lines: 3, named: (3, 2))
                == "The funding annex provides €5 in 3\u{A0}lines of 2\u{A0}ministries and offices.")
        #expect(
            en.summaryOfMoney(total: "€5", lines: 3, named: (2, 1))
                == "The funding annex provides €5 in 3\u{A0}lines, 2 of them of 1\u{A0}ministry or office.")
        #expect(
            sl.summaryOfMoney(total: "5 €", lines: 3, named: (2, 1))
                == "Finančna priloga predvideva 5 € v 3\u{A0}vrsticah (z navedenim organom: 2; 1\u{A0}ministrstvo ali urad)."
        )
        #expect(
            sl.summaryOfMoney(total: "5 €", lines: 1, named: nil)
                == "Finančna priloga predvideva 5 € v 1\u{A0}vrstici.")
    }

    @Test func `say how repeated recommendations stand`() {
        #expect(
            sl.summaryOfRepeats(repeated: 2, open: 1)
                == "Iz prejšnjih krogov sta ponovljeni 2\u{A0}priporočili; od teh še vedno ni v celoti obravnavano 1.")
        #expect(
            sl.summaryOfRepeats(repeated: 2, open: 0)
                == "Iz prejšnjih krogov sta ponovljeni 2\u{A0}priporočili; zdaj sta v celoti obravnavani.")
        #expect(
            en.summaryOfRepeats(repeated: 1, open: 1)
                == "1\u{A0}recommendation repeats one of an earlier round, and the plan still does not address it in full."
        )
    }
}
