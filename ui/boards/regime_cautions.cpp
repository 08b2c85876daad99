#include "ui/boards/regime_cautions.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::boards {

namespace {

bool namesRegime(const QString& sentence, market::Regime regime) {
    return sentence.contains(look::toText(name(regime)));
}

bool namesAny(const QString& sentence) {
    return std::any_of(market::kRegimes.begin(), market::kRegimes.end(),
                       [&](market::Regime regime) { return namesRegime(sentence, regime); });
}

} // namespace

RegimeCautions::RegimeCautions(const contract::RegimeView& view, const std::vector<contract::ModelView>* models) {
    const contract::ModelView* own = nullptr;
    if (models && !view.modelId.empty())
        for (const contract::ModelView& model : *models)
            if (model.id == view.modelId)
                own = &model;
    const QString said = look::toText(view.caution);
    // What a model's list says of no regime may be about another market's streams; the view knows what is about this.
    if (own)
        for (const std::string& sentence : own->cautions)
            if (namesAny(look::toText(sentence)))
                add(look::toText(sentence));
    if (view.borrowedFrom)
        add({},
            QCoreApplication::translate("Regime", "Judged by the model of %1, because this market has none of its own.")
                .arg(look::toText(market::name(*view.borrowedFrom))));
    if (!said.isEmpty() && (!own || (m_all.isEmpty() && !namesAny(said))))
        add(said);
}

RegimeCautions::RegimeCautions(const contract::ModelView& model) {
    for (const std::string& sentence : model.cautions)
        if (namesAny(look::toText(sentence)))
            add(look::toText(sentence));
}

void RegimeCautions::add(const QString& english) { add(english, look::said(look::toUtf8(english))); }

void RegimeCautions::add(const QString& english, const QString& shown) {
    if (m_all.contains(shown))
        return;
    m_all << shown;
    const bool isAboutAll = !namesAny(english);
    for (std::size_t k = 0; k < market::kRegimeCount; ++k)
        if (isAboutAll || namesRegime(english, market::kRegimes[k]))
            m_sentences[k] << shown;
    if (isAboutAll)
        m_sentences[static_cast<std::size_t>(market::Regime::Unknown)] << shown;
}

QString RegimeCautions::of(market::Regime regime) const {
    return m_sentences[static_cast<std::size_t>(regime)].join(u'\n');
}

QString RegimeCautions::marked(market::Regime regime) const {
    return m_sentences[static_cast<std::size_t>(regime)].isEmpty() ? regimeText(regime) : regimeText(regime) + u'*';
}

} // namespace aetherion::boards
