#pragma once
// What a training and the gate have said, read from their documents: the report's figures, what more states would buy,
// and each criterion of the verdict.
//
// The documents are JSON (core/regime/training_report.h, model_gate.h); what is absent in one is absent here. Thread:
// pure functions and values.
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace aetherion::work {

/// One number of states.
struct BicPointView {
    int states = 0;
    double bic = 0;
    /// Log-likelihood per sample of the quarter that the fit has not seen; higher is better.
    double heldOut = 0;
};

struct TrainedStateView {
    QString regime;
    double meanReturn = 0;
    double meanVolatility = 0;
    double expectedDwellBars = 0;
    double share = 0;
    double separation = 0;
};

struct TrainingReportView {
    QString model;
    QString market;
    QString timeframe;
    QString data;
    QString from;
    QString to;
    qint64 rows = 0;
    int iterations = 0;
    bool converged = false;
    double logLikelihoodPerRow = 0;
    QStringList features;
    QStringList warnings;
    QStringList cautions;
    QStringList notes;
    std::vector<TrainedStateView> states;
    std::vector<BicPointView> bic;
    /// Confirmed changes a day, walking forward.
    std::optional<double> flipsPerDay{};
};

struct GateCriterionView {
    QString name;
    QString figure;
    QString limit;
    bool passed = false;
};

struct GateVerdictView {
    QString candidate;
    /// Empty where there is none to be replaced.
    QString incumbent;
    QString from;
    QString to;
    bool heldOut = false;
    bool passed = false;
    std::vector<GateCriterionView> criteria;
};

/// Nothing where the text is no such document.
[[nodiscard]] std::optional<TrainingReportView> readTrainingReport(const std::string& document);
[[nodiscard]] std::optional<GateVerdictView> readGateVerdict(const std::string& document);
/// "likelihood" and the like, in words.
[[nodiscard]] QString criterionText(const QString& name);

} // namespace aetherion::work
