#include "core/feeds/quote_file_reader.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/row_numbers.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

enum TickColumn : std::uint8_t { kTickTime, kBidPrice, kBidSize, kAskPrice, kAskSize, kSuspicious };
/// Of a bar: the time, then open, high, low, close and size of the bid, then of the ask.
constexpr std::size_t kBarBid = 1;
constexpr std::size_t kBarAsk = 6;

const std::vector<std::string> kTickNames{"bid_price", "bid_size", "ask_price", "ask_size"};
const std::vector<std::string> kBarNames{"bid_open", "bid_high", "bid_low", "bid_close", "bid_size",
                                         "ask_open", "ask_high", "ask_low", "ask_close", "ask_size"};

} // namespace

QuoteFileReader::QuoteFileReader(DataRows rows, std::vector<std::size_t> columns, std::size_t count,
                                 const FileFacts& facts, const SourceSpec& spec)
    : m_rows(std::move(rows)), m_columns(std::move(columns)), m_count(count),
      m_bars(facts.format == FileFormat::LeanQuoteBars), m_times(spec.zone) {
    if (m_bars) {
        m_clock.emplace(facts, spec);
        m_sequence.emplace(market::TradingCalendar::of(market::calendarOf(*spec.market)));
        m_timeframe = *spec.timeframe;
    }
}

Result<QuoteFileReader> QuoteFileReader::open(const SourceSpec& spec) {
    auto rows = DataRows::open(spec.file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (contentOf(rows->format()) != FileContent::Quotes)
        return failAt(rows->file(), "holds no quotes (" + std::string(name(rows->format())) + ")");
    const auto facts = readFacts(rows->format(), rows->header(), rows->sample());
    const auto layout = readHeader(rows->header());
    if (!facts || !layout)
        return failAt(rows->file() + ":1", facts ? layout.error().reason : facts.error().reason);
    if (const Status stated = checkOptions(rows->file(), spec, *facts); !stated)
        return tl::unexpected(stated.error());
    auto columns = findColumns(rows->header(), hasTimeframe(rows->format()) ? kBarNames : kTickNames);
    if (!columns)
        return failAt(rows->file() + ":1", "the header does not name both sides' prices and sizes");
    columns->insert(columns->begin(), layout->time.value_or(0));
    if (layout->suspicious)
        columns->push_back(*layout->suspicious);
    return QuoteFileReader(std::move(*rows), std::move(*columns), layout->count, *facts, spec);
}

RowResult<QuoteFileReader::Row> QuoteFileReader::decodeTick() {
    const auto cell = [&](TickColumn column) { return m_cells[m_columns[column]]; };
    const auto time = m_times.read(cell(kTickTime));
    if (!time)
        return tl::unexpected(time.error());
    RowNumbers numbers;
    Row row;
    row.time = *time;
    const auto read = [&](market::BookLevel& level, TickColumn price, TickColumn size) -> RowResult<void> {
        return numbers.priceOrNone(cell(price), "price").and_then([&](Price value) {
            level.price = value;
            return numbers.quantity(cell(size), "size").map([&](Quantity quantity) { level.quantity = quantity; });
        });
    };
    auto sides = read(row.bid, kBidPrice, kBidSize).and_then([&] { return read(row.ask, kAskPrice, kAskSize); });
    if (sides && row.bid.price.isZero() && row.ask.price.isZero())
        sides = refuseRow(DefectKind::NotPositivePrice, "neither a bid nor an ask is above zero");
    if (sides && m_columns.size() > kSuspicious)
        sides = parseMark(cell(kSuspicious)).map([&](bool mark) { row.suspicious = mark; });
    if (!sides) {
        sides.error().time = *time;
        return tl::unexpected(sides.error());
    }
    row.precision = numbers.precision();
    row.rounded = numbers.rounded();
    return row;
}

RowResult<market::BookLevel> QuoteFileReader::barSide(std::size_t firstColumn, RowNumbers& numbers) const {
    const auto cell = [&](std::size_t i) { return m_cells[m_columns[firstColumn + i]]; };
    const std::string side = firstColumn == kBarBid ? "bid" : "ask";
    // Lean leaves the cells of a side without a quote empty.
    if (cell(0).empty() && cell(1).empty() && cell(2).empty() && cell(3).empty())
        return market::BookLevel{};
    Price prices[4];
    for (std::size_t i = 0; i < 4; ++i) {
        const auto price = numbers.priceOrNone(cell(i), side);
        if (!price)
            return tl::unexpected(price.error());
        prices[i] = *price;
    }
    const auto [open, high, low, close] = prices;
    if (high < std::max(open, close) || low > std::min(open, close))
        return refuseRow(DefectKind::BarOutsideItsRange, side + " open " + open.text() + " or close " + close.text() +
                                                             " is outside low " + low.text() + " to high " +
                                                             high.text());
    const auto size = numbers.quantity(cell(4), side + "_size");
    if (!size)
        return tl::unexpected(size.error());
    return market::BookLevel{close, *size};
}

RowResult<QuoteFileReader::Row> QuoteFileReader::decodeBar() {
    const auto read = readTime(m_cells[m_columns[0]]);
    if (!read)
        return refuseRow(m_cells[m_columns[0]].empty() ? DefectKind::MissingField : DefectKind::BadTime,
                         read.error().reason);
    const auto open = m_clock->openTime(*read);
    if (!open)
        return tl::unexpected(open.error());
    const auto decode = [&]() -> RowResult<Row> {
        if (const Status kept = m_barTimes.keepsTo(*read); !kept)
            return refuseRow(DefectKind::MixedTimeFormats, kept.error().reason);
        RowNumbers numbers;
        const auto bid = barSide(kBarBid, numbers);
        const auto ask = barSide(kBarAsk, numbers);
        if (!bid || !ask)
            return tl::unexpected(bid ? ask.error() : bid.error());
        market::Bar bar;
        bar.openTime = *open;
        bar.timeframe = m_timeframe;
        bar.cutAt = m_clock->cut(*open);
        const auto accepted = m_sequence->accept(bar);
        if (!accepted)
            return tl::unexpected(accepted.error());
        m_gap = *accepted;
        Row row;
        row.time = bar.closeTime();
        row.bid = *bid;
        row.ask = *ask;
        row.precision = numbers.precision();
        row.rounded = numbers.rounded();
        return row;
    };
    auto row = decode();
    if (!row)
        row.error().time = *open;
    return row;
}

RowResult<std::optional<QuoteFileReader::Row>> QuoteFileReader::nextRow() {
    if (m_held) {
        auto held = std::move(*m_held);
        m_held.reset();
        return held;
    }
    const auto line = m_rows.next();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line)
        return std::optional<Row>{};
    splitRow(**line, ',', m_cells);
    if (m_cells.size() != m_count)
        return m_rows.refuse(wrongColumnCount(m_cells.size(), m_count).value());
    auto row = m_bars ? decodeBar() : decodeTick();
    if (!row)
        return m_rows.refuse(std::move(row.error()));
    row->line = m_rows.line();
    return std::optional<Row>(*row);
}

QuoteRow QuoteFileReader::quoteAfter(const Row& row) {
    if (!row.suspicious) {
        m_bid = row.bid.price.isZero() ? m_bid : row.bid;
        m_ask = row.ask.price.isZero() ? m_ask : row.ask;
    }
    QuoteRow quote;
    quote.time = row.time;
    quote.quote = {m_bid, m_ask, row.precision};
    quote.oneSided = row.bid.price.isZero() || row.ask.price.isZero() ? 1 : 0;
    quote.rounded = row.rounded;
    if (row.suspicious)
        quote.leftOut = DefectKind::SuspiciousQuote;
    else if (m_bid.price.isZero() || m_ask.price.isZero() || (m_bars && quote.oneSided > 0))
        quote.leftOut = DefectKind::OneSidedQuote;
    else if (m_bid.price > m_ask.price)
        quote.leftOut = DefectKind::CrossedQuote;
    m_line = row.line;
    return quote;
}

RowResult<std::optional<QuoteRow>> QuoteFileReader::next() {
    m_gap.reset();
    const auto first = nextRow();
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return std::optional<QuoteRow>{};
    QuoteRow quote = quoteAfter(**first);
    const bool bidAlone = !m_bars && (*first)->ask.price.isZero() && !(*first)->suspicious;
    if (!bidAlone)
        return std::optional(quote);
    m_held = nextRow();
    const bool completed = *m_held && **m_held && (**m_held)->bid.price.isZero() && !(**m_held)->suspicious &&
                           (**m_held)->time == quote.time;
    if (!completed)
        return std::optional(quote);
    const QuoteRow before = quote;
    quote = quoteAfter(***m_held);
    m_held.reset();
    quote.rows += before.rows;
    quote.oneSided += before.oneSided;
    quote.rounded = quote.rounded || before.rounded;
    quote.quote.precision.price = std::max(quote.quote.precision.price, before.quote.precision.price);
    quote.quote.precision.quantity = std::max(quote.quote.precision.quantity, before.quote.precision.quantity);
    return std::optional(quote);
}

} // namespace aetherion::feeds
