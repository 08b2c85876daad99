#pragma once
// Where a regime comes from: what its model was trained on, and what it is applied to. Where the two differ that is
// said, and is worth amber.
//
// Thread: GUI (texts go through the translation).
#include "core/contract/engine_snapshot.h"

#include <QString>
#include <QStringList>

namespace aetherion::boards {

struct Provenance {
    /// "model 3f2a9c1d, trained on FILUSDT, applied to SIM-BTC (SIMULATED)"; empty where no model judges.
    QString line;
    /// The same where room is short, the shortest last: without the id, then in fewer words, and without the kind of
    /// data unless that is what differs; then it stays longest, since the symbol is in the chart's title.
    QStringList shorter;
    /// Everything: span, bars, when it was made, and in what the two differ.
    QString details;
    /// Another symbol, another market, or another kind of data.
    bool differs = false;
};

/// `models` may be null.
[[nodiscard]] Provenance provenanceOf(const contract::RegimeView& view, const market::Stream& stream,
                                      const std::vector<contract::ModelView>* models);

} // namespace aetherion::boards
