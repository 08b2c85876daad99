#include "ui/chart/feature_history.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace aetherion::chart {

FeatureHistory::FeatureHistory(contract::HistoryPort& history, QObject* parent) : QObject(parent), m_history(history) {}

FeatureHistory::~FeatureHistory() { m_stop.request_stop(); }

void FeatureHistory::reset(const market::Stream& stream, market::Timeframe timeframe) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_request;
    m_stream = stream;
    m_timeframe = timeframe;
    m_series.clear();
    m_isBusy = m_hasEnded = false;
    m_oldest.reset();
    m_newest = m_askedUntil = Timestamp{};
}

QStringList FeatureHistory::names() const {
    QStringList names;
    for (const auto& [name, values] : m_series)
        names << name;
    return names;
}

std::span<const FeatureValue> FeatureHistory::between(const QString& name, Timestamp from, Timestamp to) const {
    const auto series = m_series.find(name);
    if (series == m_series.end())
        return {};
    const auto& values = series->second;
    const auto before = [](const FeatureValue& value, Timestamp time) { return value.closeTime < time; };
    const auto first = std::lower_bound(values.begin(), values.end(), from, before);
    return {first, std::lower_bound(first, values.end(), to, before)};
}

void FeatureHistory::want(Timestamp from, Timestamp newest) {
    if (m_isBusy)
        return;
    const std::size_t limit = from < newest ? kPageRows : 1;
    if ((!m_oldest && !m_hasEnded) || newest > m_askedUntil)
        ask(m_oldest ? Side::Newer : Side::Older, newest, limit);
    else if (m_oldest && from < *m_oldest && !m_hasEnded)
        ask(Side::Older, newest, limit);
}

void FeatureHistory::ask(Side side, Timestamp newest, std::size_t limit) {
    m_isBusy = true;
    contract::HistoryQuery query;
    query.source = m_stream.source.id();
    query.market = m_stream.instrument.market;
    query.symbol = m_stream.instrument.symbol;
    query.timeframe = m_timeframe;
    query.limit = limit;
    query.newestFirst = side == Side::Older;
    if (side == Side::Newer)
        query.from = m_newest + Duration(1);
    else if (m_oldest)
        query.to = *m_oldest;
    // The application object outlives every window, so the hand-over never touches a widget on the reader's thread.
    const QPointer<FeatureHistory> self(this);
    m_history.features(query, m_stop.get_token(),
                       [self, side, newest, request = m_request](Result<contract::Page<contract::FeatureRow>> page) {
                           QMetaObject::invokeMethod(
                               qApp,
                               [self, side, newest, request, rows = page.map(rowsOf)]() {
                                   if (self)
                                       self->take(side, request, newest, rows);
                               },
                               Qt::QueuedConnection);
                       });
}

std::vector<FeatureHistory::Row> FeatureHistory::rowsOf(const contract::Page<contract::FeatureRow>& page) {
    std::vector<Row> rows;
    rows.reserve(page.rows.size());
    for (const contract::FeatureRow& each : page.rows) {
        Row row{each.record.closeTime, {}};
        for (const auto& [name, value] : each.record.values)
            row.values.emplace_back(look::toText(name), value);
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.closeTime < b.closeTime; });
    return rows;
}

void FeatureHistory::take(Side side, std::uint64_t request, Timestamp newest, const Result<std::vector<Row>>& rows) {
    if (request != m_request)
        return;
    m_isBusy = false;
    if (!m_oldest || side == Side::Newer)
        m_askedUntil = newest;
    if (!rows || rows->empty()) {
        m_hasEnded = m_hasEnded || side == Side::Older;
        if (!rows)
            Q_EMIT failed(look::said(rows.error().text()));
        return;
    }
    std::map<QString, std::vector<FeatureValue>> arrived;
    for (const Row& row : *rows)
        for (const auto& [name, value] : row.values)
            arrived[name].push_back({row.closeTime, value});
    for (auto& [name, values] : arrived) {
        auto& known = m_series[name];
        known.insert(side == Side::Older ? known.begin() : known.end(), values.begin(), values.end());
    }
    m_oldest = std::min(m_oldest.value_or(rows->front().closeTime), rows->front().closeTime);
    m_newest = std::max(m_newest, rows->back().closeTime);
    Q_EMIT loaded();
}

} // namespace aetherion::chart
