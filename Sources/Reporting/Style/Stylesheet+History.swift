/// What the history of a plan's findings shows and no other page does.
extension Stylesheet {
    static let history: StaticString = """

        .filters { border: 1px solid var(--rule); padding: .4rem .9rem .6rem; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; font: .92rem/1.5 var(--sans); }
        .filters legend { font-weight: 600; padding: 0 .4em; }
        .filters input { width: 1.05rem; height: 1.05rem; vertical-align: -.18rem; accent-color: var(--accent); }
        @supports not selector(:has(a)) { .filters { display: none; } }
        body:has(#show-major:not(:checked)) tr.major, body:has(#show-minor:not(:checked)) tr.minor,
        body:has(#show-observation:not(:checked)) tr.observation, body:has(#show-open:not(:checked)) tr.now-open,
        body:has(#show-waived:not(:checked)) tr.now-waived, body:has(#show-subsumed:not(:checked)) tr.now-subsumed,
        body:has(#show-withdrawn:not(:checked)) tr.now-withdrawn, body:has(#show-undetermined:not(:checked)) tr.now-undetermined,
        body:has(#show-resolved:not(:checked)) tr.now-resolved, body:has(#show-gone:not(:checked)) tr.now-gone { display: none; }
        .lives th:first-child { min-width: 17rem; }
        .lives .mark { font-variant-numeric: tabular-nums; }
        .lives thead .mark { text-align: center; font-size: .85rem; font-weight: 600; }
        .lives thead .mark a { writing-mode: horizontal-tb; transform: none; display: inline; max-height: none; text-decoration: underline; }
        .few .mark { width: 4rem; } .many .mark { width: 1.9rem; min-width: 1.9rem; font-size: .8rem; }
        .lives td:last-child:not(.mark), .lives thead th:last-child:not(.mark) { width: 11rem; padding-left: .8rem; }
        .many td:last-child:not(.mark) { min-width: 8.5rem; }
        .life { display: block; position: relative; height: .85rem; margin-top: .3rem; border: solid var(--ink); border-width: 1px 0; }
        .key .life { display: inline-block; width: 2rem; margin: 0; vertical-align: -.1rem; border-width: 1px; }
        .life.open { background: #1f4a75; }
        .life.waived { background: repeating-linear-gradient(135deg, #1f4a75 0, #1f4a75 3px, #ffffff 3px, #ffffff 6px); }
        .life.withdrawn { background: repeating-linear-gradient(90deg, #c9ced4 0, #c9ced4 2px, #ffffff 2px, #ffffff 6px); }
        .life.subsumed { background: #d7e3ef; }
        .life.undetermined { background: none; border-style: dashed; }
        .life.resolved, .life.gone { background: none; border-width: 0; }
        .key .life.resolved, .key .life.gone { border-width: 0; }
        .life.resolved::after, .life.gone::after { content: ""; position: absolute; left: 0; right: 0; top: .4rem; border-top: 1px solid var(--soft); }
        .life.gone::after { border-top-style: dotted; border-top-width: 2px; }
        .life.changed::after { content: ""; position: absolute; left: calc(50% - .2rem); top: calc(50% - .2rem); width: .4rem; height: .4rem; background: #ffffff; transform: rotate(45deg); }
        @media screen and (max-width: 48rem) {
          .stacked th .under { font-weight: 400; }
          .lives thead { display: block; }
          .lives, .lives tbody, .lives tfoot, .lives caption { display: block; }
          .lives tr { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--rule); padding: .5rem 0; }
          .lives thead tr { padding: 0; }
          .lives th, .lives td { border: 0 !important; }
          .lives th:first-child { flex: 0 0 100%; min-width: 0; padding: 0 0 .2rem; }
          .lives .mark { flex: 1 1 1px; width: auto; min-width: 0; padding: 0 0 .3rem; }
          .lives td:last-child:not(.mark), .lives thead th:last-child:not(.mark) { flex: 0 0 100%; width: auto; padding: .1rem 0; }
          .lives thead th:first-child, .lives thead th:last-child:not(.mark) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .lives td:last-child:not(.mark) div { display: inline; }
          .lives td:last-child:not(.mark) div + div::before { content: " · "; }
        }
        @media print {
          .filters { display: none; }
          .lives th:first-child { min-width: 0; width: auto; }
          .lives thead .mark { height: auto; }
          .lives thead .mark a { transform: none; width: auto; height: auto; margin: 0; }
          .few .mark { width: 12mm; } .many .mark { width: 4mm; min-width: 0; }
          .lives td:last-child:not(.mark), .lives thead th:last-child:not(.mark) { width: 30mm; }
        }

        """
}
