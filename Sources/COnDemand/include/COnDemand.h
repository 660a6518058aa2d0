// Libraries that are opened when they are first needed, and whose functions are called by their own names.

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>

/// The library under the first of some names that there is; if there is none, `fault` is what the system says of the last.
void *on_demand_library(const char *const *names, const char **fault);

/// A function of a library that is open; ends the program where there is none of its name.
void *on_demand_function(void *library, const char *name);

/// The library of a file, by the names that it may have, and a function that opens it: it returns null, or what keeps it from
/// being opened. Without it the program ends where a function of the library is called.
#define LIBRARY(fault, ...)                                                                       \
    static void *library;                                                                         \
    static const char *library_fault;                                                             \
    static void open_library(void) {                                                              \
        static const char *const names[] = {__VA_ARGS__, NULL};                                   \
        library = on_demand_library(names, &library_fault);                                       \
    }                                                                                             \
    const char *fault(void) {                                                                     \
        static pthread_once_t once = PTHREAD_ONCE_INIT;                                           \
        pthread_once(&once, open_library);                                                        \
        return library_fault;                                                                     \
    }                                                                                             \
    static void *opened_library(void) { return fault() ? NULL : library; }

/// A function of the library, which the compiler compares with its declaration.
#define FUNCTION(result, name, parameters, arguments)                                             \
    result name parameters {                                                                      \
        static _Atomic(void *) known;                                                             \
        void *function = atomic_load_explicit(&known, memory_order_relaxed);                      \
        if (!function) {                                                                          \
            function = on_demand_function(opened_library(), #name);                               \
            atomic_store_explicit(&known, function, memory_order_relaxed);                        \
        }                                                                                         \
        return ((__typeof__(&name))function)arguments;                                            \
    }
