#pragma once
// A recording and what its file does not say, in the spelling SOURCE:
// `FILE,market=M,symbol=S,timeframe=TF,zone=Z,stamp=…`.
//
// Guesses come from the file's name alone (nothing is read here) and only where the name states the thing; whether a
// bar's stamp is its start or its end is never guessed. Thread: values.
#include <QString>

namespace aetherion::work {

struct RecordingSource {
    QString file;
    /// Empty: as the file says.
    QString market;
    QString symbol;
    QString timeframe;
    QString zone;
    /// start or end
    QString stamp;

    [[nodiscard]] QString text() const;
    bool operator==(const RecordingSource&) const = default;
};

/// `crypto_BTC-PERP_1m_2022.csv.gz`, `BTCUSDT-1m-2023-04.csv` and the like.
[[nodiscard]] RecordingSource guessFromName(const QString& file);

} // namespace aetherion::work
