#pragma once
// What regimes are judged with: the models at hand and the rule of confirmation.
//
// Thread: values; the shelf is immutable once shared.
#include "core/regime/confirmation.h"
#include "core/regime/model_shelf.h"

#include <memory>

namespace aetherion::engine {

struct RegimeSetup {
    /// Null: none.
    std::shared_ptr<const regime::ModelShelf> models{};
    regime::ConfirmationSettings confirmation{};

    /// The model that speaks for this stream; null where there is none.
    [[nodiscard]] std::shared_ptr<const regime::Model> modelFor(const market::Stream& stream,
                                                                market::Timeframe timeframe) const {
        const market::InstrumentKey& instrument = stream.instrument;
        return models
                   ? models->find(stream.source.kind, instrument.market, instrument.symbol, timeframe, stream.hasVolume)
                   : nullptr;
    }
};

} // namespace aetherion::engine
