internal import RulePack
internal import Texts

/// The style of the pages: for screens, light and dark, wide and narrow.
enum Stylesheet {
    static let screen: StaticString = """

        :root {
          color-scheme: light dark;
          --ground: #ffffff; --raised: #f4f6f8; --ink: #1b1f24; --soft: #4a5560; --rule: #c3cad1; --link: #16477a;
          --accent: #1f4a75; --warn: #8c2d19; --warn-ground: #fdf1ee; --judge-ground: #f3f1ea;
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
        html { font: 100%/1.5 var(--serif); color: var(--ink); background: var(--ground); -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 68rem; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); z-index: 1; }
        a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        h1, h2, h3, h4, table, dl, figcaption, .kicker, .badge, .degree, .facts-line, .key, .small, .not-examined, .verdict, .figures, nav { font-family: var(--sans); }
        h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: break-word; }
        h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); margin: .2rem 0 .6rem; }
        h2 { font-size: 1.55rem; margin: 3.5rem 0 1.1rem; padding-top: .75rem; border-top: 3px solid var(--accent); }
        h3 { font-size: 1.18rem; margin: 2.2rem 0 .7rem; }
        h4 { font-size: 1rem; margin: 1.3rem 0 .4rem; }
        h1.long { font-size: 1.35rem; }
        p { margin: 0 0 .8rem; }
        ul, ol { margin: 0 0 1rem; padding-left: 1.4rem; }
        li { margin-bottom: .3rem; }
        p, li, dd { max-width: 48rem; }
        .kicker { text-transform: uppercase; letter-spacing: .12em; color: var(--accent); font-weight: 600; margin: 0; }
        .cover { padding: 2rem 0 0; }
        .facts { display: grid; gap: .6rem 2rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin: 0 0 2rem; }
        dt { font-weight: 600; color: var(--soft); font-size: .85rem; }
        dd { margin: 0; }
        .hash { display: block; font: .78rem/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; color: var(--soft); }
        code { font: .85em/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        .contents { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: .5rem 0 1rem; margin-top: 2rem; }
        .contents h2 { font-size: 1.05rem; margin: .75rem 0; padding: 0; border: 0; }
        .contents ol { list-style: none; padding: 0; margin: 0; }
        .part-number { color: var(--accent); margin-right: .4em; }
        .conclusion { border: 1px solid var(--rule); border-left: 6px solid var(--accent); background: var(--raised); padding: .9rem 1.2rem .3rem; margin-bottom: 1.2rem; }
        .conclusion p, .conclusion li { max-width: 60rem; }
        .verdict { font-size: 1.45rem; font-weight: 700; margin: 0 0 .4rem; padding: 0; border: 0; }
        .first h3 { margin: 1.2rem 0 .5rem; }
        .figures { list-style: none; padding: 0; margin: 0 0 1rem; display: grid; gap: .75rem; grid-template-columns: repeat(4, 1fr); }
        .figures li { border-top: 3px solid var(--accent); padding: .45rem 0 0; margin: 0; }
        .figures strong { display: block; font-size: 1.55rem; line-height: 1.15; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .figures strong.long { font-size: 1.1rem; line-height: 1.62; }
        .figure-label { display: block; font-weight: 600; line-height: 1.3; }
        .figure-note { display: block; color: var(--soft); font-size: .86rem; line-height: 1.35; margin-top: .15rem; }
        .measures li { margin-bottom: .45rem; max-width: 60rem; }
        .warning { border: 2px solid var(--warn); background: var(--warn-ground); padding: 1rem 1.2rem .3rem; margin-bottom: 1.5rem; }
        .small, .source, .not-examined { font-size: .86rem; color: var(--soft); }
        .under { font-size: .93em; color: var(--soft); }
        .facts-line { font-size: .92rem; color: var(--soft); }
        .legend > div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; margin-bottom: .4rem; align-items: baseline; }
        .legend dd { font-size: .9rem; }
        .badge, .degree { display: inline-block; font-size: .8rem; font-weight: 600; line-height: 1.35; padding: .05em .5em; border-radius: .2em; border: 1px solid currentColor; white-space: nowrap; }
        .badge.addressed { background: #1d4e3a; color: #ffffff; }
        .badge.partly-addressed { background: #cfe5d8; color: #163c2c; }
        .badge.only-studied { background: #f6e3b4; color: #4c3800; }
        .badge.unaddressed { background: #8c2d19; color: #ffffff; }
        .badge.not-assessed { background: #e3e6e9; color: #2a3138; }
        .degree.major { color: var(--warn); }
        .degree.minor, .degree.observation { color: var(--soft); }
        blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
        .judgement { display: block; font-size: .93rem; color: var(--soft); }
        .recommendation, .entry { border-top: 1px solid var(--rule); padding-top: .25rem; margin-top: 1.4rem; }
        .recommendation > h3, .entry > h3, .entry > h4 { margin-top: .6rem; }
        .elements { list-style: none; padding-left: 0; }
        .recommended { border-left: 3px solid var(--accent); padding-left: 1rem; margin-bottom: .85rem; }
        .recommended > :last-child { margin-bottom: 0; }
        .degree-title.major { color: var(--warn); }
        .numbers { font-weight: 400; font-size: .86rem; color: var(--soft); }
        .conditions { list-style: none; padding-left: 0; }
        .conditions li { padding-left: 2.4rem; position: relative; }
        .reply { border-left: 3px solid var(--rule); margin: .35em 0 .5em; padding-left: .7em; font-size: .95em; }
        .reply p { margin: .15em 0; }
        .reply .degree { white-space: normal; }
        a.finding-number { text-decoration: none; position: absolute; left: 0; font: 600 .86rem/1.7 var(--sans); color: var(--soft); font-variant-numeric: tabular-nums; }
        .rules { font-size: .92rem; }
        #evidence h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
        .evidence { margin-bottom: .7rem; font-size: .9rem; }
        .evidence p { margin-bottom: .25rem; max-width: none; }
        .places { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; color: var(--soft); }
        .places li { margin: 0; }
        .abbreviations > div { display: grid; grid-template-columns: 7rem 1fr; gap: 1rem; }
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
        td > ul { margin: 0; padding-left: 1.1rem; }
        .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .amount .under, thead .amount { white-space: normal; }
        .calendar th:first-child { white-space: nowrap; width: 11rem; }
        .tasks th { width: 36%; } .tasks td { width: 21%; }
        .tasks .under { font-size: .88em; }
        .matrix { table-layout: fixed; }
        .matrix th:first-child { width: 17rem; }
        .mark { text-align: center; padding-left: 0; padding-right: 0; }
        thead .mark { font-size: .78rem; font-weight: 400; vertical-align: bottom; text-align: left; }
        thead .mark a { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; margin: 0 auto; display: block; text-decoration: none; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        caption.unseen { white-space: normal; left: 0; }
        .error { color: var(--warn); }
        .chart { margin: 1.5rem 0; }
        figcaption { font-weight: 600; margin-bottom: .5rem; }
        .bars { margin: 0 0 .5rem; }
        .bars > div { display: grid; grid-template-columns: 14rem 1fr; gap: .2rem 1rem; align-items: center; padding: .25rem 0; }
        .bars dt { font-weight: 400; color: var(--ink); font-size: .9rem; text-align: right; }
        .bars dd { max-width: none; }
        .bar { display: flex; height: 1.5rem; font-size: .85rem; line-height: 1.5rem; }
        .bar span { min-width: 1.3rem; text-align: center; box-shadow: inset 0 0 0 1px #1b1f24; white-space: nowrap; }
        .measured { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .6rem; font-size: .85rem; font-variant-numeric: tabular-nums; }
        .measured > span:last-child { white-space: nowrap; flex: none; }
        .length { height: .85rem; flex: none; min-width: 1px; }
        .time { position: relative; height: .7rem; margin-top: .3rem; max-width: 15rem; border-bottom: 1px solid var(--rule); }
        .time span { position: absolute; top: .1rem; height: .5rem; min-width: 3px; }
        .time .tick { top: 0; height: .7rem; min-width: 0; border-left: 1px solid var(--rule); }
        .time .as-of { top: -.1rem; height: .9rem; min-width: 0; border-left: 2px dashed var(--ink); }
        .time .day { width: .5rem; margin-left: -.25rem; background: var(--ink); transform: rotate(45deg); }
        .key { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; font-size: .88rem; }
        .swatch { display: inline-block; width: 1.1em; height: .8em; margin-right: .45em; }
        .swatch, .time [class^="ink"], .length { border: 1px solid var(--ink); }
        .ink-addressed { background: #1d4e3a; color: #ffffff; } .ink-partly { background: #7fb395; color: #1b1f24; }
        .ink-studied { background: #e3ba5f; color: #1b1f24; } .ink-unaddressed { background: #8c2d19; color: #ffffff; }
        .ink-unknown { background: #c9ced4; color: #1b1f24; }
        .ink-first, .ink-dark { background: #1f4a75; } .ink-second { background: #8fb3d6; }
        .ink-third { background: #5b6b2f; } .ink-fourth { background: #c8b26a; }
        .ink-pale { background: #d7e3ef; } .ink-open { background: #ffffff; }
        .swatch.ink-open, .time .ink-open { border-style: dashed; }
        .ink-striped { background: repeating-linear-gradient(90deg, #8fb3d6 0, #8fb3d6 3px, #ffffff 3px, #ffffff 6px); }
        @media screen and (min-width: 84rem) {
          body:has(.indexed) { max-width: 92rem; }
          .indexed { display: grid; grid-template-columns: 15rem minmax(0, 1fr); column-gap: 3rem; }
          .indexed > * { grid-column: 2; }
          .indexed > .contents { grid-column: 1; grid-row: 1 / span 40; align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; border: 0; margin-top: 2rem; }
          .contents li { margin-bottom: .5rem; line-height: 1.3; }
          .recommendation { display: grid; grid-template-columns: 25rem minmax(0, 1fr); column-gap: 3rem; grid-template-rows: repeat(8, auto) 1fr; }
          .recommendation > * { grid-column: 1; }
          .recommendation > .answers { grid-column: 2; grid-row: 1 / span 9; margin-top: .6rem; }
          .kinds { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; }
          .calendar ul, .conditions, .abbreviations, .rules { columns: 2; column-gap: 3rem; }
          .conditions li, .abbreviations > div, .rules li { break-inside: avoid; }
        }
        @media screen and (max-width: 48rem) {
          body { padding: 0 1rem 3rem; }
          .figures { grid-template-columns: repeat(2, 1fr); }
          .legend > div, .bars > div { grid-template-columns: 1fr; }
          .bars dt { text-align: left; }
          h2 { font-size: 1.35rem; }
          .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacked, .stacked caption, .stacked tbody, .stacked tfoot, .stacked tr, .stacked th, .stacked td { display: block; width: auto; }
          .stacked tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
          .stacked th, .stacked td { border: 0 !important; padding: .1rem 0; text-align: left; white-space: normal; }
          .stacked tbody th { font-weight: 600; }
          .stacked td:not(:empty)::before { content: attr(data-label) ": "; color: var(--soft); }
          .calendar th:first-child { width: 6.5rem; white-space: normal; }
          .matrix { font-size: .8rem; }
          .matrix th:first-child { width: 8rem; }
          .matrix .task-title, .not-on-phones { display: none; }
        }

        """

    static let print: StaticString = """
        @page { size: A4; margin: 20mm 18mm 18mm; }
        @page across { size: A4 landscape; margin: 18mm 18mm 16mm; }
        @page :first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }
        @media print {
          :root { color-scheme: light; --ground: #ffffff; --raised: #f4f6f8; --ink: #000000; --soft: #333b43; --rule: #aab2ba; --link: #000000; --accent: #1f4a75; --warn: #8c2d19; --warn-ground: #ffffff; --judge-ground: #f5f4ef; }
          html { font-size: 9.8pt; line-height: 1.38; }
          body { max-width: none; padding: 0; }
          p, li, dd, .conclusion p, .conclusion li, .measures li { max-width: none; orphans: 3; widows: 3; }
          .skip { display: none; }
          .unseen { color: transparent; }
          caption.unseen { position: static; width: auto; height: 0; clip-path: none; font-size: 1px; line-height: 0; color: transparent; }
          a { text-decoration: underline; text-decoration-thickness: .4pt; text-decoration-color: #8a949e; }
          .contents a, th a { text-decoration: none; }
          h1 { string-set: plan content(); font-size: 18pt; }
          .cover { padding-top: 0; }
          .facts { grid-template-columns: 1fr 1fr; }
          .recommendation > .facts-line { break-after: avoid; }
          h2, h3, h4, caption, figcaption, h2 + p { break-after: avoid; }
          h2 { margin-top: 0; font-size: 15pt; }
          h3 { margin-top: 1.5rem; }
          .contents { border: 0; margin: 0; padding: 0; font-size: .95em; break-inside: avoid; }
          .contents li { margin-bottom: .1rem; }
          .contents a::after { content: leader(". ") target-counter(attr(href), page); }
          .part { margin-top: 2.2rem; }
          #recommendations { break-before: page; }
          .ministry { break-inside: auto; }
          .scroll { overflow: visible; }
          .across { page: across; }
          table.wider { font-size: 6.3pt; }
          h1.long { font-size: 12pt; }
          table { font-size: 8.4pt; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr, .conclusion, .warning, .chart, .elements li, .answers li { break-inside: avoid; }
          .calendar tr { break-inside: auto; }
          th, td { padding: .25rem .3rem; }
          thead, .lead-in { break-after: avoid; }
          tbody tr:first-child { break-before: avoid; }
          .matrix th:first-child { width: 55mm; }
          .matrix .task-title { display: none; }
          thead .mark { height: 11mm; font-size: 7pt; }
          thead .mark a { writing-mode: horizontal-tb; transform: rotate(-90deg); width: 2mm; height: 2mm; overflow: visible; max-height: none; margin: 0 auto 1mm; }
          .rules, .abbreviations { columns: 2; column-gap: 8mm; }
          .evidence, .rules, .abbreviations { font-size: 8.4pt; }
          .places { display: block; }
          .places li { display: inline; margin-right: 3mm; }
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
