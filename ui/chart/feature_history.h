#pragma once
// The stored features of one stream and timeframe, fetched page by page as the view moves and as bars close.
//
// Which features there are is learnt from the rows themselves. Nothing is asked for before somebody wants it. Thread:
// GUI; the port answers on its own thread. What arrives after another stream was chosen is thrown away.
#include "core/contract/history_port.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <span>
#include <stop_token>
#include <vector>

namespace aetherion::chart {

struct FeatureValue {
    Timestamp closeTime;
    double value = 0;
};

class FeatureHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kPageRows = 2000;

    explicit FeatureHistory(contract::HistoryPort& history, QObject* parent = nullptr);
    ~FeatureHistory() override;
    void reset(const market::Stream& stream, market::Timeframe timeframe);
    /// The view begins at `from`, the newest closed bar ended at `newest`. Asks for a page where something is missing,
    /// and for one row alone where nothing is in view: it tells the names.
    void want(Timestamp from, Timestamp newest);
    /// In alphabetical order; empty until rows have arrived.
    [[nodiscard]] QStringList names() const;
    /// Values at closes in [from, to), oldest first.
    [[nodiscard]] std::span<const FeatureValue> between(const QString& name, Timestamp from, Timestamp to) const;

Q_SIGNALS:
    void loaded();
    void failed(const QString& reason);

private:
    struct Row {
        Timestamp closeTime;
        std::vector<std::pair<QString, double>> values;
    };
    enum class Side : std::uint8_t { Older, Newer };
    void ask(Side side, Timestamp newest, std::size_t limit);
    void take(Side side, std::uint64_t request, Timestamp newest, const Result<std::vector<Row>>& rows);
    [[nodiscard]] static std::vector<Row> rowsOf(const contract::Page<contract::FeatureRow>& page);

    contract::HistoryPort& m_history;
    market::Stream m_stream;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    std::map<QString, std::vector<FeatureValue>> m_series;
    std::uint64_t m_request = 0;
    std::stop_source m_stop;
    bool m_isBusy = false;
    bool m_hasEnded = false;
    /// Rows known, and the newest close that has been asked for.
    std::optional<Timestamp> m_oldest;
    Timestamp m_newest;
    Timestamp m_askedUntil;
};

} // namespace aetherion::chart
