// auditing_process FOLDER: opens the audit log of FOLDER and puts entries on record from four threads until it is
// killed. Says each record's number once it was told that it is durable.
#include "core/base/clock.h"
#include "core/storage/audit_log.h"

#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

int main(int argc, char** argv) {
    using namespace aetherion;
    if (argc != 2)
        return 2;
    const SystemClock clock;
    const auto log = storage::AuditLog::open({.folder = argv[1]}, clock);
    if (!log) {
        std::fprintf(stderr, "%s\n", log.error().text().c_str());
        return 1;
    }
    std::mutex mutex;
    const auto say = [&](std::int64_t seq) {
        const std::lock_guard lock(mutex);
        std::printf("%lld\n", static_cast<long long>(seq));
        std::fflush(stdout);
    };
    say((*log)->health().seq);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 1'000'000; ++i) {
                const contract::AuditEntry entry{.who = "thread " + std::to_string(thread),
                                                 .channel = "command",
                                                 .action = "set limit",
                                                 .subject = "firm",
                                                 .after = std::to_string(i),
                                                 .reason = std::string(static_cast<std::size_t>(i % 3000), 'r')};
                (void)(*log)->note(entry);
                if (const auto seq = (*log)->recordNow(entry))
                    say(*seq);
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    return 0;
}
