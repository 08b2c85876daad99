#pragma once
// What has to be said beside each regime of one model: that it is not told from its neighbour, or that the model is
// another market's. Where there is no room for the sentence the word carries a mark, "Bull*", which a tool tip
// explains.
//
// The model's cautions that name a regime belong to it; those that name none belong to all. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <QString>
#include <QStringList>

#include <array>

namespace aetherion::boards {

class RegimeCautions {
public:
    RegimeCautions() = default;
    /// `models` may be null; then only what the view itself says is known.
    RegimeCautions(const contract::RegimeView& view, const std::vector<contract::ModelView>* models);
    explicit RegimeCautions(const contract::ModelView& model);

    /// One sentence a line; empty where there is nothing to say.
    [[nodiscard]] QString of(market::Regime regime) const;
    /// Those of all regimes, each once.
    [[nodiscard]] const QStringList& all() const { return m_all; }
    /// "Bull", or "Bull*" where there is something to say.
    [[nodiscard]] QString marked(market::Regime regime) const;
    bool operator==(const RegimeCautions&) const = default;

private:
    /// Told by the names that stand in the English sentence, shown in the language.
    void add(const QString& english);
    void add(const QString& english, const QString& shown);

    std::array<QStringList, market::kRegimeCount + 1> m_sentences;
    QStringList m_all;
};

} // namespace aetherion::boards
