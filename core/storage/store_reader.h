#pragma once
// Reads what is stored, on the calling thread: for command lines and jobs, and behind HistoryReader.
//
// Every call reads one consistent state of one database, whatever the writer does meanwhile. Rows come in the order of
// time (candles: the bucket's start; features, posteriors and changes: the bar's close; ticks: event time; orders:
// their creation). Candles of a timeframe that a series does not have are made of smaller ones (wide_candles.h). A page
// has 1 to kLargestPage rows.
//
// A server that goes away in the middle of a page is connected to again, and the page read again; a call waits for it
// at most kReadingPatience, and not at all when the last one has waited in vain. SQLite files have a connection each, a
// server one for everything.
//
// Thread: the one that opened it. Needs a QCoreApplication.
#include "core/contract/history_port.h"
#include "core/storage/store_address.h"

#include <memory>

namespace aetherion::storage {

inline constexpr std::size_t kLargestPage = 100'000;
inline constexpr Duration kReadingPatience = std::chrono::seconds(10);

class StoreReader {
public:
    /// Creates nothing: a folder without databases, or with another schema, is refused.
    [[nodiscard]] static Result<std::unique_ptr<StoreReader>> open(const StoreAddress& address);
    /// Opens at the first call, again and again until it succeeds.
    explicit StoreReader(StoreAddress address);
    ~StoreReader();
    StoreReader(const StoreReader&) = delete;
    StoreReader& operator=(const StoreReader&) = delete;

    [[nodiscard]] Result<contract::Page<contract::CandleRow>> candles(const contract::HistoryQuery& query,
                                                                      std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::RegimeRow>> regimes(const contract::HistoryQuery& query,
                                                                      std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::PosteriorRow>> posteriors(const contract::HistoryQuery& query,
                                                                            std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::TickRow>> ticks(const contract::HistoryQuery& query,
                                                                  std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::FeatureRow>> features(const contract::HistoryQuery& query,
                                                                        std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::OrderRow>> orders(const contract::HistoryQuery& query,
                                                                    std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::TradeRow>> trades(const contract::HistoryQuery& query,
                                                                    std::stop_token stop = {});
    /// Those to do nothing are kept for a week.
    [[nodiscard]] Result<contract::Page<contract::DecisionRow>> decisions(const contract::HistoryQuery& query,
                                                                          std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::AuditRecord>> audit(const contract::HistoryQuery& query,
                                                                      std::stop_token stop = {});
    [[nodiscard]] Result<contract::Page<contract::RiskEventRecord>> riskEvents(const contract::HistoryQuery& query,
                                                                               std::stop_token stop = {});
    /// In the order of kind, name and id.
    [[nodiscard]] Result<std::vector<market::Source>> sources(std::stop_token stop = {});

private:
    class Sessions;
    std::unique_ptr<Sessions> m_sessions;
};

/// Walks all pages of a query: `forEachRow(reader, &StoreReader::candles, query, visit)`. `visit` takes a row and
/// answers false to end early. Constant memory: one page of `query.limit` rows at a time.
template <typename Row, typename Visit>
[[nodiscard]] Status forEachRow(StoreReader& reader,
                                Result<contract::Page<Row>> (StoreReader::*read)(const contract::HistoryQuery&,
                                                                                 std::stop_token),
                                contract::HistoryQuery query, Visit&& visit, std::stop_token stop = {}) {
    for (;;) {
        const auto page = (reader.*read)(query, stop);
        if (!page)
            return tl::unexpected(page.error());
        for (const Row& row : page->rows)
            if (!visit(row))
                return {};
        if (page->cursor.empty())
            return {};
        query.cursor = page->cursor;
    }
}

} // namespace aetherion::storage
