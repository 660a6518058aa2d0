internal import Encodings

/// Answers requests to evaluate expressions, each a line of JSON, with typed values in and out.
///
/// A request is `{"id", "expr", "bindings"}` with optional `container`, `type_env`, `disable_check` and `check_only`;
/// an answer `{"id", "value", "deduced_type"}`, or `{"id", "error"}`.
public struct Batch: Sendable {
    private let environment: Environment

    /// A batch of requests whose expressions may also use what `environment` declares.
    public init(_ environment: Environment = Environment()) {
        self.environment = environment
    }

    /// The answer to a request, as a line of JSON without its end; `frame` prepares the frame, say by setting variables.
    ///
    /// A byte order mark before the request, such as some editors put before the first line of a file, says nothing.
    public func answer(_ line: String, prepare: (Frame) throws(EvaluationError) -> Void = { _ in }) -> String {
        let request: JSON
        let isMarked = line.unicodeScalars.first == "\u{FEFF}"
        do throws(JSONError) {
            request = try JSONReader.read(isMarked ? String(line.unicodeScalars.dropFirst()) : line)
        } catch {
            return JSON.object(["id": .null, "error": .string(error.description)]).line
        }
        let id = request["id"] ?? .null
        do throws(Refusal) {
            let (value, type) = try answer(request, prepare)
            return JSON.members(
                [("id", id)]
                    + [("value", value), ("deduced_type", type)].compactMap { name, part in
                        part.map { (name: name, value: $0) }
                    }
            ).line
        } catch {
            return JSON.object(["id": id, "error": .string(error.message)]).line
        }
    }

    private struct Refusal: Error {
        let message: String
    }

    /// The value and the type of the request's expression, as far as they are asked for.
    private func answer(
        _ request: JSON, _ prepare: (Frame) throws(EvaluationError) -> Void
    ) throws(Refusal) -> (value: JSON?, type: JSON?) {
        guard let source = request["expr"]?.string else { throw Refusal(message: "the request has no 'expr'") }
        var environment = environment
        environment.container = request["container"]?.string ?? environment.container
        let bindings = try declare(request, in: &environment)
        let isLenient = request["disable_check"]?.isTrue ?? false
        let checked: CheckedExpression
        do throws(Diagnostics) {
            let parsed = try environment.parse(source)
            checked = isLenient ? try environment.resolve(parsed) : try environment.check(parsed)
        } catch {
            throw Refusal(message: error.description)
        }
        var result: JSON?
        if !(request["check_only"]?.isTrue ?? false) {
            let frame = Frame(for: environment)
            do throws(EvaluationError) {
                frame.begin()
                try prepare(frame)
                for (variable, value) in bindings { try frame.set(variable, value: value) }
                result = try JSON(try environment.compile(checked).evaluate(frame), within: frame.limits.textSize)
            } catch {
                throw Refusal(message: error.description)
            }
        }
        return (result, isLenient ? nil : .string(checked.type.description))
    }

    /// Declares what a request declares; variables that have only a value are `dyn`.
    private func declare(
        _ request: JSON, in environment: inout Environment
    ) throws(Refusal) -> [(Variable, Value)] {
        var variables: [String: Variable] = [:]
        for entry in request["type_env"]?.array ?? [] {
            guard let name = entry["name"]?.string else { throw Refusal(message: "a declaration has no 'name'") }
            if let overloads = entry["overloads"]?.array {
                var made: [Overload] = []
                for overload in overloads { made.append(try self.overload(overload, of: name)) }
                environment.add(Function(name, made))
                continue
            }
            guard let notation = entry["type"]?.string, let type = CELType(notation: notation) else {
                throw Refusal(message: "the declaration of '\(name)' has no type")
            }
            guard variables.count < 200 else { throw Refusal(message: "more than 200 declarations") }
            variables[name] = environment.declare(name, type)
        }
        var bindings: [(Variable, Value)] = []
        guard case .members(let members) = request["bindings"] ?? .members([]) else {
            throw Refusal(message: "'bindings' is no object")
        }
        for (name, json) in members {
            guard bindings.count < 200 else { throw Refusal(message: "more than 200 bindings") }
            let variable = variables[name] ?? environment.declare(name, .dyn)
            do throws(JSONError) {
                bindings.append((variable, try Value(json)))
            } catch {
                throw Refusal(message: "\(name): \(error)")
            }
        }
        return bindings
    }

    private func overload(_ json: JSON, of name: String) throws(Refusal) -> Overload {
        var parameters: [CELType] = []
        for parameter in json["params"]?.array ?? [] {
            guard let notation = parameter.string, let type = CELType(notation: notation) else {
                throw Refusal(message: "a parameter of '\(name)' has no type")
            }
            parameters.append(type)
        }
        guard let notation = json["result"]?.string, let result = CELType(notation: notation) else {
            throw Refusal(message: "'\(name)' has no result")
        }
        return Overload(parameters, result, isMember: json["member"]?.isTrue ?? false) { _ throws(EvaluationError) in
            throw .host("'\(name)' is only declared")
        }
    }
}
