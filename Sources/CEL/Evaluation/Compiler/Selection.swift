/// Fields, keys and elements of values whose types are known only now.
enum Selection {
    static func field(
        _ name: String, of base: Value, isOptional: Bool, _ frame: Frame
    ) throws(EvaluationError) -> Value {
        switch base {
        case .map(let map):
            if let value = map[name] { return isOptional ? .optional(value) : value }
            if isOptional { return .optional(nil) }
            throw .noSuchKey(Value.quoted(name))
        case .record(let record):
            if let value = record.type.value(of: name, record.row) {
                try frame.spend(madeOf: value)
                return isOptional ? .optional(value) : value
            }
            if isOptional { return .optional(nil) }
            throw .noSuchField(name)
        case .optional(let wrapped):
            guard let wrapped else { return .optional(nil) }
            return try field(name, of: wrapped, isOptional: true, frame)
        default:
            throw .invalidArgument(function: ".\(name)", "\(base.type) has no fields")
        }
    }

    static func has(_ name: String, in base: Value) throws(EvaluationError) -> Bool {
        switch base {
        case .map(let map): return map[name] != nil
        case .record(let record):
            guard record.type.field(named: name) != nil else { throw .noSuchField(name) }
            return record.type.value(of: name, record.row) != nil
        case .optional(let wrapped):
            guard let wrapped else { return false }
            return try has(name, in: wrapped)
        default: throw .invalidArgument(function: "has", "\(base.type) has no fields")
        }
    }

    static func element(_ key: Value, of base: Value, isOptional: Bool) throws(EvaluationError) -> Value {
        switch base {
        case .list(let elements):
            let position: Int64
            switch key {
            case .int(let number): position = number
            case .uint(let number): position = Int64(exactly: number) ?? .max
            case .double(let number):
                guard let exact = Int64(exactly: number) else {
                    throw .invalidArgument(function: "[]", "\(key) is no position in a list")
                }
                position = exact
            default: throw .noSuchOverload("'[]'", [base.type, key.type])
            }
            guard position >= 0, position < Int64(elements.count) else {
                if isOptional { return .optional(nil) }
                throw .indexOutOfRange(position, count: elements.count)
            }
            let element = elements[Int(position)]
            return isOptional ? .optional(element) : element
        case .map(let map):
            guard MapKey(key) != nil || Numbers.double(key) != nil else {
                throw .noSuchOverload("'[]'", [base.type, key.type])
            }
            if let value = map[key] { return isOptional ? .optional(value) : value }
            if isOptional { return .optional(nil) }
            throw .noSuchKey(key.description)
        case .optional(let wrapped):
            guard let wrapped else { return .optional(nil) }
            return try element(key, of: wrapped, isOptional: true)
        default: throw .noSuchOverload("'[]'", [base.type, key.type])
        }
    }
}
