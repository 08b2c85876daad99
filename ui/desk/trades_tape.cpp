#include "ui/desk/trades_tape.h"

#include "ui/desk/book_state.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::desk {

namespace {

constexpr std::size_t kLanePage = 4'096;

} // namespace

void TapeModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> TapeModel::columns() const {
    return {{tr("Time")}, {tr("Side")}, {tr("Price"), true}, {tr("Size"), true}, {tr("Number"), true}};
}

QString TapeModel::text(const TapeRow& row, Column column) const {
    const contract::RecentTick& tick = row.tick;
    if (row.missed > 0)
        return column == Side ? tr("%1 missed").arg(row.missed) : QString();
    switch (column) {
    case Time:
        return look::dateTimeOf(tick.eventTime, m_zone).toString(QStringLiteral("HH:mm:ss.zzz"));
    case Side:
        return !tick.isTrade                     ? tr("bar")
               : tick.side == market::Side::Buy  ? QStringLiteral("▲ ") + tr("buy")
               : tick.side == market::Side::Sell ? QStringLiteral("▼ ") + tr("sell")
                                                 : QStringLiteral("· ") + tr("unknown");
    case TradePrice:
        return look::priceText(tick.price, m_precision);
    case Size:
        return look::quantityText(tick.quantity, m_precision);
    case Number:
        return QString::number(tick.number);
    }
    return {};
}

QVariant TapeModel::cell(const TapeRow& row, int at, int role) const {
    const auto column = static_cast<Column>(at);
    const bool isGap = row.missed > 0;
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::ForegroundRole && (column == Side || column == TradePrice) && !isGap) {
        const look::ThemeColors colors = look::themeColors(QGuiApplication::palette());
        if (row.tick.side == market::Side::Buy)
            return colors.rising;
        if (row.tick.side == market::Side::Sell)
            return colors.falling;
    }
    if (role == Qt::ToolTipRole && isGap)
        return tr("%1 trades came between two looks at the engine and are not in this list").arg(row.missed);
    if (role == look::kStaleRole)
        return isGap;
    if (role == look::kSortRole) {
        if (column == Time || column == Number)
            return QVariant::fromValue<qulonglong>(row.key);
        if (isGap && column != Side)
            return look::absentValue();
        if (column == TradePrice)
            return static_cast<qlonglong>(row.tick.price.units());
        if (column == Size)
            return static_cast<qlonglong>(row.tick.quantity.units());
    }
    if (role == look::kExportRole && column == Time && !isGap)
        return look::toText(formatIsoIn(row.tick.eventTime, look::toUtf8(look::zoneText(m_zone))));
    return {};
}

TradesTape::TradesTape(QWidget* parent)
    : QWidget(parent), m_state(new QLabel), m_table(new look::DataTable("tradesTape")) {
    setObjectName(QStringLiteral("tradesTapePanel"));
    m_state->setObjectName(QStringLiteral("tradesTapeState"));
    m_state->setWordWrap(true);
    m_state->hide();
    m_table->setModel(&m_model);
    m_table->setColumnShown(TapeModel::Number, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    retranslate();
}

void TradesTape::show(const contract::EngineSnapshot& snapshot) {
    if (snapshot.session.number != m_session || m_stream != m_shown) {
        m_session = snapshot.session.number;
        m_shown = m_stream;
        m_rows.clear();
        m_newest = 0;
        m_laneRead = 0;
        m_isInLane = false;
    }
    const contract::StreamView* view = streamOf(snapshot, m_stream);
    const QString state = view ? feedText(*view, snapshot.pulse.engineTime, m_silence) : QString();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    if (view) {
        m_model.setPrecision(view->neededPrecision);
        static const std::vector<contract::RecentTick> kNone;
        follow(view->recentTicks ? *view->recentTicks : kNone);
    }
    if (isVisible())
        publish();
}

void TradesTape::gather(const std::vector<contract::RecentTick>& ticks) {
    // Numbers that begin anew are another count of the same stream.
    if (!ticks.empty() && ticks.back().number < m_newest) {
        m_rows.clear();
        m_newest = 0;
    }
    for (const contract::RecentTick& tick : ticks)
        add(tick);
}

void TradesTape::add(const contract::RecentTick& tick) {
    if (tick.number <= m_newest && !m_rows.empty())
        return;
    if (!m_rows.empty() && tick.number > m_newest + 1)
        m_rows.push_front({tick.number * 2 - 1, tick.number - m_newest - 1, {}});
    m_rows.push_front({tick.number * 2, 0, tick});
    m_newest = tick.number;
    while (m_rows.size() > kMostRows)
        m_rows.pop_back();
}

void TradesTape::follow(const std::vector<contract::RecentTick>& recent) {
    std::vector<contract::LiveTick> live;
    std::uint64_t lost = 0;
    // What was in the lane when the reading began: one that fills faster than it is read has no end.
    const std::uint64_t newest = m_engine ? m_engine->ticksAfter(UINT64_MAX, 0).newest : 0;
    while (m_laneRead < newest) {
        const contract::TickPage page = m_engine->ticksAfter(m_laneRead, kLanePage);
        if (page.next <= m_laneRead)
            break;
        m_laneRead = page.next;
        lost += page.lost;
        for (const contract::LiveTick& tick : page.ticks)
            if (tick.session == m_session && tick.stream == m_shown)
                live.push_back(tick);
    }
    if (live.empty()) {
        if (!m_isInLane)
            gather(recent);
        return;
    }
    // The lane does not count by stream; the snapshot, which is never ahead of it, does.
    std::uint64_t number = m_newest + 1;
    if (!m_isInLane || lost > 0) {
        const auto same = [&](const contract::LiveTick& tick) {
            const contract::RecentTick& last = recent.back();
            return tick.eventTime == last.eventTime && tick.receiveTime == last.receiveTime &&
                   tick.price == last.price && tick.quantity == last.quantity && tick.side == last.side;
        };
        const auto at = recent.empty() ? live.rend() : std::find_if(live.rbegin(), live.rend(), same);
        const auto before = static_cast<std::uint64_t>(live.rend() - at);
        if (at != live.rend() && recent.back().number >= before) {
            number = recent.back().number - before + 1;
            for (const contract::RecentTick& tick : recent)
                if (!m_isInLane && tick.number < number)
                    add(tick);
        } else if (m_isInLane) {
            number += lost;
        } else {
            gather(recent);
            number = m_newest + 1;
        }
    }
    m_isInLane = true;
    for (const contract::LiveTick& tick : live)
        add({tick.eventTime, tick.receiveTime, tick.price, tick.quantity, tick.side, number++, true});
}

void TradesTape::publish() { m_model.setRows({m_rows.begin(), m_rows.end()}); }

void TradesTape::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    publish();
}

void TradesTape::retranslate() {
    setAccessibleName(tr("Time and sales"));
    m_table->setTitle(tr("Time and sales"));
    m_table->setRowLimit(static_cast<int>(kMostRows));
    m_table->setEmptyText(tr("No trade yet"));
    m_model.retranslate();
}

void TradesTape::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::desk
