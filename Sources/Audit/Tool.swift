/// The program that audits, as every output names it.
package enum Tool {
    /// The name.
    package static let name = "rapporteur"
    /// The version; outputs of one version are the same from run to run.
    package static let version = "0.1.0"
}
