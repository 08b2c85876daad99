#pragma once
// Fetches older candles and regimes page by page while the view looks past what is known.
//
// Thread: GUI; the port answers on its own thread, and the rows are turned into bars there before they are handed over.
// What arrives after another stream was chosen is thrown away. One request of each kind is under way at a time, each
// for kPageRows rows of the stream's own source, so that kinds of data never mix. Owns nothing that it delivered.
#include "core/contract/engine_snapshot.h"
#include "core/contract/history_port.h"

#include <QObject>

#include <stop_token>
#include <vector>

namespace aetherion::chart {

class HistoryLoader final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kPageRows = 5000;

    explicit HistoryLoader(contract::HistoryPort& history, QObject* parent = nullptr);
    ~HistoryLoader() override;
    void reset(const market::Stream& stream, market::Timeframe timeframe);
    /// The view begins at `from`; the oldest known rows are given. Asks for a page where something is missing.
    void want(Timestamp from, Timestamp oldestBar, Timestamp oldestRegime);
    [[nodiscard]] bool busy() const { return m_bars.busy || m_regimes.busy; }

Q_SIGNALS:
    void barsLoaded(const std::vector<market::Bar>& bars);
    void regimesLoaded(const std::vector<contract::BarRegime>& regimes);
    void failed(const QString& reason);

private:
    /// One kind of row: is a request under way, and before which time is there nothing more?
    struct Lane {
        bool busy = false;
        bool ended = false;
        Timestamp endedAt;
        [[nodiscard]] bool wants(Timestamp from, Timestamp oldest) const {
            return !busy && from < oldest && !(ended && oldest <= endedAt);
        }
    };
    template <typename Row>
    void take(Lane HistoryLoader::*lane, std::uint64_t request, Timestamp before, Result<std::vector<Row>> rows);
    void deliver(const std::vector<market::Bar>& bars) { Q_EMIT barsLoaded(bars); }
    void deliver(const std::vector<contract::BarRegime>& regimes) { Q_EMIT regimesLoaded(regimes); }
    [[nodiscard]] contract::HistoryQuery query(Timestamp before) const;

    contract::HistoryPort& m_history;
    market::Stream m_stream;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    std::uint64_t m_request = 0;
    std::stop_source m_stop;
    Lane m_bars;
    Lane m_regimes;
};

} // namespace aetherion::chart
