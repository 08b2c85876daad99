#include "core/engine/export_table.h"

#include "core/contract/regime_csv.h"
#include "core/features/feature.h"

#include <algorithm>

namespace aetherion::engine {

namespace {

std::vector<ExportColumn> columns(const std::vector<std::string>& names, const std::vector<std::string>& texts) {
    std::vector<ExportColumn> result;
    for (const std::string& name : names)
        result.push_back({name, std::find(texts.begin(), texts.end(), name) == texts.end()});
    return result;
}

std::vector<std::string> place(Timestamp time, const std::string& zone, const market::InstrumentKey& instrument) {
    return {formatIsoIn(time, zone), std::to_string(epochMillis(time)), std::string(market::name(instrument.market)),
            instrument.symbol};
}

void append(std::vector<std::string>& fields, std::initializer_list<std::string> more) {
    fields.insert(fields.end(), more);
}

std::string_view name(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "BUY";
    case market::Side::Sell:
        return "SELL";
    case market::Side::Unknown:
        return "";
    }
    return "";
}

} // namespace

std::vector<ExportColumn> regimeExportColumns() {
    return columns(contract::regimeColumns(),
                   {"time_iso", "market", "symbol", "timeframe", "regime", "model_id", "source"});
}

std::vector<ExportColumn> candleExportColumns() {
    return columns({"time_iso", "time_epoch_ms", "market", "symbol", "timeframe", "open", "high", "low", "close",
                    "volume", "count", "partial", "source", "run"},
                   {"time_iso", "market", "symbol", "timeframe", "source"});
}

std::vector<ExportColumn> featureExportColumns() {
    std::vector<std::string> names{"time_iso", "time_epoch_ms", "market", "symbol", "timeframe"};
    for (const features::Feature feature : features::kFeatures)
        names.emplace_back(features::name(feature));
    names.insert(names.end(), {"source", "run"});
    return columns(names, {"time_iso", "market", "symbol", "timeframe", "source"});
}

std::vector<ExportColumn> tickExportColumns() {
    return columns({"time_iso", "time_epoch_ms", "market", "symbol", "time_epoch_ns", "received_epoch_ns", "price",
                    "quantity", "side", "number", "source", "run"},
                   {"time_iso", "market", "symbol", "side", "source"});
}

std::vector<std::string> exportFields(const contract::RegimeRow& row, const std::string& zone) {
    return contract::regimeFields(row.record.at, row.source, zone);
}

std::vector<std::string> exportFields(const contract::PosteriorRow& row, const std::string& zone) {
    return contract::regimeFields(row.record, row.source, zone);
}

std::vector<std::string> exportFields(const contract::CandleRow& row, const std::string& zone) {
    const market::Bar& bar = row.record.bar;
    auto fields = place(bar.openTime, zone, row.record.instrument);
    append(fields, {std::string(market::name(bar.timeframe)), bar.open.text(), bar.high.text(), bar.low.text(),
                    bar.close.text(), bar.hasVolume ? bar.volume.text() : std::string(), std::to_string(bar.count),
                    bar.partial ? "1" : "0", row.source.label(), std::to_string(row.record.source.value)});
    return fields;
}

std::vector<std::string> exportFields(const contract::FeatureRow& row, const std::string& zone) {
    auto fields = place(row.record.closeTime, zone, row.record.instrument);
    fields.emplace_back(market::name(row.record.timeframe));
    for (const features::Feature feature : features::kFeatures) {
        const auto at = std::find_if(row.record.values.begin(), row.record.values.end(),
                                     [&](const auto& value) { return value.first == features::name(feature); });
        fields.push_back(at == row.record.values.end() ? std::string() : contract::exactNumber(at->second));
    }
    append(fields, {row.source.label(), std::to_string(row.record.source.value)});
    return fields;
}

std::vector<std::string> exportFields(const contract::TickRow& row, const std::string& zone) {
    const contract::TickRecord& tick = row.record;
    auto fields = place(tick.eventTime, zone, tick.instrument);
    append(fields, {std::to_string(epochNanos(tick.eventTime)), std::to_string(epochNanos(tick.receiveTime)),
                    tick.price.text(), tick.quantity.text(), std::string(name(tick.side)), std::to_string(tick.number),
                    row.source.label(), std::to_string(tick.source.value)});
    return fields;
}

} // namespace aetherion::engine
