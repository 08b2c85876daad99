#include "core/regime/hmm_recursion_loops.h"

namespace aetherion::regime::detail {

const HmmKernels& baselineKernels() { return kKernels; }

} // namespace aetherion::regime::detail
