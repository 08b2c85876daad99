#include "core/feeds/tick_file_reader.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/row_numbers.h"
#include "core/feeds/tick_instruments.h"

namespace aetherion::feeds {

namespace {

RowResult<market::Side> parseSide(std::string_view cell) {
    const std::string word = lowerCase(cell);
    if (word.empty())
        return market::Side::Unknown;
    if (word == "b" || word == "buy")
        return market::Side::Buy;
    if (word == "s" || word == "sell")
        return market::Side::Sell;
    return refuseRow(DefectKind::UnknownSide, "side \"" + std::string(cell) + "\" is none of B, S, buy, sell");
}

} // namespace

Result<TickFileReader> TickFileReader::open(const SourceSpec& spec) {
    auto rows = DataRows::open(spec.file);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->format() != FileFormat::TickCsv)
        return failAt(rows->file(), "holds no single trades (" + std::string(name(rows->format())) + ")");
    const auto layout = readHeader(rows->header());
    if (!layout || !layout->time || !layout->price)
        return failAt(rows->file() + ":1", "the header does not name time and price");
    if (!layout->namesInstruments() || (spec.market && !spec.symbol.empty()))
        return TickFileReader(std::move(*rows), *layout, spec);
    auto one = oneInstrument(spec);
    if (!one)
        return tl::unexpected(one.error());
    return TickFileReader(std::move(*rows), *layout, std::move(*one));
}

RowResult<bool> TickFileReader::isAskedFor() const {
    const std::string_view symbol = m_cells[*m_layout.symbol];
    const auto market = readRowMarket(m_cells[*m_layout.market], symbol);
    if (!market)
        return tl::unexpected(market.error());
    return *market == m_market && symbol == m_symbol;
}

RowResult<TickRow> TickFileReader::decode() {
    const auto time = m_times.read(m_cells[*m_layout.time]);
    if (!time)
        return tl::unexpected(time.error());
    const auto refused = [&](RowError error) {
        error.time = *time;
        return tl::unexpected<RowError>(std::move(error));
    };
    // Trades of two symbols are never taken for those of one.
    if (m_layout.symbol && m_symbol.empty())
        m_symbol = m_cells[*m_layout.symbol];
    if (m_layout.symbol && !m_symbol.empty() && m_cells[*m_layout.symbol] != m_symbol)
        return refused({DefectKind::WrongSymbol,
                        "the row is of symbol \"" + std::string(m_cells[*m_layout.symbol]) + "\", not " + m_symbol});
    TickRow row;
    row.time = *time;
    RowNumbers numbers;
    const auto price = numbers.price(m_cells[*m_layout.price], "price");
    if (!price)
        return refused(price.error());
    row.trade.price = *price;
    if (m_layout.size) {
        const auto size = numbers.quantity(m_cells[*m_layout.size], "size");
        if (!size)
            return refused(size.error());
        row.trade.quantity = *size;
    }
    if (m_layout.side) {
        const auto side = parseSide(m_cells[*m_layout.side]);
        if (!side)
            return refused(side.error());
        row.trade.side = *side;
    }
    if (m_layout.suspicious) {
        const auto suspicious = parseMark(m_cells[*m_layout.suspicious]);
        if (!suspicious)
            return refused(suspicious.error());
        row.suspicious = *suspicious;
    }
    row.trade.precision = numbers.precision();
    row.rounded = numbers.rounded();
    return row;
}

RowResult<std::optional<TickRow>> TickFileReader::next() {
    for (;;) {
        const auto line = m_rows.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return std::optional<TickRow>{};
        splitRow(**line, ',', m_cells);
        if (m_cells.size() != m_layout.count)
            return m_rows.refuse(wrongColumnCount(m_cells.size(), m_layout.count).value());
        if (m_layout.namesInstruments()) {
            auto wanted = isAskedFor();
            if (!wanted)
                return m_rows.refuse(std::move(wanted.error()));
            if (!*wanted)
                continue;
        }
        auto row = decode();
        if (!row)
            return m_rows.refuse(std::move(row.error()));
        return std::optional<TickRow>(*row);
    }
}

} // namespace aetherion::feeds
