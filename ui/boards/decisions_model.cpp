#include "ui/boards/decisions_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace aetherion::boards {

QString decisionInputs(const contract::DecisionRecord& decision) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(decision.inputs));
    if (!document.isObject())
        return look::toText(decision.inputs);
    QStringList lines;
    const QJsonObject inputs = document.object();
    for (auto input = inputs.begin(); input != inputs.end(); ++input) {
        const QJsonValue value = input.value();
        QString text =
            value.isString()   ? value.toString()
            : value.isDouble() ? QString::number(value.toDouble(), 'g', 8)
            : value.isBool()   ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
            : value.isObject() ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
            : value.isArray()  ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                               : QStringLiteral("\u2013");
        lines << QStringLiteral("%1: %2").arg(input.key(), text);
    }
    return lines.join(u'\n');
}

DecisionsModel::Identity DecisionsModel::identityOf(const contract::DecisionRecord& decision) {
    return {decision.time, decision.source, decision.account, decision.instrument, decision.timeframe, decision.action};
}

void DecisionsModel::add(std::vector<contract::DecisionRecord> decisions) {
    std::vector<DecisionEntry> all = rows();
    for (contract::DecisionRecord& decision : decisions)
        if (m_known.insert(identityOf(decision)).second)
            all.push_back({++m_last, std::move(decision)});
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.decision.time > b.decision.time; });
    while (all.size() > kMostRows) {
        m_known.erase(identityOf(all.back().decision));
        all.pop_back();
    }
    setRows(std::move(all));
}

void DecisionsModel::clear() {
    m_known.clear();
    setRows({});
}

void DecisionsModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> DecisionsModel::columns() const {
    return {{tr("Time (%1)").arg(look::zoneText(m_zone)), false},
            {tr("Account"), false},
            {tr("Symbol"), false},
            {tr("Timeframe"), false},
            {tr("Decision"), false},
            {tr("Setup"), false},
            {tr("Why"), false}};
}

QVariant DecisionsModel::cell(const DecisionEntry& row, int column, int role) const {
    const contract::DecisionRecord& decision = row.decision;
    if (role == look::kSortRole && column == Time)
        return static_cast<double>(epochMillis(decision.time));
    if (role == look::kExportRole && column == Time)
        return look::toText(formatIso(decision.time));
    if (role == Qt::ToolTipRole && column == Why)
        return look::said(decision.reason) + u'\n' + decisionInputs(decision);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Time:
        return look::timeText(decision.time, m_zone);
    case Account:
        return look::toText(decision.account);
    case Symbol:
        return look::toText(decision.instrument.symbol);
    case Frame:
        return look::toText(market::name(decision.timeframe));
    case Action:
        return look::said(decision.action);
    case Setup:
        return look::said(decision.setup);
    case Why:
        return look::said(decision.reason);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace aetherion::boards
