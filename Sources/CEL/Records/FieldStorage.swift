/// How the values of a field are read for a row of its record type.
///
/// The columns behind it belong to the host, which must not refill them while an expression is evaluated. What can be
/// read from columns should be: code reads them in place, and calls a closure for everything else.
public enum FieldStorage: @unchecked Sendable {
    /// `int`, or `date` as days since 1970-01-01; `Int32.min` is absent.
    case word32(Column<Int32>)
    /// `int`; `Int64.min` is absent.
    case word64(Column<Int64>)
    /// `int`: the row, counted from 1.
    case position
    /// `bool`; 0 is false, 1 true, anything else absent.
    case boolean(Column<UInt8>)
    /// `bool`, computed when first read.
    case derivedBoolean(DerivedColumn<UInt8>)
    /// `money`: minor units (`Int64.min` is absent) and a currency for each row.
    case money(Column<Int64>, currency: Column<Currency>)
    /// `money` in one currency for all rows.
    case moneyOfOneCurrency(Column<Int64>, currency: UnsafePointer<Currency>)
    /// `string`, interned: equal numbers are equal texts, in all columns of a host; a negative number is absent.
    case symbol(Column<Int32>, Symbols)
    /// `string`, interned, its number computed by row; a negative number is absent.
    case computedSymbol(@Sendable (Int32) -> Int32, Symbols)
    /// `string` by row; nil is absent.
    case text(@Sendable (Int32) -> TextSlice?)
    /// A record by row number; a negative number is absent.
    case reference(Column<Int32>)
    /// A record by row number, computed when first read; a negative number is absent.
    case derivedReference(DerivedColumn<Int32>)
    /// What the second column has for the record that the first one names; a negative number in either is absent.
    case referenceThrough(Column<Int32>, DerivedColumn<Int32>)
    /// The first record of a list, if there is one.
    case firstOf(DerivedLists)
    /// The one record of its type.
    case single
    /// A record computed by row; a negative number is absent.
    case computedReference(@Sendable (Int32) -> Int32)
    /// A list of records, made when first read.
    case lists(DerivedLists)
    /// A list of records computed by row.
    case rows(@Sendable (Int32) -> Rows)
    /// A list of consecutive integers.
    case range(@Sendable (Int32) -> Range<Int64>)
    /// `int`, `date`, `bool` (0, 1) computed by row; `Int64.min` is absent.
    case computed(@Sendable (Int32) -> Int64)
    /// Anything else; nil is absent.
    case value(@Sendable (Int32) -> Value?)
}
