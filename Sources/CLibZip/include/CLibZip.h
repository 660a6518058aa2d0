#include <zip.h>

/// Opens the library, unless it is open: null, or what keeps it from being opened. Without it none of its functions can be called.
const char *zip_fault(void);
