/// The program that audits, as every output names it.
public enum Tool {
    /// The name.
    public static let name = "rapporteur"
    /// The version; outputs of one version are the same from run to run.
    public static let version = "0.1.0"
}
