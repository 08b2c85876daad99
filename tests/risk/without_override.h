#pragma once
// Runs something as a user who is held by mode bits, also where the tests run as root.
//
// Capabilities belong to a thread: the one that runs it gives up reading and searching what its modes forbid, and so do
// threads that it starts. Qt Test's macros do not work in there.
#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <thread>

namespace aetherion::risk::test {

/// False when the system does not let it go.
template <typename Work> [[nodiscard]] bool withoutOverride(Work work) {
    bool dropped = false;
    std::thread([&] {
        __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
        __user_cap_data_struct sets[2]{};
        if (::syscall(SYS_capget, &header, sets) != 0)
            return;
        const auto override = (1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH);
        // access() asks what is permitted, everything else what is in effect.
        sets[0].effective &= ~override;
        sets[0].permitted &= ~override;
        sets[0].inheritable &= ~override;
        if (::syscall(SYS_capset, &header, sets) != 0)
            return;
        dropped = true;
        work();
    }).join();
    return dropped;
}

} // namespace aetherion::risk::test
