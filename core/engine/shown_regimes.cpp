#include "core/engine/shown_regimes.h"

#include "core/contract/silent_stream.h"
#include "core/engine/stream_judgement.h"

namespace aetherion::engine {

void ShownRegimes::judge(contract::StreamView& view) {
    if (contract::isSilent(view.feedState)) {
        contract::withholdRegimes(view);
        judgeTogether(view);
        return;
    }
    if (!m_judged || !m_regimes.isSameAs(view.regimes)) {
        judgeTogether(view);
        m_regimes = view.regimes;
        m_meta = view.meta;
        m_judged = true;
    }
    view.meta = m_meta;
}

} // namespace aetherion::engine
