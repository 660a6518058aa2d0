/// What a summary of two printed pages shows otherwise than the report.
extension Stylesheet {
    static let brief: StaticString = """

        .brief .part h2 { font-size: 1.25rem; margin: 1.6rem 0 .6rem; border-top-width: 1px; }
        .small-table { max-width: 48rem; }
        @media print {
          html { font-size: 9.2pt; line-height: 1.33; }
          .brief p { margin-bottom: .5rem; }
          .brief .part { margin-top: 0; break-before: auto; }
          .brief .part h2 { font-size: 12pt; margin: .8rem 0 .4rem; padding-top: .4rem; }
          .brief .scroll, .brief .chart { margin: 0 0 .6rem; }
          .brief th, .brief td { padding: .15rem .3rem; }
        }

        """
}
