import ArgumentParser
import Texts

/// The language of what a command says that writes nothing in a language of its own.
struct MessagesOption: ParsableArguments {
    // `Console.language` reads it among the arguments, since it is needed before they are parsed.
    @Option(help: "The language of messages; left out, that of the locale.") var language: Language?
}
