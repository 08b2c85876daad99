#include "ui/boards/changes_model.h"

#include "ui/boards/regime_delegate.h"
#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <algorithm>

namespace aetherion::boards {

using market::Regime;

ChangeRow changeRow(const contract::RegimeChanged& event) {
    ChangeRow row;
    row.time = event.time;
    row.instrument = event.stream.instrument;
    row.source = event.stream.source.id();
    row.timeframe = event.timeframe;
    row.from = event.from;
    row.to = event.to;
    row.confidence = event.confidence;
    row.known = event.state >= 0;
    row.modelId = event.modelId;
    row.reason = event.reason;
    row.caution = event.caution;
    return row;
}

ChangeRow changeRow(const contract::RegimeRow& stored) {
    const contract::PosteriorRecord& at = stored.record.at;
    ChangeRow row;
    row.time = at.closeTime;
    row.instrument = at.instrument;
    row.source = at.source;
    row.timeframe = at.timeframe;
    row.from = stored.record.previous;
    row.to = at.regime;
    row.confidence = at.confidence;
    row.known = at.state >= 0;
    row.modelId = at.modelId;
    row.reason = at.reason;
    return row;
}

void ChangesModel::add(std::vector<ChangeRow> more) {
    std::vector<ChangeRow> all = rows();
    for (ChangeRow& row : more) {
        const auto [at, isNew] =
            m_numbers.try_emplace({row.time, row.source, row.instrument, row.timeframe}, m_last + 1);
        if (!isNew)
            continue;
        row.number = ++m_last;
        all.push_back(std::move(row));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.time > b.time; });
    while (all.size() > kMostRows) {
        const ChangeRow& oldest = all.back();
        m_numbers.erase({oldest.time, oldest.source, oldest.instrument, oldest.timeframe});
        all.pop_back();
    }
    std::map<std::tuple<market::SourceId, market::InstrumentKey, market::Timeframe>, Timestamp> since;
    for (auto row = all.rbegin(); row != all.rend(); ++row) {
        const auto [before, isFirst] = since.try_emplace({row->source, row->instrument, row->timeframe}, row->time);
        row->lasted = isFirst ? std::nullopt : std::optional(row->time - before->second);
        before->second = row->time;
    }
    setRows(std::move(all));
}

void ChangesModel::clear() {
    m_numbers.clear();
    setRows({});
}

void ChangesModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> ChangesModel::columns() const {
    return {{tr("Time (%1)").arg(look::zoneText(m_zone)), false},
            {tr("Symbol"), false},
            {tr("Timeframe"), false},
            {tr("From"), false},
            {tr("To"), false},
            {tr("Probability"), true},
            {tr("Lasted before"), true},
            {tr("Model"), false},
            {tr("Reason"), false}};
}

QString ChangesModel::text(const ChangeRow& row, int column) const {
    switch (static_cast<Column>(column)) {
    case Time:
        return look::timeText(row.time, m_zone);
    case Symbol:
        return look::toText(row.instrument.symbol);
    case Frame:
        return look::toText(market::name(row.timeframe));
    case From:
        return regimeText(row.from);
    case To:
        return row.caution.empty() ? regimeText(row.to) : regimeText(row.to) + u'*';
    case Confidence:
        return row.known ? look::probabilityText(row.confidence) : QString();
    case Lasted:
        return row.lasted ? look::ageText(*row.lasted) : QString();
    case Model:
        return look::toText(std::string_view(row.modelId).substr(0, 12));
    case Why:
        return look::said(row.reason);
    case ColumnCount:
        break;
    }
    return {};
}

QString ChangesModel::toolTip(const ChangeRow& row, int column) const {
    const auto meaning = [&](Regime regime) {
        return row.caution.empty() ? regimeMeaning(regime)
                                   : regimeMeaning(regime) + QStringLiteral("\n* ") + look::said(row.caution);
    };
    switch (static_cast<Column>(column)) {
    case From:
        return regimeMeaning(row.from);
    case To:
        return meaning(row.to);
    case Confidence:
        return tr("The model's probability of the new regime at the bar that confirmed it");
    case Lasted:
        return tr("How long the regime before had been in force, from confirmation to confirmation");
    case Model:
        return look::toText(row.modelId);
    case Time:
        return tr("Close of the bar that confirmed the change");
    case Symbol:
    case Frame:
    case Why:
    case ColumnCount:
        break;
    }
    return text(row, column);
}

QVariant ChangesModel::cell(const ChangeRow& row, int column, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case kRegimeRole:
        if (column == From || column == To)
            return static_cast<int>(column == From ? row.from : row.to);
        return {};
    case look::kSortRole:
        switch (static_cast<Column>(column)) {
        case Time:
            return static_cast<double>(epochMillis(row.time));
        case Frame:
            return static_cast<double>(market::length(row.timeframe).count());
        case Confidence:
            return row.known ? QVariant(row.confidence) : look::absentValue();
        case Lasted:
            return row.lasted ? QVariant(static_cast<double>(row.lasted->count())) : look::absentValue();
        case Symbol:
        case From:
        case To:
        case Model:
        case Why:
        case ColumnCount:
            return {};
        }
        return {};
    case look::kExportRole:
        if (column == Time)
            return look::toText(formatIso(row.time));
        if (column == Confidence && row.known)
            return row.confidence;
        if (column == Lasted && row.lasted)
            return static_cast<double>(row.lasted->count()) / 1e9;
        return {};
    }
    return {};
}

} // namespace aetherion::boards
