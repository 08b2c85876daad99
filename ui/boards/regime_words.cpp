#include "ui/boards/regime_words.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>
#include <QStringList>

namespace aetherion::boards {

using market::MetaRegime;
using market::UnknownCause;

namespace {

QString inWords(const char* text) { return QCoreApplication::translate("Regime", text); }

} // namespace

QString causeText(UnknownCause cause) {
    switch (cause) {
    case UnknownCause::None:
        return {};
    case UnknownCause::NoModel:
        return inWords(QT_TRANSLATE_NOOP("Regime", "no model"));
    case UnknownCause::WarmingUp:
        return inWords(QT_TRANSLATE_NOOP("Regime", "warming up"));
    case UnknownCause::Gap:
        return inWords(QT_TRANSLATE_NOOP("Regime", "bars are missing"));
    case UnknownCause::Stale:
        return inWords(QT_TRANSLATE_NOOP("Regime", "the data are not current"));
    case UnknownCause::MissingFeature:
        return inWords(QT_TRANSLATE_NOOP("Regime", "a feature is missing"));
    case UnknownCause::Novel:
        return inWords(QT_TRANSLATE_NOOP("Regime", "unlike anything that the model has seen"));
    case UnknownCause::Refused:
        return inWords(QT_TRANSLATE_NOOP("Regime", "the bar could not be used"));
    }
    return {};
}

namespace {

/// The engine's reasons begin with the kind of cause, which stands before them already.
std::string_view withoutOpening(std::string_view reason) {
    for (const std::string_view opening : {"warming up: ", "warming up, ", "after a gap: "})
        if (reason.starts_with(opening))
            return reason.substr(opening.size());
    return reason;
}

} // namespace

QString unknownText(const contract::RegimeView& view, market::Market market) {
    const QString reason = look::said(view.reason);
    if (view.cause == UnknownCause::NoModel || (view.cause == UnknownCause::None && !view.known && reason.isEmpty()))
        return QCoreApplication::translate("Regime", "no model for %1 %2")
            .arg(look::toText(market::name(market)), look::toText(market::name(view.timeframe)));
    const QString cause = causeText(view.cause);
    if (cause.isEmpty() || reason.isEmpty())
        return cause.isEmpty() ? reason : cause;
    return QCoreApplication::translate("Regime", "%1 (%2)", "cause of an unknown regime, details")
        .arg(cause, look::said(withoutOpening(view.reason)));
}

QString provisionalText(const contract::RegimeView& view, const RegimeCautions& cautions) {
    if (!view.provisional)
        return {};
    if (view.provisional->regime == market::Regime::Unknown)
        return QCoreApplication::translate("Regime", "forming bar: unknown, provisional");
    return QCoreApplication::translate("Regime", "forming bar: %1 %2, provisional")
        .arg(cautions.marked(view.provisional->regime), look::probabilityText(view.provisional->confidence));
}

QString confirmationText(const contract::RegimeView& view) {
    if (view.confirmationDelayBars <= 0)
        return {};
    return QCoreApplication::translate(
        "Regime", "A change is confirmed %n closed bar(s) after the first bar that shows it, at the earliest.", nullptr,
        view.confirmationDelayBars);
}

QString metaRegimeText(MetaRegime regime) {
    switch (regime) {
    case MetaRegime::TrendingBull:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Trending bull"));
    case MetaRegime::PullbackInUptrend:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Pullback in an uptrend"));
    case MetaRegime::TrendingBear:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Trending bear"));
    case MetaRegime::PullbackInDowntrend:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Pullback in a downtrend"));
    case MetaRegime::RangeBound:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Range-bound"));
    case MetaRegime::HighVolatilityRiskOff:
        return inWords(QT_TRANSLATE_NOOP("Regime", "High volatility, risk off"));
    case MetaRegime::MixedCondition:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Mixed"));
    case MetaRegime::Unknown:
        return inWords(QT_TRANSLATE_NOOP("Regime", "Unknown"));
    }
    return {};
}

QString metaRegimeText(const contract::MetaRegimeView& meta) {
    if (meta.regime == MetaRegime::Unknown)
        return metaRegimeText(meta.regime);
    return metaRegimeText(meta.regime) + QStringLiteral(", ") + look::probabilityText(meta.confidence);
}

QString metaLine(const contract::MetaRegimeView& meta) {
    const QString line = QCoreApplication::translate("Regime", "All timeframes: %1").arg(metaRegimeText(meta));
    return meta.explanation.empty() ? line : line + QStringLiteral("  ·  ") + look::said(meta.explanation);
}

QString metaToolTip(const contract::StreamView& view, const std::vector<contract::ModelView>* models) {
    QStringList lines{metaLine(view.meta)};
    for (const contract::RegimeView& regime : view.regimes) {
        if (regime.modelId.empty())
            continue;
        const RegimeCautions cautions(regime, models);
        QString line = look::toText(market::name(regime.timeframe)) + u' ' + cautions.marked(regime.regime);
        for (const QString& sentence : cautions.of(regime.regime).split(u'\n', Qt::SkipEmptyParts))
            line += QStringLiteral("\n* ") + sentence;
        lines << line;
    }
    return lines.join(u'\n');
}

QString regimeToolTip(const contract::RegimeView& view, market::Market market, const RegimeCautions& cautions) {
    QStringList lines;
    const QString why = unknownText(view, market);
    const bool isUnknown = view.regime == market::Regime::Unknown;
    if (!isUnknown || why.isEmpty())
        lines << regimeMeaning(view.regime);
    if (isUnknown && !why.isEmpty())
        lines << QCoreApplication::translate("Regime", "Unknown: %1").arg(why);
    else if (!why.isEmpty() && !view.known)
        lines << why;
    const auto addCaution = [&](market::Regime regime) {
        for (const QString& sentence : cautions.of(regime).split(u'\n', Qt::SkipEmptyParts))
            if (const QString line = QStringLiteral("* ") + sentence; !lines.contains(line))
                lines << line;
    };
    addCaution(view.regime);
    if (isUnknown)
        addCaution(view.lastConfirmed);
    if (const QString forming = provisionalText(view, cautions); !forming.isEmpty()) {
        lines << forming;
        addCaution(view.provisional->regime);
    }
    if (const QString delay = confirmationText(view); !delay.isEmpty())
        lines << delay;
    return lines.join(u'\n');
}

} // namespace aetherion::boards
