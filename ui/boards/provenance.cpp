#include "ui/boards/provenance.h"

#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace aetherion::boards {

namespace {

QString provenanceText(const char* text) { return QCoreApplication::translate("Provenance", text); }

/// Symbols in a model's data are parted by commas, blanks or pluses.
bool namesSymbol(const std::string& data, const std::string& symbol) {
    const QStringList names = look::toText(data).split(QRegularExpression(QStringLiteral("[,;+\\s/]+")));
    return names.contains(look::toText(symbol), Qt::CaseInsensitive);
}

QStringList differences(const contract::RegimeView& view, const market::Stream& stream,
                        const contract::ModelView& model) {
    QStringList found;
    const bool ofSimulation = model.sourceKind == market::SourceKind::Simulated;
    const bool isSimulated = stream.source.kind == market::SourceKind::Simulated;
    if (view.borrowedFrom || model.market != stream.instrument.market)
        found << provenanceText(QT_TRANSLATE_NOOP("Provenance", "another market: trained on %1, applied to %2"))
                     .arg(look::toText(market::name(model.market)),
                          look::toText(market::name(stream.instrument.market)));
    if (ofSimulation != isSimulated)
        found << (ofSimulation ? provenanceText(QT_TRANSLATE_NOOP("Provenance",
                                                                  "trained on simulated prices, applied to real ones"))
                               : provenanceText(QT_TRANSLATE_NOOP(
                                     "Provenance", "trained on real prices, applied to simulated ones")));
    // A simulation's model has seen all of its kind.
    if (!(ofSimulation && isSimulated) && !namesSymbol(model.data, stream.instrument.symbol))
        found << provenanceText(QT_TRANSLATE_NOOP("Provenance", "another symbol: trained on %1, applied to %2"))
                     .arg(look::toText(model.data), look::toText(stream.instrument.symbol));
    return found;
}

} // namespace

Provenance provenanceOf(const contract::RegimeView& view, const market::Stream& stream,
                        const std::vector<contract::ModelView>* models) {
    Provenance result;
    if (view.modelId.empty())
        return result;
    const QString id = look::toText(std::string_view(view.modelId).substr(0, 8));
    const QString applied = QStringLiteral("%1 (%2)").arg(look::toText(stream.instrument.symbol),
                                                          look::toText(market::name(stream.source.kind)));
    const contract::ModelView* model = nullptr;
    if (models)
        for (const contract::ModelView& candidate : *models)
            if (candidate.id == view.modelId)
                model = &candidate;
    if (!model) {
        result.line = provenanceText(QT_TRANSLATE_NOOP("Provenance", "model %1, applied to %2")).arg(id, applied);
        result.details = result.line + u'\n' +
                         provenanceText(QT_TRANSLATE_NOOP("Provenance", "What it was trained on is not known here."));
        result.differs = view.borrowedFrom.has_value();
        return result;
    }
    result.line = provenanceText(QT_TRANSLATE_NOOP("Provenance", "model %1, trained on %2, applied to %3"))
                      .arg(id, look::toText(model->data), applied);
    QStringList lines{provenanceText(QT_TRANSLATE_NOOP("Provenance", "Model %1, made %2, %3"))
                          .arg(look::toText(model->id), look::toText(model->created), look::toText(model->origin)),
                      provenanceText(QT_TRANSLATE_NOOP("Provenance", "Trained on %1 %2, %3 bars, %4 to %5"))
                          .arg(look::toText(market::name(model->market)), look::toText(model->data),
                               look::wholeText(model->rows), look::toText(model->from), look::toText(model->to)),
                      provenanceText(QT_TRANSLATE_NOOP("Provenance", "Applied to %1 %2"))
                          .arg(look::toText(market::name(stream.instrument.market)), applied)};
    const QString symbol = look::toText(stream.instrument.symbol);
    const QString without = provenanceText(QT_TRANSLATE_NOOP("Provenance", "trained on %1, applied to %2"));
    result.shorter << without.arg(look::toText(model->data), applied);
    if ((model->sourceKind == market::SourceKind::Simulated) == (stream.source.kind == market::SourceKind::Simulated))
        result.shorter << without.arg(look::toText(model->data), symbol);
    else
        result.shorter << provenanceText(QT_TRANSLATE_NOOP("Provenance", "model of %1, used on %2"))
                              .arg(look::toText(model->data), applied)
                       << provenanceText(QT_TRANSLATE_NOOP("Provenance", "model of %1 on %2"))
                              .arg(look::toText(model->data), applied)
                       << provenanceText(QT_TRANSLATE_NOOP("Provenance", "model of %1 on %2 data"))
                              .arg(look::toText(model->data), look::toText(market::name(stream.source.kind)));
    const QStringList differing = differences(view, stream, *model);
    result.differs = !differing.isEmpty();
    for (const QString& difference : differing)
        lines << QStringLiteral("* ") + difference;
    result.details = lines.join(u'\n');
    return result;
}

} // namespace aetherion::boards
