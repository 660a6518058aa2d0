internal import Synchronization

/// An object that is made when it is first asked for, by whichever thread asks first.
///
/// `AtomicLazyReference` does the same, but is not specialized, and then a look costs as much as a short evaluation.
struct Once<Object: AnyObject>: ~Copyable, @unchecked Sendable {
    private let made = Atomic<UnsafeRawPointer?>(nil)

    deinit {
        if let known = made.load(ordering: .acquiring) { Unmanaged<Object>.fromOpaque(known).release() }
    }

    func get(_ make: () -> Object) -> Object {
        if let known = made.load(ordering: .acquiring) {
            return Unmanaged<Object>.fromOpaque(known).takeUnretainedValue()
        }
        let object = Unmanaged.passRetained(make())
        let (isFirst, earlier) = made.compareExchange(
            expected: nil, desired: UnsafeRawPointer(object.toOpaque()), ordering: .acquiringAndReleasing)
        guard !isFirst, let earlier else { return object.takeUnretainedValue() }
        object.release()
        return Unmanaged<Object>.fromOpaque(earlier).takeUnretainedValue()
    }
}
