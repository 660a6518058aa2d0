internal import CEL

// Closures over facts cross threads, since nothing changes the facts while they are audited. There is a function for
// each type of closure, because one for all would put a call through memory before every call.

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Int32) -> @Sendable (Int32) -> Int32 {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Int64) -> @Sendable (Int32) -> Int64 {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Bool) -> @Sendable (Int32) -> Bool {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Rows) -> @Sendable (Int32) -> Rows {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Range<Int64>) -> @Sendable (Int32) -> Range<Int64> {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> TextSlice) -> @Sendable (Int32) -> TextSlice {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> TextSlice?) -> @Sendable (Int32) -> TextSlice? {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Reference) -> @Sendable (Int32) -> Reference {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Reference.Key) -> @Sendable (Int32) -> Reference.Key {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (Int32) -> Value?) -> @Sendable (Int32) -> Value? {
    nonisolated(unsafe) let body = body
    return { body($0) }
}

@inline(__always)
func unsafelySendable(_ body: @escaping () -> Int32) -> @Sendable () -> Int32 {
    nonisolated(unsafe) let body = body
    return { body() }
}

@inline(__always)
func unsafelySendable(_ body: @escaping (String) -> Int32?) -> @Sendable (String) -> Int32? {
    nonisolated(unsafe) let body = body
    return { body($0) }
}
