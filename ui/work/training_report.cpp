#include "ui/work/training_report.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aetherion::work {

namespace {

QJsonObject objectIn(const std::string& document) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(document)).object();
}

QStringList textsIn(const QJsonValue& list) {
    QStringList texts;
    for (const QJsonValue value : list.toArray())
        texts << value.toString();
    return texts;
}

} // namespace

std::optional<TrainingReportView> readTrainingReport(const std::string& document) {
    const QJsonObject json = objectIn(document);
    if (json[QStringLiteral("format")].toString() != QStringLiteral("aetherion-training-report"))
        return std::nullopt;
    TrainingReportView report;
    report.model = json[QStringLiteral("model")].toString();
    report.market = json[QStringLiteral("market")].toString();
    report.timeframe = json[QStringLiteral("timeframe")].toString();
    report.data = json[QStringLiteral("data")].toString();
    report.from = json[QStringLiteral("from")].toString();
    report.to = json[QStringLiteral("to")].toString();
    report.rows = json[QStringLiteral("rows")].toInteger();
    report.iterations = json[QStringLiteral("iterations")].toInt();
    report.converged = json[QStringLiteral("converged")].toBool();
    report.logLikelihoodPerRow = json[QStringLiteral("loglik_per_row")].toDouble();
    report.features = textsIn(json[QStringLiteral("features")]);
    report.warnings = textsIn(json[QStringLiteral("warnings")]);
    report.cautions = textsIn(json[QStringLiteral("cautions")]);
    for (const QJsonValue state : json[QStringLiteral("states")].toArray())
        report.states.push_back(
            {state[QStringLiteral("regime")].toString(), state[QStringLiteral("mean_return_per_bar")].toDouble(),
             state[QStringLiteral("mean_volatility_per_bar")].toDouble(),
             state[QStringLiteral("expected_dwell_bars")].toDouble(), state[QStringLiteral("share")].toDouble(),
             state[QStringLiteral("separation")].toDouble()});
    const QJsonValue evaluation = json[QStringLiteral("evaluation")];
    const QJsonValue curve = evaluation[QStringLiteral("bic_curve")];
    for (const QJsonValue point : curve[QStringLiteral("points")].toArray())
        report.bic.push_back({point[QStringLiteral("states")].toInt(), point[QStringLiteral("bic")].toDouble(),
                              point[QStringLiteral("held_out_loglik_per_sample")].toDouble()});
    report.notes = textsIn(curve[QStringLiteral("notes")]) +
                   textsIn(evaluation[QStringLiteral("walk_forward")][QStringLiteral("notes")]);
    const QJsonValue path = evaluation[QStringLiteral("walk_forward")][QStringLiteral("path")];
    if (path.isObject())
        report.flipsPerDay = path[QStringLiteral("confirmed_flips_per_day")].toDouble();
    return report;
}

std::optional<GateVerdictView> readGateVerdict(const std::string& document) {
    const QJsonObject json = objectIn(document);
    if (!json[QStringLiteral("criteria")].isArray())
        return std::nullopt;
    GateVerdictView verdict;
    verdict.candidate = json[QStringLiteral("candidate")].toString();
    verdict.incumbent = json[QStringLiteral("incumbent")].toString();
    verdict.from = json[QStringLiteral("from")].toString();
    verdict.to = json[QStringLiteral("to")].toString();
    verdict.heldOut = json[QStringLiteral("held_out")].toBool();
    verdict.passed = json[QStringLiteral("passed")].toBool();
    for (const QJsonValue criterion : json[QStringLiteral("criteria")].toArray())
        verdict.criteria.push_back(
            {criterion[QStringLiteral("name")].toString(), criterion[QStringLiteral("figure")].toString(),
             criterion[QStringLiteral("limit")].toString(), criterion[QStringLiteral("passed")].toBool()});
    return verdict;
}

QString criterionText(const QString& name) {
    const auto said = [](const char* text) { return QCoreApplication::translate("Gate", text); };
    if (name == QStringLiteral("bars"))
        return said(QT_TRANSLATE_NOOP("Gate", "Enough bars to judge by"));
    if (name == QStringLiteral("likelihood"))
        return said(QT_TRANSLATE_NOOP("Gate", "Held-out likelihood not worse"));
    if (name == QStringLiteral("visits"))
        return said(QT_TRANSLATE_NOOP("Gate", "Every regime is visited"));
    if (name == QStringLiteral("unknown"))
        return said(QT_TRANSLATE_NOOP("Gate", "Few bars are unknown"));
    if (name == QStringLiteral("names"))
        return said(QT_TRANSLATE_NOOP("Gate", "Names keep their evidence"));
    return name;
}

} // namespace aetherion::work
