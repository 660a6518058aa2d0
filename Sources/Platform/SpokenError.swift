package import Texts

/// An error that those who use the program meet, told in every language.
package protocol SpokenError: Error {
    /// What is wrong, and what to do.
    var text: Localized<String> { get }
}
