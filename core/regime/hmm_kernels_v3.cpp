// Compiled for x86-64-v3, where the compiler can; see CMakeLists.txt.
#include "core/regime/hmm_recursion_loops.h"

namespace aetherion::regime::detail {

extern const HmmKernels kWideKernels;
const HmmKernels kWideKernels = kKernels;

} // namespace aetherion::regime::detail
