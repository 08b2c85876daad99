#include "ui/chart/trade_history.h"

#include "core/contract/stored_trading.h"
#include "ui/chart/trade_markers.h"
#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace aetherion::chart {

namespace {

const market::InstrumentKey& instrumentOf(const trading::Trade& trade) { return trade.instrument; }
const market::InstrumentKey& instrumentOf(const trading::Order& order) { return order.request.instrument; }
std::int64_t revisionOf(const trading::Trade&) { return 0; }
std::int64_t revisionOf(const trading::Order& order) { return order.revision; }
bool isOpen(const trading::Trade&) { return false; }
bool isOpen(const trading::Order& order) { return trading::isOpen(order.state); }
Result<trading::Trade> rowOf(const contract::TradeRow& row) { return contract::tradeOf(row.record); }
Result<trading::Order> rowOf(const contract::OrderRow& row) { return contract::orderOf(row.record); }

} // namespace

TradeHistory::TradeHistory(contract::HistoryPort& history, QObject* parent) : QObject(parent), m_history(history) {}

TradeHistory::~TradeHistory() { m_stop.request_stop(); }

void TradeHistory::choose(const std::optional<market::SourceId>& source, const market::InstrumentKey& instrument) {
    if (source == m_source && instrument == m_instrument)
        return;
    forget();
    m_source = source;
    m_instrument = instrument;
}

void TradeHistory::forget() {
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_request;
    m_trades = {};
    m_orders = {};
}

void TradeHistory::setMost(std::size_t rows) {
    if (rows == m_most)
        return;
    m_most = rows;
    for (Lane* lane : {&m_trades, &m_orders}) {
        trim(*lane);
        // There may be room for what was left out.
        if (lane->isCut)
            lane->isKnown = false;
    }
}

void TradeHistory::take(const contract::TradingView& trading) {
    if (!m_source)
        return;
    takeLive(m_trades, trading.trades, &trading::Trade::number);
    takeLive(m_orders, trading.orders, &trading::Order::id);
}

template <typename Row>
void TradeHistory::takeLive(Lane& lane, const std::vector<Row>& rows, std::int64_t Row::*number) {
    std::map<std::int64_t, Live> live;
    std::int64_t first = 0;
    std::int64_t last = 0;
    for (const Row& row : rows) {
        const std::int64_t id = row.*number;
        first = first == 0 ? id : std::min(first, id);
        last = std::max(last, id);
        if (instrumentOf(row) != m_instrument)
            continue;
        const auto known = lane.live.find(id);
        if (known != lane.live.end() && known->second.revision == revisionOf(row) &&
            known->second.isOpen == isOpen(row))
            live[id] = known->second;
        else
            live[id] = {revisionOf(row), isOpen(row), markerOf(row, m_precision)};
        lane.past.erase(id);
        lane.arriving.erase(id);
    }
    if (lane.lastLive > 0 && first > lane.lastLive + 1) {
        // Some were never seen here.
        lane.isKnown = false;
        lane.past.clear();
    }
    for (auto& [id, row] : lane.live)
        if (!live.contains(id))
            retire(lane, id, row);
    lane.live = std::move(live);
    lane.firstLive = first;
    lane.lastLive = last;
}

void TradeHistory::retire(Lane& lane, std::int64_t number, Live& row) const {
    if (row.isOpen)
        lane.isKnown = false;
    if (row.isOpen || !row.marker)
        return;
    if (lane.isBusy && !lane.query.to)
        lane.arriving.emplace(number, *row.marker);
    if (lane.isKnown && !lane.to) {
        lane.past.emplace(number, std::move(*row.marker));
        trim(lane);
    }
}

void TradeHistory::trim(Lane& lane) const {
    while (lane.past.size() > m_most) {
        lane.past.erase(lane.past.begin());
        lane.isCut = true;
        lane.from = lane.past.empty() ? lane.from : std::max(lane.from, lane.past.begin()->second.time);
    }
}

bool TradeHistory::wants(const Lane& lane, Timestamp from, Timestamp to, bool isNewest) {
    if (lane.isBusy)
        return false;
    if (!lane.isKnown || (lane.to && (isNewest || to > *lane.to)))
        return true;
    if (from >= lane.from)
        return false;
    // Where the view holds more than may be shown, asking again helps only once it shows much less.
    return !lane.isCut || to <= lane.from || (to - from) * 4 <= lane.askedSpan;
}

void TradeHistory::want(Timestamp from, Timestamp to, bool isNewest) {
    if (!m_source || to <= from)
        return;
    for (const auto lane : {&TradeHistory::m_trades, &TradeHistory::m_orders})
        if (wants(this->*lane, from, to, isNewest)) {
            begin(this->*lane, from, to, isNewest);
            ask(lane);
        }
}

void TradeHistory::begin(Lane& lane, Timestamp from, Timestamp to, bool isNewest) {
    const Duration margin = (to - from) / 2;
    lane.isBusy = true;
    lane.arriving.clear();
    lane.query = {};
    lane.query.source = m_source;
    lane.query.market = m_instrument.market;
    lane.query.symbol = m_instrument.symbol;
    lane.query.limit = std::min(kPageRows, m_most);
    lane.query.newestFirst = true;
    lane.query.from = from - margin;
    if (!isNewest)
        lane.query.to = to + margin;
    lane.askedSpan = to - from + margin * 2;
}

template <typename Row> auto TradeHistory::answering(Lane TradeHistory::*lane, std::int64_t Row::*number) {
    // The application object outlives every window, so the hand-over never touches a widget on the reader's thread.
    return [self = QPointer<TradeHistory>(this), lane, number, request = m_request](auto page) {
        Result<Loaded<Row>> loaded = page.map([](const auto& each) {
            Loaded<Row> rows{{}, each.cursor};
            for (const auto& stored : each.rows)
                if (auto row = rowOf(stored))
                    rows.rows.push_back(std::move(*row));
            return rows;
        });
        QMetaObject::invokeMethod(
            qApp,
            [self, lane, number, request, loaded = std::move(loaded)] {
                if (self)
                    self->takePage(lane, request, loaded, number);
            },
            Qt::QueuedConnection);
    };
}

void TradeHistory::ask(Lane TradeHistory::*lane) {
    const contract::HistoryQuery& query = (this->*lane).query;
    if (lane == &TradeHistory::m_trades)
        m_history.trades(query, m_stop.get_token(), answering(lane, &trading::Trade::number));
    else
        m_history.orders(query, m_stop.get_token(), answering(lane, &trading::Order::id));
}

template <typename Row>
void TradeHistory::takePage(Lane TradeHistory::*member, std::uint64_t request, const Result<Loaded<Row>>& page,
                            std::int64_t Row::*number) {
    if (request != m_request)
        return;
    Lane& lane = this->*member;
    if (page) {
        for (const Row& row : page->rows)
            if (!lane.live.contains(row.*number))
                if (auto marker = std::optional<Marker>(markerOf(row, m_precision)))
                    lane.arriving.emplace(row.*number, std::move(*marker));
        if (!page->cursor.empty() && lane.arriving.size() < m_most) {
            lane.query.cursor = page->cursor;
            ask(member);
            return;
        }
    }
    lane.isBusy = false;
    lane.isKnown = true;
    lane.isCut = page && !page->cursor.empty();
    lane.past = std::exchange(lane.arriving, {});
    lane.from = lane.isCut && !lane.past.empty() ? lane.past.begin()->second.time : *lane.query.from;
    lane.to = lane.query.to;
    trim(lane);
    if (!page)
        Q_EMIT failed(look::toText(page.error().text()));
    Q_EMIT loaded();
}

std::vector<Marker> TradeHistory::markers() const {
    std::vector<Marker> all;
    for (const Lane* lane : {&m_trades, &m_orders}) {
        for (const auto& [number, marker] : lane->past)
            all.push_back(marker);
        for (const auto& [number, row] : lane->live)
            if (row.marker)
                all.push_back(*row.marker);
    }
    return all;
}

} // namespace aetherion::chart
