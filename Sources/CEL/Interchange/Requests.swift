internal import Encodings

/// Answers requests to evaluate expressions, each a line of JSON, with typed values in and out.
///
/// A request is `{"id", "expr", "bindings"}` with optional `container`, `type_env`, `disable_check` and `check_only`;
/// an answer `{"id", "value", "deduced_type"}`, or `{"id", "error"}`. What is asked again, be it with other values, is not
/// parsed, checked and compiled again.
public final class Batch {
    private let environment: Environment
    private var inquiries: [Shape: Inquiry] = [:]
    /// How many inquiries are kept: what asks for more is hardly asking anything again.
    private static let most = 1000

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

    /// What requests have in common that differ in their values alone.
    private struct Shape: Hashable {
        let source: String
        let container: String?
        let isLenient: Bool
        let declarations: String?
        let names: [String]
    }

    /// An expression that is ready to be evaluated, and the frame in which it is.
    private struct Inquiry {
        let type: JSON?
        let program: Program
        let frame: Frame
        let variables: [Variable]
    }

    /// The value and the type of the request's expression, as far as they are asked for.
    private func answer(
        _ request: JSON, _ prepare: (Frame) throws(EvaluationError) -> Void
    ) throws(Refusal) -> (value: JSON?, type: JSON?) {
        guard let source = request["expr"]?.string else { throw Refusal(message: "the request has no 'expr'") }
        guard case .members(let bindings) = request["bindings"] ?? .members([]) else {
            throw Refusal(message: "'bindings' is no object")
        }
        let shape = Shape(
            source: source, container: request["container"]?.string,
            isLenient: request["disable_check"]?.isTrue ?? false,
            declarations: request["type_env"]?.line, names: bindings.map(\.name))
        let inquiry = try known(shape, request["type_env"]?.array ?? [])
        let values = try values(of: bindings)
        if request["check_only"]?.isTrue ?? false { return (nil, inquiry.type) }
        let frame = inquiry.frame
        do throws(EvaluationError) {
            frame.begin()
            try prepare(frame)
            for (variable, value) in zip(inquiry.variables, values) { try frame.set(variable, value: value) }
            return (try JSON(inquiry.program.evaluate(frame), within: frame.limits.textSize), inquiry.type)
        } catch {
            throw Refusal(message: error.description)
        }
    }

    private func known(_ shape: Shape, _ declarations: [JSON]) throws(Refusal) -> Inquiry {
        if let known = inquiries[shape] { return known }
        let inquiry = try inquiry(shape, declarations)
        if inquiries.count == Self.most { inquiries.removeAll() }
        inquiries[shape] = inquiry
        return inquiry
    }

    private func inquiry(_ shape: Shape, _ declarations: [JSON]) throws(Refusal) -> Inquiry {
        var environment = environment
        environment.container = shape.container ?? environment.container
        let variables = try declare(declarations, shape.names, in: &environment)
        do throws(Diagnostics) {
            let parsed = try environment.parse(shape.source)
            let checked = try shape.isLenient ? environment.resolve(parsed) : environment.check(parsed)
            return Inquiry(
                type: shape.isLenient ? nil : .string(checked.type.description), program: environment.compile(checked),
                frame: Frame(for: environment), variables: variables)
        } catch {
            throw Refusal(message: error.description)
        }
    }

    /// Declares what a request declares, and gives the variables of its bindings; those that have only a value are `dyn`.
    private func declare(
        _ declarations: [JSON], _ names: [String], in environment: inout Environment
    ) throws(Refusal) -> [Variable] {
        var variables: [String: Variable] = [:]
        for entry in declarations {
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
        guard names.count <= 200 else { throw Refusal(message: "more than 200 bindings") }
        return names.map { variables[$0] ?? environment.declare($0, .dyn) }
    }

    private func values(of bindings: [(name: String, value: JSON)]) throws(Refusal) -> [Value] {
        var values: [Value] = []
        for (name, json) in bindings {
            do throws(JSONError) {
                values.append(try Value(json))
            } catch {
                throw Refusal(message: "\(name): \(error)")
            }
        }
        return values
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
