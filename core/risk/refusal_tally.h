#pragma once
// Counts refused orders for the audit: at most one line a second for each code and account, however fast they come.
//
// A first refusal is due at once; what follows within a second of it comes as one line with its count when that second
// is over. Time is handed in; when it jumps back, what waits is due. Bounds: kMostTallied pairs at a time, beyond that
// refusals are counted under the account "(others)". Thread: one at a time.
#include "core/base/time.h"
#include "core/trading/refusal.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::risk {

inline constexpr Duration kTallyPeriod = std::chrono::seconds(1);
inline constexpr std::size_t kMostTallied = 20'000;
inline constexpr std::string_view kTallyOthers = "(others)";

struct RefusalCount {
    std::string account;
    std::string code;
    std::int64_t count = 0;
    Timestamp first;
    Timestamp last;
    /// The first one's line.
    std::string example;
    bool operator==(const RefusalCount&) const = default;
};

class RefusalTally {
public:
    void add(std::string_view account, const trading::Refusal& refusal, Timestamp now);
    /// What is to be put on record now, in the order of account and code.
    [[nodiscard]] std::vector<RefusalCount> takeDue(Timestamp now);
    /// Everything, due or not: at the end.
    [[nodiscard]] std::vector<RefusalCount> takeAll();

private:
    struct Key {
        std::string account;
        std::string code;
    };
    struct KeyView {
        std::string_view account;
        std::string_view code;
        // Not explicit: that is how a map with a transparent order compares.
        KeyView(std::string_view a, std::string_view c) : account(a), code(c) {}
        KeyView(const Key& key) : account(key.account), code(key.code) {}
    };
    struct InOrder {
        using is_transparent = void;
        bool operator()(const KeyView& a, const KeyView& b) const {
            return a.account != b.account ? a.account < b.account : a.code < b.code;
        }
    };
    struct Waiting {
        std::int64_t count = 0;
        Timestamp first;
        Timestamp last;
        std::string example;
        /// When the last line was taken.
        Timestamp taken = Timestamp::min();
    };
    [[nodiscard]] static RefusalCount take(const Key& key, Waiting& waiting);
    std::map<Key, Waiting, InOrder> m_waiting;
};

} // namespace aetherion::risk
