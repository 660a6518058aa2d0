#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU's headers, which clash with those inside Foundation; nothing here needs its converters.
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/HTMLparser.h>
