/// What the parameters decide that a pack may leave out, in Slovenian.
struct SlovenianParameters: ParameterPhrases {
    var leadConcentration: String {
        "Delež vseh zadolžitev: ministrstvo, ki jih vodi več, se navede med ugotovitvami."
    }
    var leadConcentrationFrom: String {
        "Število zadolžitev: ali jih eno ministrstvo vodi preveč, se preveri pri načrtih, ki jih imajo najmanj toliko."
    }
    var adoptedLate: String {
        "Delež obdobja načrta: načrt, ki je sprejet, ko je minil že večji del obdobja, se navede med ugotovitvami."
    }
    var fundingChange: String {
        "Delež zneska prejšnjega leta: vrstica, ki se poveča ali zmanjša za več, se navede med ugotovitvami."
    }
    var approximateCost: String {
        "Delež navedenega stroška: kadar ga načrt označuje kot okvirnega, sme financiranje odstopati do tolikšne mere, preden se to navede med ugotovitvami."
    }
    var unsecuredAbove: String {
        "Delež vseh sredstev: kadar naj bi viri, ki niso poimenovani ali niso zagotovljeni, prispevali več, se to navede med ugotovitvami."
    }
    var overspentAbove: String {
        "Delež zneska vrstice za posamezno leto: večja poraba se navede med ugotovitvami."
    }
    var unspentBelow: String {
        "Delež zneska vrstice za končano leto: manjša poraba se navede med ugotovitvami."
    }
    var materiality: String {
        "Delež skupnega zneska finančne priloge: razlike, ki ga skupaj dosežejo, so pomembne za sklep revizije."
    }
    var pervasiveMinistries: String {
        "Število ministrstev in vladnih služb: pomembne ugotovitve, ki jih zadevajo najmanj toliko, so vseobsegajoče."
    }
}
