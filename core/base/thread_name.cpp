#include "core/base/thread_name.h"

#include <pthread.h>

namespace aetherion::base {

void nameThread(const char* name) {
    // A longer one is refused, and the thread keeps its creator's: nothing depends on it.
    (void)::pthread_setname_np(::pthread_self(), name);
}

} // namespace aetherion::base
