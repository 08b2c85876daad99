#include "core/features/pair_mean.h"

namespace aetherion::features {

void PairMean::clear() {
    m_values.clear();
    m_before.reset();
}

void PairMean::save(StateTape& tape) const {
    putPrices(tape, m_before);
    m_values.save(tape);
}

void PairMean::restore(StateTape& tape) {
    m_before = takePrices(tape);
    m_values.restore(tape);
}

} // namespace aetherion::features
