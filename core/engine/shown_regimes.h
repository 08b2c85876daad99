#pragma once
// A stream's regimes as they are shown, and what they say together: made anew when they have changed, or while the
// stream is silent, and shared between snapshots else.
//
// Thread: the engine's.
#include "core/contract/engine_snapshot.h"

namespace aetherion::engine {

class ShownRegimes {
public:
    /// Judges the regimes of a view whose age has been judged; see contract::withholdRegimes() and judgeTogether().
    void judge(contract::StreamView& view);

private:
    /// Those of the newest view whose stream was not silent, and what they say together.
    contract::SharedRows<contract::RegimeView> m_regimes;
    contract::MetaRegimeView m_meta;
    bool m_judged = false;
};

} // namespace aetherion::engine
