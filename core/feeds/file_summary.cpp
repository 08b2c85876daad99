#include "core/feeds/file_summary.h"

#include "core/feeds/bar_file_reader.h"
#include "core/feeds/recording_reader.h"
#include "core/feeds/tick_file_reader.h"

#include <algorithm>
#include <set>

namespace aetherion::feeds {

namespace {

void widen(market::Precision& widest, market::Precision precision) {
    widest.price = std::max(widest.price, precision.price);
    widest.quantity = std::max(widest.quantity, precision.quantity);
}

void add(FileSummary& summary, const BarRow& row) {
    if (!summary.first)
        summary.first = row.bar.openTime;
    summary.last = row.bar.openTime;
    widen(summary.precision, row.precision);
    summary.hasVolume = summary.hasVolume || row.bar.volume.units() > 0;
    summary.roundedRows += row.rounded ? 1 : 0;
}

void add(FileSummary& summary, const TickRow& row) {
    summary.first = summary.first ? std::min(*summary.first, row.time) : row.time;
    summary.last = summary.last ? std::max(*summary.last, row.time) : row.time;
    widen(summary.precision, row.trade.precision);
    summary.hasVolume = summary.hasVolume || row.trade.quantity.units() > 0;
    summary.roundedRows += row.rounded ? 1 : 0;
}

/// Counts a recorded message and collects its symbol.
struct Census {
    FileSummary& summary;
    std::set<std::string>& symbols;

    void operator()(const DepthUpdate& update) const {
        ++summary.depthUpdates;
        summary.futures = summary.futures || update.previousId.has_value();
        symbols.insert(update.symbol);
        widen(summary.precision, update.levels.precision);
    }
    void operator()(const DepthSnapshot& snapshot) const {
        ++summary.snapshots;
        widen(summary.precision, snapshot.levels.precision);
    }
    void operator()(const TradeMessage& message) const {
        ++summary.trades;
        symbols.insert(message.symbol);
        widen(summary.precision, message.trade.precision);
    }
    void operator()(const BookTicker& ticker) const {
        ++summary.quotes;
        symbols.insert(ticker.symbol);
        widen(summary.precision, ticker.quote.precision);
    }
    void operator()(const OtherMessage&) const { ++summary.otherMessages; }
};

/// Reads to the end; `take` sees every sound row. Both kinds of error end in the summary.
template <typename Reader, typename Take>
void readAll(Reader& reader, FileSummary& summary, const std::stop_token& stop, Take take) {
    while (!stop.stop_requested()) {
        const auto row = reader.next();
        if (!row) {
            ++summary.errorCount;
            summary.broken = reader.broken();
            if (summary.errors.size() < FileSummary::kErrorsListed)
                summary.errors.push_back(row.error());
            else if (summary.broken)
                summary.errors.back() = row.error();
            if (summary.broken)
                return;
            continue;
        }
        if (!*row)
            return;
        ++summary.rows;
        take(**row);
    }
}

Result<FileSummary> inspectBars(FileSummary summary, const std::stop_token& stop) {
    auto reader = BarFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    readAll(*reader, summary, stop, [&](const BarRow& row) {
        add(summary, row);
        const auto& gap = reader->gap();
        if (!gap)
            return;
        ++summary.gapCount;
        summary.missingBars += gap->bars;
        if (summary.gaps.size() < FileSummary::kGapsListed)
            summary.gaps.push_back(*gap);
    });
    return summary;
}

Result<FileSummary> inspectTicks(FileSummary summary, const std::stop_token& stop) {
    auto reader = TickFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    readAll(*reader, summary, stop, [&](const TickRow& row) { add(summary, row); });
    return summary;
}

Result<FileSummary> inspectRecording(FileSummary summary, const std::stop_token& stop) {
    auto reader = RecordingReader::open(summary.spec.file);
    if (!reader)
        return tl::unexpected(reader.error());
    std::set<std::string> symbols;
    readAll(*reader, summary, stop, [&](const RecordedMessage& recorded) {
        if (!summary.first)
            summary.first = recorded.receiveTime;
        summary.last = recorded.receiveTime;
        std::visit(Census{summary, symbols}, recorded.message);
    });
    summary.symbols.assign(symbols.begin(), symbols.end());
    return summary;
}

} // namespace

Status FileSummary::sound() const {
    if (errorCount == 0)
        return {};
    Error error = errors.front();
    if (errorCount > 1)
        error.reason += " (and " + std::to_string(errorCount - 1) + " more)";
    return tl::unexpected(error);
}

Result<FileSummary> inspect(const SourceSpec& spec, std::stop_token stop) {
    FileSummary summary;
    {
        const auto rows = DataRows::open(spec.file);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto facts = readFacts(rows->format(), rows->header(), rows->firstRow());
        if (!facts)
            return failAt(rows->place(), facts.error().reason);
        if (const Status stated = checkOptions(rows->file(), spec, *facts); !stated)
            return tl::unexpected(stated.error());
        summary.facts = *facts;
    }
    summary.spec = spec;
    summary.symbols = {spec.symbol};
    if (holdsBars(summary.facts.format))
        return inspectBars(std::move(summary), stop);
    if (summary.facts.format == FileFormat::TickCsv)
        return inspectTicks(std::move(summary), stop);
    return inspectRecording(std::move(summary), stop);
}

} // namespace aetherion::feeds
