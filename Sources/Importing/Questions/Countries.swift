/// Countries whose plans may be imported, by the codes of ISO 3166.
enum Countries {
    static let codes = [
        "AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR",
        "GB", "GE",
        "GR", "HR", "HU", "IE", "IL", "IS", "IT", "KZ", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL",
        "NO", "PL",
        "PT", "RO", "RS", "SE", "SI", "SK", "SM", "TN", "TR", "UA", "XK",
    ]
}
