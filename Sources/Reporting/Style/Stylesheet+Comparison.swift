/// What a comparison shows and no other page does.
extension Stylesheet {
    static let comparison: StaticString = """

        .facts { grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
        .stated-conclusion { font-size: 1.15rem; margin-bottom: .25rem; }
        .change { border-top: 1px solid var(--rule); margin-top: 1.4rem; padding-top: .1rem; break-inside: auto; }
        .change h3 { font-size: 1.02rem; margin: .7rem 0 .45rem; }
        .change ul { list-style: none; padding-left: 0; margin-bottom: .6rem; font-family: var(--sans); font-size: .93rem; }
        .change li { margin-bottom: .4rem; padding-left: 1rem; border-left: 2px solid var(--rule); max-width: 48rem; overflow-wrap: anywhere; }
        .change .label { font-weight: 600; }
        .change .small { margin-bottom: .4rem; }
        .was, .is { margin-top: .15rem; }
        .was { color: var(--soft); }
        .side { font-weight: 600; font-size: .85em; }
        @media print { .change li { break-inside: avoid; } #findings { break-before: auto; } }

        """
}
