#include "COnDemand.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *on_demand_library(const char *const *names, const char **fault) {
    void *library = NULL;
    for (; *names && !library; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
    // The system's own text is there until it is next asked for one.
    *fault = library ? NULL : strdup(dlerror());
    return library;
}

void *on_demand_function(void *library, const char *name) {
    void *function = library ? dlsym(library, name) : NULL;
    if (!function) {
        fprintf(stderr, "rapporteur: there is no library with %s\n", name);
        abort();
    }
    return function;
}
