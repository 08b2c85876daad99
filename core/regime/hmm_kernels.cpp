#include "core/regime/hmm_kernels.h"

namespace aetherion::regime::detail {

#ifdef AETHERION_WIDE_KERNELS

// Defined in hmm_kernels_v3.cpp; a value, so that no function of that file runs where the processor cannot.
extern const HmmKernels kWideKernels;

const HmmKernels* wideKernels() {
    static const bool able = [] {
        __builtin_cpu_init();
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") &&
               __builtin_cpu_supports("bmi2");
    }();
    return able ? &kWideKernels : nullptr;
}

#else

const HmmKernels* wideKernels() { return nullptr; }

#endif

const HmmKernels& hmmKernels() {
    static const HmmKernels& chosen = wideKernels() != nullptr ? *wideKernels() : baselineKernels();
    return chosen;
}

} // namespace aetherion::regime::detail
