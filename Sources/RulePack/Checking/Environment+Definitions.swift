internal import CEL
internal import Encodings
internal import Platform
internal import Texts

extension Environment {
    /// Defines what the rules of a pack share, in its order.
    ///
    /// - Returns: What is wrong with the definitions. One that is wrong is known all the same, so that rules are not wrong for
    ///   using it.
    mutating func define(_ definitions: [RulePack.Definition], statedIn path: String) -> [Problem] {
        var problems: [Problem] = []
        forthcoming = Set(definitions.map { $0.name.content })
        for definition in definitions {
            let (name, expression) = (definition.name.content, definition.expression)
            do throws(Problem) { try refuse(definition.name, as: "definition", path) } catch {
                // The name keeps the meaning that it has.
                forthcoming.remove(name)
                problems.append(error)
                continue
            }
            do throws(Problem) {
                let parameters = try parameters(of: definition, path)
                do throws(Diagnostics) { try define(macro: name, parameters, as: expression.content) } catch {
                    problems += error.list.map { $0.problem(in: expression, path) }
                }
            } catch {
                define(mistakenMacro: name)
                problems.append(error)
            }
            forthcoming.remove(name)
        }
        return problems
    }

    /// The parameters with their types; what a definition may ask for is limited, since it is checked for every choice of types.
    private func parameters(of definition: RulePack.Definition, _ path: String) throws(Problem) -> [Macro.Parameter] {
        var parameters: [Macro.Parameter] = []
        for (name, types) in definition.parameters {
            try refuse(name, as: "parameter", path)
            var known: [CELType] = []
            for type in types { known.append(try self.type(type, path)) }
            parameters.append(Macro.Parameter(name.content, known))
        }
        func mistake(_ message: String) -> Problem {
            Problem(path: path, line: definition.name.line, column: definition.name.column, message: message)
        }
        let name = definition.name.content
        guard parameters.count <= 8 else {
            throw mistake("The definition \(name) has \(parameters.count) parameters; expected at most 8.")
        }
        let choices = parameters.reduce(1) { $0 * min($1.types.count, 64) }
        guard 1...64 ~= choices else {
            throw mistake("The parameters of \(name) have \(choices) choices of types; expected from 1 to 64.")
        }
        return parameters
    }

    private func type(_ name: Placed<String>, _ path: String) throws(Problem) -> CELType {
        if let type = type(named: name.content) { return type }
        let nearest = schema.types.keys.nearest(to: name.content)
        throw Problem(
            path: path, line: name.line, column: name.column,
            message: "There is no type \(name.content); expected "
                + (nearest ?? "a record such as line, a plain type such as int or date, or a list such as list(line)")
                + ".")
    }

    /// What a name means already. A parameter is never called, and may have the name of a type.
    private func meaning(of name: Placed<String>, as kind: String) -> String? {
        let isParameter = kind == "parameter"
        // What only texts may call would be hidden from them.
        if !isParameter, Language.allFunctions.contains(name.content) { return "a function" }
        let meaning = meaning(of: name.content, isCalled: !isParameter)
        return isParameter && meaning == "a type" ? nil : meaning
    }

    /// Refuses a name that is none, or that means something else.
    private func refuse(_ name: Placed<String>, as kind: String, _ path: String) throws(Problem) {
        let message: String
        if !isName(name.content) {
            message = "A \(kind) is called \"\(name.content)\"; expected a name of letters, digits and _."
        } else if let meaning = meaning(of: name, as: kind) {
            message = "A \(kind) is called \(name.content), which is \(meaning); expected another name."
        } else {
            return
        }
        throw Problem(path: path, line: name.line, column: name.column, message: message)
    }
}

extension Diagnostic {
    /// The mistake as a problem of the file in which the expression stands.
    func problem(in expression: Placed<String>, _ path: String) -> Problem {
        let hint = expected.map { ", expected \($0)" } ?? ""
        return Problem(
            path: path, line: expression.line, column: expression.column, message: "\(message)\(hint)",
            excerpt: markedExcerpt)
    }
}
