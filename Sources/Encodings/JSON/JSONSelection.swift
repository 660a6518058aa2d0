/// What is wanted of a JSON value.
package indirect enum JSONSelection: Sendable {
    /// All of it.
    case whole
    /// Some members of an object.
    case members(KeyValuePairs<String, JSONSelection>)
    /// The same of each element of an array.
    case each(JSONSelection)
}
