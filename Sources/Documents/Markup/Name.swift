/// The names that the readers know, each with the prefix that is used for its namespace here, whatever the file uses.
enum Name: String, CaseIterable {
    /// A name that no reader knows.
    case unknown = "?"
    /// A text.
    case characters = "#"

    // WordprocessingML
    case wAbstractNum = "w:abstractNum", wAbstractNumId = "w:abstractNumId", wAltChunk = "w:altChunk"
    case wAnnotationRef = "w:annotationRef", wAscii = "w:ascii", wAuthor = "w:author", wB = "w:b"
    case wBasedOn = "w:basedOn", wBdo = "w:bdo", wBody = "w:body", wBookmarkStart = "w:bookmarkStart", wBr = "w:br"
    case wCaps = "w:caps", wCellDel = "w:cellDel", wCellIns = "w:cellIns", wCellMerge = "w:cellMerge"
    case wChar = "w:char", wCheckBox = "w:checkBox", wChecked = "w:checked", wComment = "w:comment"
    case wCommentReference = "w:commentReference", wControl = "w:control", wCr = "w:cr"
    case wCustomMarkFollows = "w:customMarkFollows", wCustomXml = "w:customXml", wDLbl = "w:dLbl"
    case wDdList = "w:ddList", wDefault = "w:default", wDel = "w:del", wDelInstrText = "w:delInstrText"
    case wDelText = "w:delText", wDir = "w:dir", wDocDefaults = "w:docDefaults", wDocGrid = "w:docGrid"
    case wDocPartGallery = "w:docPartGallery", wDocPartObj = "w:docPartObj", wDocument = "w:document"
    case wDstrike = "w:dstrike", wEmbedBold = "w:embedBold", wEndnote = "w:endnote", wEndnoteRef = "w:endnoteRef"
    case wEndnoteReference = "w:endnoteReference", wEndnotes = "w:endnotes", wFldChar = "w:fldChar"
    case wFldCharType = "w:fldCharType", wFldSimple = "w:fldSimple", wFont = "w:font", wFormat = "w:format"
    case wFooterReference = "w:footerReference", wFootnote = "w:footnote", wFootnoteRef = "w:footnoteRef"
    case wFootnoteReference = "w:footnoteReference", wFootnotes = "w:footnotes", wFootnotePr = "w:footnotePr"
    case wEndnotePr = "w:endnotePr", wFmt = "w:fmt", wFramePr = "w:framePr", wFfData = "w:ffData", wFtr = "w:ftr"
    case wGridAfter = "w:gridAfter", wGridBefore = "w:gridBefore", wGridCol = "w:gridCol", wGridSpan = "w:gridSpan"
    case wHMerge = "w:hMerge", wHdr = "w:hdr", wHeaderReference = "w:headerReference", wHidden = "w:hidden"
    case wHyperlink = "w:hyperlink", wId = "w:id", wIlvl = "w:ilvl", wIns = "w:ins", wInstr = "w:instr"
    case wInstrText = "w:instrText", wIsLgl = "w:isLgl", wLastRenderedPageBreak = "w:lastRenderedPageBreak"
    case wLink = "w:link", wListEntry = "w:listEntry", wLvl = "w:lvl", wLvlJc = "w:lvlJc"
    case wLvlOverride = "w:lvlOverride", wLvlRestart = "w:lvlRestart", wLvlText = "w:lvlText"
    case wMoveFrom = "w:moveFrom", wMoveTo = "w:moveTo", wName = "w:name", wNoBreakHyphen = "w:noBreakHyphen"
    case wNum = "w:num", wNumFmt = "w:numFmt", wNumId = "w:numId", wNumPr = "w:numPr", wNumRestart = "w:numRestart"
    case wNumStart = "w:numStart", wNumStyleLink = "w:numStyleLink", wNumbering = "w:numbering", wObject = "w:object"
    case wOutlineLvl = "w:outlineLvl", wP = "w:p", wPPr = "w:pPr", wPPrChange = "w:pPrChange"
    case wPPrDefault = "w:pPrDefault", wPStyle = "w:pStyle", wPgNum = "w:pgNum", wPict = "w:pict"
    case wPosition = "w:position", wPtab = "w:ptab", wR = "w:r", wRPr = "w:rPr", wRPrChange = "w:rPrChange"
    case wRPrDefault = "w:rPrDefault", wRStyle = "w:rStyle", wResult = "w:result", wRt = "w:rt", wRuby = "w:ruby"
    case wRubyBase = "w:rubyBase", wSdt = "w:sdt", wSdtContent = "w:sdtContent", wSdtPr = "w:sdtPr"
    case wSectPr = "w:sectPr", wSectPrChange = "w:sectPrChange", wSeparator = "w:separator"
    case wShowingPlcHdr = "w:showingPlcHdr", wSmartTag = "w:smartTag", wSoftHyphen = "w:softHyphen"
    case wSpecVanish = "w:specVanish", wStart = "w:start", wStartOverride = "w:startOverride", wStrike = "w:strike"
    case wStyle = "w:style", wStyleId = "w:styleId", wStyleLink = "w:styleLink", wStyles = "w:styles"
    case wSubDoc = "w:subDoc", wSuff = "w:suff", wSym = "w:sym", wT = "w:t", wTab = "w:tab", wTabs = "w:tabs"
    case wTbl = "w:tbl", wTblGrid = "w:tblGrid", wTblHeader = "w:tblHeader", wTblPr = "w:tblPr"
    case wTblPrEx = "w:tblPrEx", wTblStyle = "w:tblStyle", wTc = "w:tc", wTcPr = "w:tcPr"
    case wTcPrChange = "w:tcPrChange", wTextInput = "w:textInput", wTr = "w:tr", wTrPr = "w:trPr"
    case wTrPrChange = "w:trPrChange", wTxbxContent = "w:txbxContent", wType = "w:type", wVal = "w:val"
    case wVMerge = "w:vMerge", wVMergeOrig = "w:vMergeOrig", wVanish = "w:vanish", wVertAlign = "w:vertAlign"
    case wSz = "w:sz", wRFonts = "w:rFonts", wHAnsi = "w:hAnsi"
    case wWebHidden = "w:webHidden", wComments = "w:comments", wAnchor = "w:anchor", wDocPart = "w:docPart"
    case wContentPart = "w:contentPart", wPlaceholder = "w:placeholder", wDropDownList = "w:dropDownList", wDropCap =
        "w:dropCap",
        wDrawing = "w:drawing"
    case wComboBox = "w:comboBox", wDate = "w:date", wText = "w:text"

    // SpreadsheetML
    case xAuthor = "x:author", xAuthors = "x:authors", xAutoFilter = "x:autoFilter", xC = "x:c"
    case xCellXfs = "x:cellXfs", xCol = "x:col", xCols = "x:cols", xComment = "x:comment"
    case xCommentList = "x:commentList", xEvenFooter = "x:evenFooter", xEvenHeader = "x:evenHeader", xF = "x:f"
    case xFirstFooter = "x:firstFooter", xFirstHeader = "x:firstHeader", xFont = "x:font", xFonts = "x:fonts"
    case xHeaderFooter = "x:headerFooter", xHyperlink = "x:hyperlink", xHyperlinks = "x:hyperlinks", xIs = "x:is"
    case xMergeCell = "x:mergeCell", xMergeCells = "x:mergeCells", xNumFmt = "x:numFmt", xNumFmts = "x:numFmts"
    case xOddFooter = "x:oddFooter", xOddHeader = "x:oddHeader", xR = "x:r", xRPh = "x:rPh", xRPr = "x:rPr", xRow =
        "x:row"
    case xSheet = "x:sheet", xSheetData = "x:sheetData", xSheets = "x:sheets", xSi = "x:si", xStrike = "x:strike"
    case xT = "x:t", xText = "x:text", xV = "x:v", xVertAlign = "x:vertAlign", xWorkbook = "x:workbook"
    case xWorkbookPr = "x:workbookPr", xWorksheet = "x:worksheet", xXf = "x:xf"
    case sheetAuthorId = "authorId", sheetDate1904 = "date1904", sheetFontId = "fontId"
    case sheetFormatCode = "formatCode", sheetHeight = "ht", sheetLocation = "location", sheetMax = "max"
    case sheetMin = "min", sheetNumFmtId = "numFmtId", sheetR = "r", sheetRef = "ref", sheetSi = "si"
    case sheetState = "state", sheetT = "t", sheetWidth = "width", sheetSqref = "sqref", sheetR1 = "r1", sheetR2 = "r2"
    case tcThreadedComment = "tc:ThreadedComment", tcText = "tc:text"
    case xdrAbsoluteAnchor = "xdr:absoluteAnchor", xdrCNvPr = "xdr:cNvPr", xdrCol = "xdr:col", xdrFrom = "xdr:from"
    case xdrGraphicFrame = "xdr:graphicFrame", xdrOneCellAnchor = "xdr:oneCellAnchor", xdrPic = "xdr:pic"
    case xdrRow = "xdr:row", xdrSp = "xdr:sp", xdrTwoCellAnchor = "xdr:twoCellAnchor", xdrTxBody = "xdr:txBody"

    // Relationships of OOXML
    case rId = "r:id", rEmbed = "r:embed", rLink = "r:link"

    // Packages
    case prRelationships = "pr:Relationships", prRelationship = "pr:Relationship"

    // Content types
    case ctTypes = "ct:Types", ctOverride = "ct:Override", ctDefault = "ct:Default"

    // Mathematics
    case mOMath = "m:oMath", mOMathPara = "m:oMathPara", mT = "m:t", mR = "m:r", mF = "m:f", mNum = "m:num"
    case mDen = "m:den", mSSup = "m:sSup", mSSub = "m:sSub", mSSubSup = "m:sSubSup", mSup = "m:sup", mSub = "m:sub"
    case mE = "m:e", mRad = "m:rad", mDeg = "m:deg", mD = "m:d", mDPr = "m:dPr", mBegChr = "m:begChr"
    case mEndChr = "m:endChr", mVal = "m:val", mNary = "m:nary", mNaryPr = "m:naryPr", mChr = "m:chr"

    // Markup compatibility
    case mcAlternateContent = "mc:AlternateContent", mcChoice = "mc:Choice", mcFallback = "mc:Fallback"

    // DrawingML
    case wpDocPr = "wp:docPr", wpInline = "wp:inline", wpAnchor = "wp:anchor"
    case aGraphic = "a:graphic", aGraphicData = "a:graphicData", aBlip = "a:blip", aT = "a:t", aP = "a:p", aR = "a:r"
    case aBr = "a:br"
    case picPic = "pic:pic"
    case cChart = "c:chart"
    case cxChart = "cx:chart"
    case dgmRelIds = "dgm:relIds"
    case wpsWsp = "wps:wsp", wpsTxbx = "wps:txbx"
    case vImagedata = "v:imagedata", vTextbox = "v:textbox", vTextpath = "v:textpath", vShape = "v:shape"
    case oOLEObject = "o:OLEObject", oTitle = "o:title"
    case w14Checkbox = "w14:checkbox", w14Checked = "w14:checked", w14Val = "w14:val"

    // OpenDocument
    case officeDocument = "office:document", officeDocumentContent = "office:document-content"
    case officeDocumentStyles = "office:document-styles", officeBody = "office:body", officeText = "office:text"
    case officeSpreadsheet = "office:spreadsheet", officePresentation = "office:presentation"
    case officeDrawing = "office:drawing", officeAutomaticStyles = "office:automatic-styles"
    case officeStyles = "office:styles", officeMasterStyles = "office:master-styles"
    case officeAnnotation = "office:annotation", officeAnnotationEnd = "office:annotation-end"
    case officeChangeInfo = "office:change-info", officeValue = "office:value", officeValueType = "office:value-type"
    case officeStringValue = "office:string-value", officeBooleanValue = "office:boolean-value"
    case officeDateValue = "office:date-value", officeTimeValue = "office:time-value"
    case officeMimetype = "office:mimetype", officeBinaryData = "office:binary-data", officeScripts = "office:scripts"
    case officeForms = "office:forms"
    case textP = "text:p", textH = "text:h", textSpan = "text:span", textS = "text:s", textC = "text:c"
    case textTab = "text:tab", textLineBreak = "text:line-break", textSoftHyphen = "text:soft-hyphen"
    case textA = "text:a", textList = "text:list", textListItem = "text:list-item"
    case textListHeader = "text:list-header", textListStyle = "text:list-style"
    case textListLevelStyleNumber = "text:list-level-style-number"
    case textListLevelStyleBullet = "text:list-level-style-bullet"
    case textListLevelStyleImage = "text:list-level-style-image", textListStyleName = "text:list-style-name"
    case textOutlineStyle = "text:outline-style", textOutlineLevel = "text:outline-level"
    case textOutlineLevelStyle = "text:outline-level-style", textLevel = "text:level"
    case textStartValue = "text:start-value", textContinueNumbering = "text:continue-numbering"
    case textContinueList = "text:continue-list", textStyleName = "text:style-name"
    case textCondStyleName = "text:cond-style-name", textRestartNumbering = "text:restart-numbering"
    case textIsListHeader = "text:is-list-header", textNote = "text:note", textNoteClass = "text:note-class"
    case textNoteCitation = "text:note-citation", textNoteBody = "text:note-body", textId = "text:id"
    case textLabel = "text:label", textTrackedChanges = "text:tracked-changes"
    case textChangedRegion = "text:changed-region", textInsertion = "text:insertion", textDeletion = "text:deletion"
    case textFormatChange = "text:format-change", textChange = "text:change", textChangeStart = "text:change-start"
    case textChangeEnd = "text:change-end", textChangeId = "text:change-id", textSection = "text:section"
    case textSectionSource = "text:section-source", textDisplay = "text:display", textCondition = "text:condition"
    case textIsHidden = "text:is-hidden", textHiddenText = "text:hidden-text"
    case textHiddenParagraph = "text:hidden-paragraph", textStringValue = "text:string-value"
    case textTableOfContent = "text:table-of-content", textTableIndex = "text:table-index"
    case textIllustrationIndex = "text:illustration-index", textAlphabeticalIndex = "text:alphabetical-index"
    case textUserIndex = "text:user-index", textBibliography = "text:bibliography"
    case textObjectIndex = "text:object-index", textIndexBody = "text:index-body", textIndexTitle = "text:index-title"
    case textIndexTitleTemplate = "text:index-title-template", textRuby = "text:ruby", textRubyBase = "text:ruby-base"
    case textRubyText = "text:ruby-text", textPlaceholder = "text:placeholder"
    case textPlaceholderType = "text:placeholder-type", textDescription = "text:description"
    case textDropDown = "text:drop-down", textTextInput = "text:text-input", textExpression = "text:expression"
    case textUserFieldGet = "text:user-field-get", textUserFieldInput = "text:user-field-input"
    case textVariableGet = "text:variable-get", textVariableSet = "text:variable-set"
    case textVariableInput = "text:variable-input", textVariableDecls = "text:variable-decls"
    case textUserFieldDecls = "text:user-field-decls", textSequenceDecls = "text:sequence-decls"
    case textSequence = "text:sequence", textConditionalText = "text:conditional-text", textFormula = "text:formula"
    case textName = "text:name", textBulletChar = "text:bullet-char", textNumFormat = "text:num-format"
    case textNumber = "text:number", textNumberedParagraph = "text:numbered-paragraph"
    case textDisplayLevels = "text:display-levels", textPageNumber = "text:page-number"
    case textPageCount = "text:page-count", textDate = "text:date", textTime = "text:time"
    case textDatabaseDisplay = "text:database-display", textBookmark = "text:bookmark"
    case textBookmarkStart = "text:bookmark-start", textBookmarkEnd = "text:bookmark-end"
    case textReferenceMark = "text:reference-mark", textReferenceMarkStart = "text:reference-mark-start"
    case textSoftPageBreak = "text:soft-page-break", textAlphabeticalIndexMark = "text:alphabetical-index-mark"
    case textTocMark = "text:toc-mark", textNoteRef = "text:note-ref", textBookmarkRef = "text:bookmark-ref"
    case textReferenceRef = "text:reference-ref", textScript = "text:script", textMeta = "text:meta"
    case textMetaField = "text:meta-field", textAuthorName = "text:author-name"
    case textNotesConfiguration = "text:notes-configuration", textStyleNumSuffix = "text:style-num-suffix"
    case textNumPrefix = "text:num-prefix", textNumSuffix = "text:num-suffix"
    case tableTable = "table:table", tableTableColumn = "table:table-column"
    case tableTableColumns = "table:table-columns", tableTableHeaderColumns = "table:table-header-columns"
    case tableTableColumnGroup = "table:table-column-group", tableTableRow = "table:table-row"
    case tableTableRows = "table:table-rows", tableTableHeaderRows = "table:table-header-rows"
    case tableTableRowGroup = "table:table-row-group", tableTableCell = "table:table-cell"
    case tableCoveredTableCell = "table:covered-table-cell"
    case tableNumberColumnsRepeated = "table:number-columns-repeated"
    case tableNumberRowsRepeated = "table:number-rows-repeated"
    case tableNumberColumnsSpanned = "table:number-columns-spanned"
    case tableNumberRowsSpanned = "table:number-rows-spanned", tableName = "table:name"
    case tableStyleName = "table:style-name", tableFormula = "table:formula", tableDisplay = "table:display"
    case tableVisibility = "table:visibility", tableShapes = "table:shapes", tableProtected = "table:protected"
    case tableIsSubTable = "table:is-sub-table", tableTrackedChanges = "table:tracked-changes"
    case tableDeletion = "table:deletion", tableInsertion = "table:insertion"
    case tableCalculationSettings = "table:calculation-settings", tableNullDate = "table:null-date"
    case tableDateValue = "table:date-value"
    case tableNumberMatrixRowsSpanned = "table:number-matrix-rows-spanned"
    case styleMasterPageName = "style:master-page-name"
    case tableDefaultCellStyleName = "table:default-cell-style-name", tableMessage = "table:message"
    case tableTableSource = "table:table-source", tableCellContentChange = "table:cell-content-change"
    case tableMovement = "table:movement", tableRejection = "table:rejection"
    case officeCurrency = "office:currency", calcextValueType = "calcext:value-type", textSheetName = "text:sheet-name"
    case textTitle = "text:title", textFileName = "text:file-name"
    case numberBooleanStyle = "number:boolean-style", numberCurrencyStyle = "number:currency-style"
    case numberCurrencySymbol = "number:currency-symbol", numberDateStyle = "number:date-style"
    case numberDecimalPlaces = "number:decimal-places", numberDisplayFactor = "number:display-factor"
    case numberFraction = "number:fraction", numberGrouping = "number:grouping"
    case numberMinDecimalPlaces = "number:min-decimal-places", numberMinIntegerDigits = "number:min-integer-digits"
    case numberNumber = "number:number", numberNumberStyle = "number:number-style"
    case numberPercentageStyle = "number:percentage-style", numberScientificNumber = "number:scientific-number"
    case numberText = "number:text", numberTextContent = "number:text-content", numberTextStyle = "number:text-style"
    case numberTimeStyle = "number:time-style", numberFillCharacter = "number:fill-character"
    case numberDecimalReplacement = "number:decimal-replacement", numberYear = "number:year"
    case numberMonth = "number:month", numberDay = "number:day", numberHours = "number:hours"
    case numberMinutes = "number:minutes", numberSeconds = "number:seconds", numberStyle = "number:style"
    case numberTextual = "number:textual", numberAmPm = "number:am-pm", numberDayOfWeek = "number:day-of-week"
    case numberQuarter = "number:quarter", numberWeekOfYear = "number:week-of-year", numberEra = "number:era"
    case numberTruncateOnOverflow = "number:truncate-on-overflow", numberEmbeddedText = "number:embedded-text"
    case styleCondition = "style:condition", styleApplyStyleName = "style:apply-style-name"
    case drawFrame = "draw:frame", drawTextBox = "draw:text-box", drawImage = "draw:image", drawObject = "draw:object"
    case drawObjectOle = "draw:object-ole", drawPlugin = "draw:plugin", drawName = "draw:name", drawG = "draw:g"
    case drawCustomShape = "draw:custom-shape", drawRect = "draw:rect", drawLine = "draw:line", drawPage = "draw:page"
    case drawControl = "draw:control", drawA = "draw:a", drawId = "draw:id"
    case styleStyle = "style:style", styleName = "style:name", styleFamily = "style:family"
    case styleParentStyleName = "style:parent-style-name", styleTextProperties = "style:text-properties"
    case styleParagraphProperties = "style:paragraph-properties", styleListStyleName = "style:list-style-name"
    case styleDefaultStyle = "style:default-style", styleDefaultOutlineLevel = "style:default-outline-level"
    case styleDisplayName = "style:display-name", styleNumFormat = "style:num-format"
    case styleNumPrefix = "style:num-prefix", styleNumSuffix = "style:num-suffix"
    case styleNumLetterSync = "style:num-letter-sync", styleDataStyleName = "style:data-style-name"
    case styleTableProperties = "style:table-properties", styleTableRowProperties = "style:table-row-properties"
    case styleSectionProperties = "style:section-properties", styleMasterPage = "style:master-page"
    case styleHeader = "style:header", styleFooter = "style:footer", styleHeaderLeft = "style:header-left"
    case styleFooterLeft = "style:footer-left", styleHeaderFirst = "style:header-first"
    case styleFooterFirst = "style:footer-first", styleTextLineThroughStyle = "style:text-line-through-style"
    case styleTextLineThroughType = "style:text-line-through-type", styleTextPosition = "style:text-position"
    case styleDisplay = "style:display", styleListLevel = "style:list-level", styleMap = "style:map"
    case stylePageLayoutName = "style:page-layout-name"
    case foDisplay = "fo:display"
    case loextNumListFormat = "loext:num-list-format", loextIsHidden = "loext:is-hidden",
        loextContentControl = "loext:content-control", loextShowingPlaceHolder = "loext:showing-place-holder",
        loextTable = "loext:table"
    case xlinkHref = "xlink:href", xlinkType = "xlink:type"
    case svgTitle = "svg:title", svgDesc = "svg:desc"
    case manifestManifest = "manifest:manifest", manifestFileEntry = "manifest:file-entry"
    case manifestEncryptionData = "manifest:encryption-data", manifestFullPath = "manifest:full-path"
    case manifestMediaType = "manifest:media-type"
    case mathMath = "math:math", mathAnnotation = "math:annotation"
    case dcCreator = "dc:creator", dcDate = "dc:date"
    case xmlSpace = "xml:space", xmlId = "xml:id", xmlLang = "xml:lang"
    case formForm = "form:form", formText = "form:text", formCombobox = "form:combobox", formListbox = "form:listbox"
    case formCheckbox = "form:checkbox", formValue = "form:value", formCurrentValue = "form:current-value"
    case formCurrentState = "form:current-state", formLabel = "form:label"

    case htmlMultiple = "multiple", htmlAnnotation = "annotation", htmlAnnotationXml = "annotation-xml"
    case textListId = "text:list-id", textValue = "text:value", textCurrentSelected = "text:current-selected"

    // HTML, and attributes without a namespace
    case relationshipId = "Id", relationshipType = "Type", relationshipTarget = "Target"
    case relationshipTargetMode = "TargetMode", relationshipPartName = "PartName"
    case relationshipContentType = "ContentType", relationshipExtension = "Extension", htmlName = "name"
    case htmlDescr = "descr", htmlTitle = "title", htmlString = "string", htmlHref = "href", htmlId = "id"
    case htmlVal = "val", relationshipProgID = "ProgID", relationshipRequires = "Requires", htmlUri = "uri"
    case htmlClass = "class", htmlStyle = "style", htmlHidden = "hidden", htmlColspan = "colspan"
    case htmlRowspan = "rowspan", htmlStart = "start", htmlValue = "value", htmlType = "type"
    case htmlReversed = "reversed", htmlAlt = "alt", htmlSrc = "src", htmlCharset = "charset"
    case htmlHttpEquiv = "http-equiv", htmlContent = "content", htmlOpen = "open", htmlCite = "cite"
    case htmlLabel = "label", htmlSelected = "selected", htmlChecked = "checked", htmlPlaceholder = "placeholder"
    case htmlMedia = "media", htmlLang = "lang", htmlRel = "rel", htmlData = "data", htmlRole = "role"
    case htmlAriaHidden = "aria-hidden", htmlHtml = "html", htmlHead = "head", htmlBody = "body", htmlMeta = "meta"
    case htmlBase = "base", htmlLink = "link", htmlScript = "script", htmlNoscript = "noscript"
    case htmlTemplate = "template", htmlP = "p", htmlDiv = "div", htmlH1 = "h1", htmlH2 = "h2", htmlH3 = "h3"
    case htmlH4 = "h4", htmlH5 = "h5", htmlH6 = "h6", htmlUl = "ul", htmlOl = "ol", htmlLi = "li", htmlDl = "dl"
    case htmlDt = "dt", htmlDd = "dd", htmlMenu = "menu", htmlDir = "dir", htmlTable = "table"
    case htmlCaption = "caption", htmlColgroup = "colgroup", htmlCol = "col", htmlThead = "thead", htmlTbody = "tbody"
    case htmlTfoot = "tfoot", htmlTr = "tr", htmlTd = "td", htmlTh = "th", htmlA = "a", htmlSpan = "span", htmlB = "b"
    case htmlI = "i", htmlU = "u", htmlEm = "em", htmlStrong = "strong", htmlSmall = "small", htmlBig = "big"
    case htmlFont = "font", htmlSup = "sup", htmlSub = "sub", htmlS = "s", htmlStrike = "strike", htmlDel = "del"
    case htmlIns = "ins", htmlBr = "br", htmlHr = "hr", htmlWbr = "wbr", htmlImg = "img", htmlPicture = "picture"
    case htmlSvg = "svg", htmlMath = "math", htmlObject = "object", htmlEmbed = "embed", htmlIframe = "iframe"
    case htmlFrame = "frame", htmlApplet = "applet", htmlVideo = "video", htmlAudio = "audio", htmlCanvas = "canvas"
    case htmlMap = "map", htmlArea = "area", htmlForm = "form", htmlInput = "input", htmlTextarea = "textarea"
    case htmlSelect = "select", htmlOption = "option", htmlOptgroup = "optgroup", htmlButton = "button"
    case htmlFieldset = "fieldset", htmlLegend = "legend", htmlDetails = "details", htmlSummary = "summary"
    case htmlNav = "nav", htmlHeader = "header", htmlFooter = "footer", htmlMain = "main", htmlArticle = "article"
    case htmlSection = "section", htmlAside = "aside", htmlAddress = "address", htmlBlockquote = "blockquote"
    case htmlPre = "pre", htmlFigure = "figure", htmlFigcaption = "figcaption", htmlCenter = "center", htmlQ = "q"
    case htmlAbbr = "abbr", htmlRuby = "ruby", htmlRb = "rb", htmlRt = "rt", htmlRp = "rp", htmlRtc = "rtc"
    case htmlBdo = "bdo", htmlBdi = "bdi", htmlFrameset = "frameset", htmlNoframes = "noframes", htmlXmp = "xmp"
    case htmlListing = "listing", htmlPlaintext = "plaintext", htmlDialog = "dialog", htmlDatalist = "datalist"
    case htmlOutput = "output", htmlProgress = "progress", htmlMeter = "meter"

    private static let all: [String: Name] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The name of an element or attribute, of either of the namespaces that a vocabulary has (transitional and strict).
    init(local: String, namespace: String?) {
        guard let namespace else {
            self = Self.all[local] ?? .unknown
            return
        }
        guard let prefix = Self.prefix(namespace) else {
            self = .unknown
            return
        }
        self = Self.all["\(prefix):\(local)"] ?? .unknown
    }

    private static func prefix(_ namespace: String) -> String? {
        if let prefix = prefixes[namespace] { return prefix }
        // Strict OOXML has the same vocabularies under names of ISO.
        guard namespace.hasPrefix("http://purl.oclc.org/ooxml/") else { return nil }
        switch namespace.dropFirst("http://purl.oclc.org/ooxml/".count) {
        case "wordprocessingml/main": return "w"
        case "spreadsheetml/main": return "x"
        case "officeDocument/relationships": return "r"
        case "officeDocument/math": return "m"
        case "drawingml/main": return "a"
        case "drawingml/picture": return "pic"
        case "drawingml/chart": return "c"
        case "drawingml/diagram": return "dgm"
        case "drawingml/wordprocessingDrawing": return "wp"
        case "drawingml/spreadsheetDrawing": return "xdr"
        default: return nil
        }
    }

    private static let prefixes: [String: String] = {
        let microsoft = "http://schemas.openxmlformats.org/"
        let oasis = "urn:oasis:names:tc:opendocument:xmlns:"
        var prefixes = [
            "\(microsoft)wordprocessingml/2006/main": "w",
            "\(microsoft)spreadsheetml/2006/main": "x",
            "\(microsoft)officeDocument/2006/relationships": "r",
            "\(microsoft)package/2006/relationships": "pr",
            "\(microsoft)package/2006/content-types": "ct",
            "\(microsoft)officeDocument/2006/math": "m",
            "\(microsoft)markup-compatibility/2006": "mc",
            "\(microsoft)drawingml/2006/wordprocessingDrawing": "wp",
            "\(microsoft)drawingml/2006/spreadsheetDrawing": "xdr",
            "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "tc",
            "\(microsoft)drawingml/2006/main": "a",
            "\(microsoft)drawingml/2006/picture": "pic",
            "\(microsoft)drawingml/2006/chart": "c",
            "\(microsoft)drawingml/2006/diagram": "dgm",
            "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
            "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "urn:schemas-microsoft-com:vml": "v",
            "urn:schemas-microsoft-com:office:office": "o",
            "\(oasis)drawing:1.0": "draw",
            "\(oasis)xsl-fo-compatible:1.0": "fo",
            "\(oasis)svg-compatible:1.0": "svg",
            "\(oasis)datastyle:1.0": "number",
            "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
            "http://www.w3.org/1999/xlink": "xlink",
            "http://www.w3.org/1998/Math/MathML": "math",
            "http://purl.org/dc/elements/1.1/": "dc",
            "http://www.w3.org/XML/1998/namespace": "xml",
        ]
        for name in ["office", "text", "table", "style", "manifest", "form"] { prefixes["\(oasis)\(name):1.0"] = name }
        return prefixes
    }()
}
