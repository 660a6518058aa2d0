// The functions of libzip that are called. The library is opened when an archive is read: documents are archives, dossiers are not.
//
// They are hidden, so that the library's own calls of its functions do not come back here.
#define ZIP_EXTERN __attribute__((visibility("hidden")))
#include "CLibZip.h"
#include "COnDemand.h"

// Debian 12 has kept the number of an earlier version.
LIBRARY(zip_fault, "libzip.so.5", "libzip.so.4")

FUNCTION(void, zip_discard, (zip_t *archive), (archive))
FUNCTION(void, zip_error_fini, (zip_error_t *error), (error))
FUNCTION(void, zip_error_init, (zip_error_t *error), (error))
FUNCTION(const char *, zip_error_strerror, (zip_error_t *error), (error))
FUNCTION(int, zip_fclose, (zip_file_t *file), (file))
FUNCTION(zip_error_t *, zip_file_get_error, (zip_file_t *file), (file))
FUNCTION(
    zip_file_t *, zip_fopen_index,
    (zip_t *archive, zip_uint64_t index, zip_flags_t flags),
    (archive, index, flags))
FUNCTION(zip_int64_t, zip_fread, (zip_file_t *file, void *bytes, zip_uint64_t count), (file, bytes, count))
FUNCTION(zip_error_t *, zip_get_error, (zip_t *archive), (archive))
FUNCTION(zip_int64_t, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags))
FUNCTION(zip_t *, zip_open_from_source, (zip_source_t *source, int flags, zip_error_t *error), (source, flags, error))
FUNCTION(
    zip_source_t *, zip_source_buffer_create,
    (const void *bytes, zip_uint64_t count, int freed, zip_error_t *error),
    (bytes, count, freed, error))
FUNCTION(void, zip_source_free, (zip_source_t *source), (source))
FUNCTION(
    int, zip_stat_index,
    (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status),
    (archive, index, flags, status))
