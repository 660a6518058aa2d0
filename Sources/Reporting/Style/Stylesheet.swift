internal import RulePack
internal import Texts

/// The style of the report: for screens, light and dark, wide and narrow.
enum Stylesheet {
    static let screen: StaticString = """

        :root {
          color-scheme: light dark;
          --ground: #ffffff; --raised: #f4f6f8; --ink: #1b1f24; --soft: #4a5560; --rule: #c3cad1; --link: #16477a;
          --accent: #1f4a75; --warn: #8c2d19; --warn-ground: #fdf1ee; --judge-ground: #f3f1ea;
          --addressed: #1d4e3a; --partly: #7fb395; --studied: #e3ba5f; --unaddressed: #8c2d19;
          --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, "Liberation Serif", "DejaVu Serif", serif;
          --sans: "Source Sans 3", "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181d; --raised: #1d232a; --ink: #e6e9ec; --soft: #b3bcc5; --rule: #47515c; --link: #9cc4ee;
            --accent: #9cc4ee; --warn: #f2a491; --warn-ground: #2c1a16; --judge-ground: #23221d;
          }
        }
        * { box-sizing: border-box; }
        html { font: 100%/1.55 var(--serif); color: var(--ink); background: var(--ground); -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 52rem; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); z-index: 1; }
        a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        h1, h2, h3, h4, table, dl, figcaption, .kicker, .badge, .degree, .facts-line, .key, .small, .verdict, nav, .reply { font-family: var(--sans); }
        h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: break-word; }
        h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); margin: .25rem 0 2rem; }
        h2 { font-size: 1.6rem; margin: 4rem 0 1.25rem; padding-top: .75rem; border-top: 3px solid var(--accent); }
        h3 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
        h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        p { margin: 0 0 .85rem; }
        ul, ol { margin: 0 0 1rem; padding-left: 1.4rem; }
        li { margin-bottom: .3rem; }
        p, li, dd { max-width: 44rem; }
        .kicker { text-transform: uppercase; letter-spacing: .12em; color: var(--accent); font-weight: 600; margin: 0; }
        .cover { padding: 4rem 0 1rem; }
        .facts { display: grid; gap: .6rem 2rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin: 0 0 2rem; }
        dt { font-weight: 600; color: var(--soft); font-size: .85rem; }
        dd { margin: 0; }
        .hash { display: block; font: .78rem/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; color: var(--soft); }
        code { font: .85em/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        .contents { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: .5rem 0 1rem; }
        .contents h2 { font-size: 1.1rem; margin: .75rem 0; padding: 0; border: 0; }
        .contents ol { list-style: none; padding: 0; margin: 0; }
        .contents ol ol { padding-left: 2rem; font-size: .92rem; }
        .part-number { color: var(--accent); margin-right: .4em; }
        .conclusion { border: 1px solid var(--rule); border-left: 6px solid var(--accent); background: var(--raised); padding: 1.1rem 1.3rem .5rem; margin-bottom: 1.5rem; }
        .verdict { font-size: 1.35rem; font-weight: 700; margin-bottom: .5rem; }
        .warning { border: 2px solid var(--warn); background: var(--warn-ground); padding: 1rem 1.2rem .3rem; margin-bottom: 1.5rem; }
        .small, .source { font-size: .86rem; color: var(--soft); }
        .under { font-size: .93em; color: var(--soft); }
        .facts-line { font-size: .92rem; color: var(--soft); }
        .legend > div { display: grid; grid-template-columns: 12rem 1fr; gap: .25rem 1rem; margin-bottom: .5rem; align-items: baseline; }
        .badge, .degree { display: inline-block; font-size: .82rem; font-weight: 600; line-height: 1.35; padding: .1em .55em; border-radius: .2em; border: 1px solid currentColor; white-space: nowrap; }
        .badge.addressed { background: #1d4e3a; color: #ffffff; }
        .badge.partly-addressed { background: #cfe5d8; color: #163c2c; }
        .badge.only-studied { background: #f6e3b4; color: #4c3800; }
        .badge.unaddressed { background: #8c2d19; color: #ffffff; }
        .badge.not-assessed { background: #e3e6e9; color: #2a3138; }
        .degree.major { color: var(--warn); }
        .degree.minor, .degree.observation { color: var(--soft); }
        blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
        .judgement { background: var(--judge-ground); padding: .6rem .9rem; font-size: .95rem; }
        ul.judgement { padding-left: 2rem; }
        .recommendation, .entry { border-top: 1px solid var(--rule); padding-top: .25rem; margin-top: 2rem; }
        .recommendation > h3 { margin-top: 1rem; }
        .recommended { border-left: 3px solid var(--accent); padding-left: 1rem; }
        .recommended { margin-bottom: .85rem; }
        .recommended > :last-child { margin-bottom: 0; }
        .reply { border: 1px dashed var(--soft); padding: .7rem .9rem; min-height: 6rem; margin: 1rem 0 0; }
        .reply p { margin: 0 0 .3rem; white-space: pre-wrap; }
        .keys { list-style: none; padding-left: 0; }
        .scroll { position: relative; overflow-x: auto; margin: 0 0 1.5rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
        caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .4rem; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
        tbody th { font-weight: 400; }
        tfoot th, tfoot td { font-weight: 600; border-bottom-color: var(--rule); }
        tfoot tr:first-child > * { border-top: 2px solid var(--ink); }
        .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        thead .amount { white-space: normal; }
        .mark { text-align: center; padding-left: .2rem; padding-right: .2rem; min-width: 1.6rem; }
        thead .mark a { writing-mode: vertical-rl; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .error { color: var(--warn); }
        .chart { margin: 1.5rem 0; }
        figcaption { font-weight: 600; margin-bottom: .5rem; }
        .chart .scroll { margin-bottom: .5rem; }
        svg { display: block; font-family: var(--sans); }
        svg .plain { fill: var(--ink); }
        svg .rule { stroke: var(--rule); }
        svg .rule.strong { stroke: var(--ink); }
        svg > rect, svg > path[fill] { stroke: var(--ink); }
        .key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; font-size: .88rem; }
        .swatch { display: inline-block; width: 1.1em; height: .8em; margin-right: .45em; border: 1px solid var(--ink); }
        .swatch.ink-addressed { background: #1d4e3a; } .swatch.ink-partly { background: #7fb395; }
        .swatch.ink-studied { background: #e3ba5f; } .swatch.ink-unaddressed { background: #8c2d19; }
        .swatch.ink-unknown { background: #c9ced4; }
        .swatch.ink-first, .swatch.ink-dark { background: #1f4a75; } .swatch.ink-second { background: #8fb3d6; }
        .swatch.ink-third { background: #5b6b2f; } .swatch.ink-fourth { background: #c8b26a; }
        .swatch.ink-pale { background: #d7e3ef; } .swatch.ink-open { background: #ffffff; border-style: dashed; }
        .swatch.ink-striped { background: repeating-linear-gradient(90deg, #8fb3d6 0 3px, #ffffff 3px 6px); }
        details { margin: .25rem 0 1rem; }
        summary { font: .9rem var(--sans); color: var(--link); cursor: pointer; }
        @media (max-width: 40rem) {
          body { padding: 0 1rem 3rem; }
          .cover { padding-top: 2rem; }
          .legend > div { grid-template-columns: 1fr; }
          h2 { font-size: 1.35rem; }
        }

        """

    static let print: StaticString = """
        @page { size: A4; margin: 24mm 20mm 22mm; }
        @page :first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }
        @media print {
          :root { color-scheme: light; --ground: #ffffff; --raised: #f4f6f8; --ink: #000000; --soft: #333b43; --rule: #aab2ba; --link: #000000; --accent: #1f4a75; --warn: #8c2d19; --warn-ground: #ffffff; --judge-ground: #f5f4ef; }
          html { font-size: 10.2pt; line-height: 1.42; }
          body { max-width: none; padding: 0; }
          p, li, dd { max-width: none; orphans: 3; widows: 3; }
          .skip, details { display: none; }
          caption.unseen { position: static; width: auto; height: 0; clip-path: none; font-size: 1px; line-height: 0; color: transparent; }
          a { text-decoration: underline; text-decoration-thickness: .4pt; text-decoration-color: #8a949e; }
          .contents a, .keys a, th a { text-decoration: none; }
          h1 { string-set: plan content(); font-size: 23pt; }
          .facts { grid-template-columns: 1fr 1fr; }
          .recommendation > .facts-line { break-after: avoid; }
          thead .mark { font-size: 6.4pt; }
          thead .mark a { overflow-wrap: normal; white-space: nowrap; }
          h2, h3, h4, caption, figcaption { break-after: avoid; }
          h2 { margin-top: 0; }
          .contents, #mandate, #summary, #recommendations, #tasks, #funding, #findings, #advice, #rules, #evidence { break-before: page; }
          .contents a::after { content: leader(". ") target-counter(attr(href), page); }
          .ministry { break-before: page; }
          #findings > .ministry:first-of-type { break-before: auto; }
          .cover { padding-top: 30mm; }
          .scroll { overflow: visible; }
          .scroll > svg { width: 100%; height: auto; }
          table { font-size: 8.4pt; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr, .conclusion, .warning, .reply, figure, .advice { break-inside: avoid; }
          th, td { padding: .3rem .3rem; }
          thead, .lead-in { break-after: avoid; }
          tbody tr:first-child { break-before: avoid; }
          .mark { min-width: 0; padding: .3rem .1rem; }
          .reply { min-height: 30mm; break-before: avoid; }
          #summary { font-size: 9.5pt; line-height: 1.38; }
          #summary h3 { margin: 1rem 0 .4rem; }
          #summary p { margin-bottom: .55rem; }
          #summary .scroll { margin-bottom: .6rem; }
          #evidence table, #rules table { font-size: 7.8pt; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """

    /// The running header, with what stands between the two parts of its rule, and the page numbers.
    static let running: (before: StaticString, after: StaticString) = (
        """
        @page {
          @top-left { content: "
        """,
        """
        "; font: 8pt sans-serif; color: #4a5560; }
          @top-right { content: string(plan); font: 8pt sans-serif; color: #4a5560; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4a5560; }
        }

        """
    )
}
