/// What the page of an import shows and no other page does.
extension Stylesheet {
    static let imports: StaticString = """

        body { max-width: 96rem; }
        h1, h2, h3, .lead, .facts, .question, .remarks, .cover > * { max-width: 60rem; }
        .cover { padding-bottom: 0; }
        .next { max-width: 60rem; }
        .question { border: 1px solid var(--rule); border-left: 6px solid var(--warn); padding: .2rem 1.2rem .4rem; margin: 0 0 1.4rem; }
        .question h3 { margin: .9rem 0 .2rem; }
        .question dl { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .45rem 1.2rem; margin: .8rem 0; }
        .question dd { max-width: none; overflow-wrap: anywhere; }
        .question blockquote { margin: 0; }
        .question .candidates { list-style: none; padding: 0; margin: 0; }
        .remarks h3 { font-size: 1.02rem; margin: 1.5rem 0 .4rem; }
        .remarks li { overflow-wrap: anywhere; }
        .remarks summary { font-size: .95rem; }
        .said { overflow-wrap: anywhere; }
        .pairs { margin: 0 0 1.5rem; border-top: 1px solid var(--rule); font-size: .95rem; line-height: 1.45; }
        .pair { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0 1.5rem; border-bottom: 1px solid var(--rule); }
        .pair > * { padding: .5rem 0; min-width: 0; overflow-wrap: anywhere; }
        .pair p { margin: 0 0 .35rem; max-width: none; }
        .pair > :first-child p, .source-table td:not(.made) p, .question blockquote { white-space: pre-line; }
        .part > h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
        .pair .title { font: 600 1.02em/1.35 var(--sans); }
        .made { font-family: var(--sans); font-size: .86rem; line-height: 1.45; background: var(--raised); }
        .pair > .made, .made.whole { padding: .5rem .9rem; }
        .made ul { list-style: none; margin: 0; padding: 0; }
        .made li { margin: 0 0 .3rem; max-width: none; }
        .made p { margin: 0 0 .3rem; max-width: none; }
        .made .of { font-weight: 600; }
        .how { color: var(--soft); }
        .how::before { content: "["; }
        .how::after { content: "]"; }
        .asked { border-left: 4px solid var(--warn); padding-left: .6rem; }
        .out { color: var(--soft); border-left: 3px dotted var(--soft); padding-left: .6rem; }
        td.out { padding-left: .6rem; }
        .source-table { width: auto; min-width: 100%; font-family: var(--serif); }
        .source-table td { min-width: 5.5rem; max-width: 30rem; border: 1px solid var(--rule); padding: .35rem .5rem; }
        .source-table td:first-child, .source-table td:last-child { padding-left: .5rem; padding-right: .5rem; }
        .source-table td.made { min-width: 19rem; border-color: var(--rule); }
        .source-table td p { margin: 0 0 .3rem; }
        .source-table thead th { font-family: var(--sans); font-size: .82rem; color: var(--soft); border-bottom: 1px solid var(--rule); padding: .3rem .5rem; }
        .source-table tbody th { font: .82rem var(--sans); color: var(--soft); padding: .35rem .5rem; border: 1px solid var(--rule); }
        .gap { min-width: 0; background: var(--raised); }
        .columns { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0 1.5rem; font: 600 .85rem var(--sans); color: var(--soft); }
        .columns p { margin: 0 0 .4rem; }
        .columns p:last-child { padding-left: .9rem; }
        .more { font: .9rem var(--sans); }
        :target { outline: 3px solid var(--accent); outline-offset: 2px; }
        @media (max-width: 45rem) {
          .pair { grid-template-columns: minmax(0, 1fr); }
          .pair > .made { margin-bottom: .5rem; }
          .columns { display: none; }
          .question dl { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
          .question dd { margin-bottom: .5rem; }
          .question { padding: .1rem .8rem .3rem; }
          .source-table td.made { min-width: 17rem; }
        }
        @media print { .pair, .question { break-inside: avoid; } details { display: block; } }

        """
}
