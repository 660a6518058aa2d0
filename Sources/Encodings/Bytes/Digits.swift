/// Whether a byte is a decimal digit of ASCII.
@inlinable package func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

/// Whether a byte is a hexadecimal digit of ASCII.
@inlinable package func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 32 >= 97 && byte | 32 <= 102) }
