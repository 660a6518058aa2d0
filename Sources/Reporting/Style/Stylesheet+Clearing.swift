/// What a letter to those concerned shows and no other page does.
extension Stylesheet {
    static let clearing: StaticString = """

        .letter { max-width: 52rem; margin: 0 auto; padding-top: 2rem; }
        .letter h1 { font-size: 1.35rem; margin-bottom: 1.4rem; }
        .letter .addressee { display: block; border-top: 1px solid var(--rule); padding-top: .9rem; margin: 0 0 .8rem; font-size: 1.1rem; }
        .letter .heading { grid-template-columns: repeat(3, 1fr); border-bottom: 1px solid var(--rule); padding-bottom: .9rem; }
        .blank { display: inline-block; min-width: 9rem; border-bottom: 1px solid var(--soft); }
        .subject { margin-bottom: 1.2rem; }
        .signature { margin: 3rem 0 0; border-top: 1px solid var(--soft); max-width: 18rem; padding-top: .3rem; font-size: .86rem; color: var(--soft); }
        .put { border-left: 3px solid var(--rule); padding-left: 1rem; margin: 1.1rem 0; }
        .put h4 { margin: 0 0 .3rem; }
        .put p { margin-bottom: .45rem; }
        .put .recommended { border: 0; padding: 0; }
        @media screen and (max-width: 48rem) {
          .letter .heading { grid-template-columns: 1fr; }
        }
        @media print {
          .letter { padding-top: 0; max-width: none; }
          .letter .heading { grid-template-columns: repeat(3, 1fr); }
          .letter #findings { break-before: page; }
          .letter .entry > p { break-after: avoid; }
          .put { break-inside: avoid; }
          .put h4 { break-after: avoid; }
          .signature { break-inside: avoid; }
        }

        """
}
