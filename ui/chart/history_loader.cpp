#include "ui/chart/history_loader.h"

#include "ui/chart/stored_regimes.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace aetherion::chart {

namespace {

std::vector<market::Bar> barsOf(const contract::Page<contract::CandleRow>& page) {
    std::vector<market::Bar> bars;
    bars.reserve(page.rows.size());
    for (const contract::CandleRow& row : page.rows)
        bars.push_back(row.record.bar);
    return bars;
}

} // namespace

HistoryLoader::HistoryLoader(contract::HistoryPort& history, QObject* parent) : QObject(parent), m_history(history) {}

HistoryLoader::~HistoryLoader() { m_stop.request_stop(); }

void HistoryLoader::reset(const market::Stream& stream, market::Timeframe timeframe) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_request;
    m_stream = stream;
    m_timeframe = timeframe;
    m_bars = {};
    m_regimes = {};
}

contract::HistoryQuery HistoryLoader::query(Timestamp before) const {
    contract::HistoryQuery query;
    query.source = m_stream.source.id();
    query.market = m_stream.instrument.market;
    query.symbol = m_stream.instrument.symbol;
    query.timeframe = m_timeframe;
    query.to = before;
    query.limit = kPageRows;
    query.newestFirst = true;
    return query;
}

void HistoryLoader::want(Timestamp from, Timestamp oldestBar, Timestamp oldestRegime) {
    // The application object outlives every window, so the hand-over never touches a widget on the reader's thread.
    const QPointer<HistoryLoader> self(this);
    const std::uint64_t request = m_request;
    if (m_bars.wants(from, oldestBar)) {
        m_bars.busy = true;
        m_history.candles(query(oldestBar), m_stop.get_token(),
                          [self, request, oldestBar](Result<contract::Page<contract::CandleRow>> page) {
                              auto rows = page.map(barsOf);
                              QMetaObject::invokeMethod(
                                  qApp,
                                  [self, request, oldestBar, rows = std::move(rows)]() {
                                      if (self)
                                          self->take(&HistoryLoader::m_bars, request, oldestBar, rows);
                                  },
                                  Qt::QueuedConnection);
                          });
    }
    if (m_regimes.wants(from, oldestRegime)) {
        m_regimes.busy = true;
        m_history.posteriors(query(oldestRegime), m_stop.get_token(),
                             [self, request, oldestRegime](Result<contract::Page<contract::PosteriorRow>> page) {
                                 auto rows = page.map([](const auto& each) { return barRegimes(each.rows); });
                                 QMetaObject::invokeMethod(
                                     qApp,
                                     [self, request, oldestRegime, rows = std::move(rows)]() {
                                         if (self)
                                             self->take(&HistoryLoader::m_regimes, request, oldestRegime, rows);
                                     },
                                     Qt::QueuedConnection);
                             });
    }
}

template <typename Row>
void HistoryLoader::take(Lane HistoryLoader::*lane, std::uint64_t request, Timestamp before,
                         Result<std::vector<Row>> rows) {
    if (request != m_request)
        return;
    Lane& mine = this->*lane;
    mine.busy = false;
    if (!rows || rows->empty()) {
        mine.ended = true;
        mine.endedAt = before;
        if (!rows)
            Q_EMIT failed(look::said(rows.error().text()));
        return;
    }
    deliver(*rows);
}

} // namespace aetherion::chart
