#include "core/feeds/file_summary.h"

#include "core/feeds/bar_file_reader.h"
#include "core/feeds/bar_survey.h"
#include "core/feeds/binance_messages.h"
#include "core/feeds/quote_file_reader.h"
#include "core/feeds/recording_reader.h"
#include "core/feeds/tick_file_reader.h"
#include "core/feeds/tick_instruments.h"

#include <algorithm>
#include <set>

namespace aetherion::feeds {

namespace {

void widen(market::Precision& widest, market::Precision precision) {
    widest.price = std::max(widest.price, precision.price);
    widest.quantity = std::max(widest.quantity, precision.quantity);
}

/// Takes the time in; false where it is before one that came earlier.
bool see(FileSummary& summary, Timestamp time) {
    const bool inOrder = !summary.last || time >= *summary.last;
    summary.first = summary.first ? std::min(*summary.first, time) : time;
    summary.last = inOrder ? time : *summary.last;
    return inOrder;
}

void noteLate(FileSummary& summary, std::uint64_t line, Timestamp time) {
    summary.defects.add({DefectKind::LateRow, line, time, "earlier than " + formatIso(*summary.last) + " before it"});
}

void noteGap(FileSummary& summary, const std::optional<market::GapRange>& gap, std::uint64_t line) {
    if (!gap)
        return;
    ++summary.gapCount;
    summary.missingBars += gap->missingBars;
    if (summary.gaps.size() < FileSummary::kGapsListed)
        summary.gaps.push_back(*gap);
    summary.defects.add({DefectKind::MissingBars, line, gap->from,
                         std::to_string(gap->missingBars) + (gap->missingBars == 1 ? " bar" : " bars") +
                             " missing from " + formatIso(gap->from) + " to " + formatIso(gap->to),
                         *gap});
}

/// Reads to the end; `take` sees every sound row, `refused` every other. Errors end in the summary.
template <typename Reader, typename Take, typename Refused>
void readAll(Reader& reader, FileSummary& summary, const std::stop_token& stop, Take take, Refused refused) {
    while (!stop.stop_requested()) {
        auto row = reader.next();
        if (!row) {
            summary.broken = reader.broken();
            const bool bad = weightOf(row.error().kind) == DefectWeight::Refused;
            if (bad && (!summary.error || summary.broken))
                summary.error = row.error().error();
            refused(row.error());
            summary.defects.add(row.error().defect());
            if (summary.broken)
                return;
            continue;
        }
        if (!*row)
            return;
        ++summary.rows;
        take(std::move(**row));
    }
}

template <typename Reader, typename Take>
void readAll(Reader& reader, FileSummary& summary, const std::stop_token& stop, Take take) {
    readAll(reader, summary, stop, take, [](const RowError&) {});
}

Result<FileSummary> inspectBars(FileSummary summary, const std::stop_token& stop) {
    auto reader = BarFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto& calendar = market::TradingCalendar::of(market::calendarOf(*summary.spec.market));
    BarSurvey survey(calendar);
    // A row that cannot be used is there all the same: only what the file does not have is missing.
    BarSequence present(calendar);
    const auto seen = [&](const market::Bar& bar) {
        if (const auto gap = present.accept(bar))
            noteGap(summary, *gap, reader->line());
    };
    readAll(
        *reader, summary, stop,
        [&](const BarRow& row) {
            (void)see(summary, row.bar.openTime);
            widen(summary.precision, row.precision);
            summary.hasVolume = summary.hasVolume || row.bar.volume.units() > 0;
            seen(row.bar);
            survey.note(row, reader->line(), summary.defects);
        },
        [&](const RowError& error) {
            market::Bar bar;
            bar.timeframe = *summary.spec.timeframe;
            bar.openTime = error.time.value_or(Timestamp{});
            if (error.time && error.kind != DefectKind::TimeRunsBackwards)
                seen(bar);
        });
    // An index has none at all.
    if (!summary.hasVolume)
        summary.defects.forget(DefectKind::ZeroVolume);
    return summary;
}

Result<FileSummary> inspectCandles(FileSummary summary, const std::stop_token& stop) {
    auto reader = CandleFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    readAll(*reader, summary, stop, [&](const ExportedCandle& candle) {
        (void)see(summary, candle.row.bar.openTime);
        widen(summary.precision, candle.row.precision);
        summary.hasVolume = summary.hasVolume || candle.row.bar.hasVolume;
        noteGap(summary, candle.gap, reader->line());
    });
    summary.candles = reader->streams();
    std::set<std::string> symbols;
    for (const CandleStream& stream : summary.candles)
        symbols.insert(stream.instrument.symbol);
    summary.symbols.assign(symbols.begin(), symbols.end());
    if (summary.rows > 0 || summary.error || reader->instrumentsSeen().empty())
        return summary;
    std::string seen;
    for (const std::string& series : reader->instrumentsSeen())
        seen += (seen.empty() ? "" : ", ") + series;
    return failAt(summary.spec.file.string(), "holds none of the candles that were asked for; it has " + seen);
}

Result<FileSummary> inspectTicks(FileSummary summary, const std::stop_token& stop) {
    auto reader = TickFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    std::optional<Price> last;
    readAll(*reader, summary, stop, [&](const TickRow& row) {
        const std::uint64_t line = reader->line();
        if (row.suspicious) {
            summary.defects.add({DefectKind::SuspiciousTrade, line, row.time, "marked suspicious in the file"});
            return;
        }
        if (!see(summary, row.time))
            noteLate(summary, line, row.time);
        widen(summary.precision, row.trade.precision);
        summary.hasVolume = summary.hasVolume || row.trade.quantity.units() > 0;
        if (row.rounded)
            summary.defects.add({DefectKind::RoundedNumber, line, row.time, "more than eight decimals, rounded"});
        if (last)
            if (const auto jump = describeJump(*last, row.trade.price))
                summary.defects.add({DefectKind::PriceJump, line, row.time, "the price " + *jump});
        last = row.trade.price;
        ++summary.trades;
    });
    return summary;
}

Result<FileSummary> inspectQuotes(FileSummary summary, const std::stop_token& stop) {
    auto reader = QuoteFileReader::open(summary.spec);
    if (!reader)
        return tl::unexpected(reader.error());
    readAll(*reader, summary, stop, [&](const QuoteRow& row) {
        const std::uint64_t line = reader->line();
        summary.rows += row.rows - 1;
        noteGap(summary, reader->gap(), line);
        for (std::uint32_t i = 0; i < row.oneSided; ++i)
            summary.defects.add({DefectKind::OneSidedQuote, line - (row.rows - 1) + i, row.time,
                                 "tells one side only; the other stays as it was"});
        if (row.leftOut == DefectKind::SuspiciousQuote)
            summary.defects.add({DefectKind::SuspiciousQuote, line, row.time, "marked suspicious in the file"});
        if (row.leftOut == DefectKind::CrossedQuote)
            summary.defects.add({DefectKind::CrossedQuote, line, row.time,
                                 "bid " + row.quote.bid.price.text() + " is above ask " + row.quote.ask.price.text()});
        if (!see(summary, row.time))
            noteLate(summary, line, row.time);
        widen(summary.precision, row.quote.precision);
        summary.quotes += row.leftOut ? 0 : 1;
    });
    return summary;
}

/// Counts a recorded message and collects its symbol.
struct Census {
    FileSummary& summary;
    std::set<std::string>& symbols;
    SequenceWatch& watch;
    std::uint64_t line;
    Timestamp received;

    void note(std::optional<Defect> defect) const {
        if (defect)
            summary.defects.add(std::move(*defect));
    }
    void operator()(const DepthUpdate& update) const {
        ++summary.depthUpdates;
        summary.futures = summary.futures || update.previousId.has_value();
        symbols.insert(update.symbol);
        widen(summary.precision, update.levels.precision);
        note(watch.update(update, line, received));
    }
    void operator()(const DepthSnapshot& snapshot) const {
        ++summary.snapshots;
        if (snapshot.symbol.empty())
            summary.namelessSnapshot = true;
        else
            symbols.insert(snapshot.symbol);
        widen(summary.precision, snapshot.levels.precision);
        watch.snapshot(snapshot);
    }
    void operator()(const TradeMessage& message) const {
        ++(message.aggregated ? summary.aggregatedTrades : message.past ? summary.otherMessages : summary.trades);
        symbols.insert(message.symbol);
        widen(summary.precision, message.trade.precision);
        note(watch.trade(message, line, received));
    }
    void operator()(const BookTicker& ticker) const {
        ++summary.quotes;
        symbols.insert(ticker.symbol);
        widen(summary.precision, ticker.quote.precision);
        if (ticker.quote.bid.price > ticker.quote.ask.price)
            note(Defect{DefectKind::CrossedQuote, line, received,
                        ticker.symbol + ": bid " + ticker.quote.bid.price.text() + " is above ask " +
                            ticker.quote.ask.price.text()});
    }
    void operator()(const ConnectionMade& made) const { note(watch.connected(made, line, received)); }
    void operator()(const OtherMessage& other) const {
        ++summary.otherMessages;
        summary.exchangeInfo = summary.exchangeInfo || other.kind == kExchangeInfo;
    }
};

Result<FileSummary> inspectRecording(FileSummary summary, const std::stop_token& stop) {
    auto reader = RecordingReader::open(summary.spec.file);
    if (!reader)
        return tl::unexpected(reader.error());
    std::set<std::string> symbols;
    SequenceWatch watch;
    readAll(*reader, summary, stop, [&](const RecordedMessage& recorded) {
        summary.rows += recorded.rows - 1;
        if (!see(summary, recorded.receiveTime))
            noteLate(summary, reader->line(), recorded.receiveTime);
        std::visit(Census{summary, symbols, watch, reader->line(), recorded.receiveTime}, recorded.message);
    });
    summary.symbols.assign(symbols.begin(), symbols.end());
    summary.bookEdges = watch.edges();
    return summary;
}

} // namespace

Status FileSummary::sound() const {
    if (!error)
        return {};
    Error bad = *error;
    if (badRows() > 1)
        bad.reason += " (and " + std::to_string(badRows() - 1) + " more)";
    return tl::unexpected(bad);
}

Result<FileSummary> inspect(const SourceSpec& stated, std::stop_token stop, std::size_t listedPerKind) {
    FileSummary summary;
    SourceSpec spec = stated;
    if (!spec.market || spec.symbol.empty()) {
        auto one = oneInstrument(stated, stop);
        if (!one)
            return tl::unexpected(one.error());
        spec = std::move(*one);
    }
    {
        const auto rows = DataRows::open(spec.file);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto facts = readFacts(rows->format(), rows->header(), rows->sample());
        if (!facts)
            return failAt(rows->place(), facts.error().reason);
        if (const Status complete = checkOptions(rows->file(), spec, *facts); !complete)
            return tl::unexpected(complete.error());
        summary.facts = *facts;
    }
    summary.spec = spec;
    summary.symbols = {spec.symbol};
    summary.defects = DefectLog(listedPerKind);
    switch (contentOf(summary.facts.format)) {
    case FileContent::Bars:
        return inspectBars(std::move(summary), stop);
    case FileContent::Candles:
        return inspectCandles(std::move(summary), stop);
    case FileContent::Trades:
        return inspectTicks(std::move(summary), stop);
    case FileContent::Quotes:
        return inspectQuotes(std::move(summary), stop);
    case FileContent::Messages:
        return inspectRecording(std::move(summary), stop);
    }
    return summary;
}

} // namespace aetherion::feeds
