extension Library {
    /// Addresses and blocks of addresses of the Internet Protocol.
    mutating func addNetwork() {
        let (ip, block) = (CELType.opaque("net.IP", []), CELType.opaque("net.CIDR", []))
        add(
            "ip", .network,
            [
                .global([.string], ip) { a, _ throws(EvaluationError) in Self.value(try Self.address(a[0])) },
                .global([ip], ip) { a, _ in a[0] },
                .member([block], ip) { a, _ throws(EvaluationError) in Self.value(try Self.block(a[0]).address) },
            ])
        add(
            "cidr", .network,
            [
                .global([.string], block) { a, _ throws(EvaluationError) in Self.value(try Self.block(a[0])) },
                .global([block], block) { a, _ in a[0] },
            ])
        add(
            "isIP", .network,
            [
                .global([.string], .bool) { a, _ throws(EvaluationError) in .bool(IPAddress(try a.text(0)) != nil) }
            ])
        add(
            "isCIDR", .network,
            [
                .global([.string], .bool) { a, _ throws(EvaluationError) in .bool(IPBlock(try a.text(0)) != nil) }
            ])
        add(
            "ip.isCanonical", .network,
            [
                .global([.string], .bool) { a, _ throws(EvaluationError) in
                    .bool(try Self.address(a[0]).description == (try a.text(0)))
                }
            ])
        let tests: [(String, @Sendable (IPAddress) -> Bool)] = [
            ("isUnspecified", { $0.unmapped.isUnspecified }), ("isLoopback", { $0.isLoopback }),
            ("isGlobalUnicast", { $0.isGlobalUnicast }), ("isLinkLocalMulticast", { $0.isLinkLocalMulticast }),
            ("isLinkLocalUnicast", { $0.isLinkLocalUnicast }),
        ]
        for (name, test) in tests {
            add(
                name, .network,
                [
                    .member([ip], .bool) { a, _ throws(EvaluationError) in .bool(test(try Self.address(a[0]))) }
                ])
        }
        add(
            "family", .network,
            [
                .member([ip], .int) { a, _ throws(EvaluationError) in .int(try Self.address(a[0]).isVersion4 ? 4 : 6) }
            ])
        let containsIP: Overload.Body = { a, _ throws(EvaluationError) in
            .bool(try Self.block(a[0]).contains(try Self.address(a[1])))
        }
        add(
            "containsIP", .network,
            [.member([block, ip], .bool, containsIP), .member([block, .string], .bool, containsIP)])
        let containsBlock: Overload.Body = { a, _ throws(EvaluationError) in
            .bool(try Self.block(a[0]).contains(try Self.block(a[1])))
        }
        add(
            "containsCIDR", .network,
            [
                .member([block, block], .bool, containsBlock), .member([block, .string], .bool, containsBlock),
            ])
        add(
            "masked", .network,
            [
                .member([block], block) { a, _ throws(EvaluationError) in Self.value(try Self.block(a[0]).masked) }
            ])
        add(
            "isMask", .network,
            [
                .member([block], .bool) { a, _ throws(EvaluationError) in
                    let block = try Self.block(a[0])
                    return .bool(block == block.masked)
                }
            ])
        add(
            "prefixLength", .network,
            [
                .member([block], .int) { a, _ throws(EvaluationError) in .int(Int64(try Self.block(a[0]).length)) }
            ])
    }

    private static func value(_ address: IPAddress) -> Value { .opaque(OpaqueValue(type: "net.IP", content: address)) }
    private static func value(_ block: IPBlock) -> Value { .opaque(OpaqueValue(type: "net.CIDR", content: block)) }

    private static func address(_ value: Value) throws(EvaluationError) -> IPAddress {
        if case .opaque(let opaque) = value, let address = opaque.content as? IPAddress { return address }
        guard case .string(let text) = value, let address = IPAddress(text) else {
            throw .invalidArgument(function: "ip", "\(value) is no address")
        }
        return address
    }

    private static func block(_ value: Value) throws(EvaluationError) -> IPBlock {
        if case .opaque(let opaque) = value, let block = opaque.content as? IPBlock { return block }
        guard case .string(let text) = value, let block = IPBlock(text) else {
            throw .invalidArgument(function: "cidr", "\(value) is no block of addresses")
        }
        return block
    }
}
