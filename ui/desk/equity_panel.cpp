#include "ui/desk/equity_panel.h"

#include "core/contract/stored_trading.h"
#include "ui/desk/book_state.h"
#include "ui/desk/desk_words.h"
#include "ui/desk/equity_chart.h"
#include "ui/desk/equity_past.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <functional>

namespace aetherion::desk {

namespace {

EquityLine lineOf(const EquityTrack& track, const QString& name, const QColor& color,
                  const std::function<double(const EquityPoint&)>& value) {
    EquityLine line{name, color, {}};
    for (const EquityPoint& point : track.points()) {
        if (line.runs.empty() || point.gapBefore)
            line.runs.emplace_back();
        line.runs.back().append(QPointF(static_cast<double>(epochMillis(point.time)), value(point)));
    }
    return line;
}

constexpr std::size_t kTradePage = 1000;

QString percentOf(double part) { return QString::number(part * 100, 'f', 2) + QStringLiteral(" %"); }

} // namespace

EquityPanel::EquityPanel(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_below(new QComboBox), m_figures(new QLabel), m_unknown(new QLabel),
      m_equity(new EquityChart("equityChart")), m_lower(new EquityChart("drawdownChart")) {
    setObjectName(QStringLiteral("equityPanel"));
    m_choice->setObjectName(QStringLiteral("equityChoice"));
    m_below->setObjectName(QStringLiteral("equityBelow"));
    m_figures->setObjectName(QStringLiteral("equityFigures"));
    m_unknown->setObjectName(QStringLiteral("equityUnknown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_below->addItems({QString(), QString()});
    for (QLabel* label : {m_figures, m_unknown}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_unknown->hide();
    auto* tools = new QHBoxLayout;
    tools->setSpacing(fontMetrics().averageCharWidth());
    tools->addWidget(m_choice);
    tools->addWidget(m_figures, 1);
    tools->addWidget(m_below);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_unknown);
    column->addWidget(m_equity, 3);
    column->addWidget(m_lower, 2);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &EquityPanel::draw);
    connect(m_below, &QComboBox::currentIndexChanged, this, &EquityPanel::draw);
    retranslate();
}

EquityPanel::~EquityPanel() { m_stop.request_stop(); }

void EquityPanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    draw();
}

const EquityTrack* EquityPanel::track(const std::string& account, const std::string& currency) const {
    const auto found = m_tracks.find({account, currency});
    return found == m_tracks.end() ? nullptr : &found->second;
}

void EquityPanel::show(const contract::EngineSnapshot& snapshot, const contract::TradingView& view) {
    if (snapshot.session.number != m_session) {
        m_session = snapshot.session.number;
        m_tracks.clear();
        m_newest.clear();
        m_source.reset();
        m_firstSeen = snapshot.pulse.engineTime;
    }
    m_wall = snapshot.pulse.wallTime;
    // Money that comes of prices of this kind; as on the chart of prices.
    m_equity->setMark(look::toText(market::name(snapshot.session.kind)));
    gather(snapshot.pulse.engineTime, view);
    askForTrades(view);
    tellPast(snapshot, view);
    fillChoice();
    if (m_wall - m_drawn >= kDrawEvery || m_wall < m_drawn)
        draw();
}

void EquityPanel::askForTrades(const contract::TradingView& view) {
    if (!m_history || !view.source || m_source == view.source)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_request;
    m_source = view.source;
    m_trades.clear();
    m_hasTrades = false;
    m_query = {};
    m_query.source = m_source->id();
    m_query.limit = kTradePage;
    m_query.newestFirst = true;
    request();
}

void EquityPanel::request() {
    // The application object outlives every window, so the hand-over never touches a widget on the reader's thread.
    const QPointer<EquityPanel> self(this);
    m_history->trades(m_query, m_stop.get_token(),
                      [self, number = m_request](Result<contract::Page<contract::TradeRow>> page) {
                          QMetaObject::invokeMethod(
                              qApp,
                              [self, number, page = std::move(page)] {
                                  if (self)
                                      self->takeTrades(number, page);
                              },
                              Qt::QueuedConnection);
                      });
}

void EquityPanel::takeTrades(std::uint64_t number, const Result<contract::Page<contract::TradeRow>>& page) {
    if (number != m_request)
        return;
    // Without a past the lines begin where this window began to look, which the tool tip says.
    if (!page)
        return;
    for (const contract::TradeRow& row : page->rows)
        if (auto trade = contract::tradeOf(row.record))
            m_trades.push_back(std::move(*trade));
    m_query.cursor = page->cursor;
    m_hasTrades = m_query.cursor.empty() || m_trades.size() >= kMostTrades;
    if (!m_hasTrades)
        request();
}

void EquityPanel::tellPast(const contract::EngineSnapshot& snapshot, const contract::TradingView& view) {
    if (!m_hasTrades || !view.source || m_source != view.source)
        return;
    m_hasTrades = false;
    // The books of this view are those after its newest trade.
    std::map<std::int64_t, trading::Trade> all;
    const std::int64_t newest = view.trades.empty() ? 0 : view.trades.front().number;
    for (trading::Trade& trade : m_trades)
        if (trade.number <= newest)
            all.emplace(trade.number, std::move(trade));
    m_trades = {};
    for (const trading::Trade& trade : view.trades)
        all.emplace(trade.number, trade);
    std::vector<trading::Trade> trades;
    trades.reserve(all.size());
    for (auto& [number, trade] : all)
        trades.push_back(std::move(trade));
    const auto specOf = [&](const market::InstrumentKey& instrument) -> const market::InstrumentSpec* {
        if (snapshot.instruments)
            for (const market::InstrumentSpec& spec : *snapshot.instruments)
                if (spec.key == instrument)
                    return &spec;
        return nullptr;
    };
    for (const trading::PortfolioView& portfolio : view.portfolios)
        for (const trading::CurrencyView& currency : portfolio.currencies)
            if (const auto track = m_tracks.find({portfolio.account, currency.currency}); track != m_tracks.end())
                track->second.begin(equityPast(trades, portfolio, currency.currency, specOf));
    m_drawn = {};
}

void EquityPanel::setSilence(Duration silence) {
    const QString text = silenceText(silence);
    if (text == m_silent)
        return;
    m_silent = text;
    showFigures();
}

void EquityPanel::gather(Timestamp now, const contract::TradingView& view) {
    m_newest.clear();
    for (const trading::PortfolioView& portfolio : view.portfolios) {
        for (const trading::CurrencyView& currency : portfolio.currencies) {
            const Which which{portfolio.account, currency.currency};
            m_newest.insert_or_assign(which, currency);
            if (m_tracks.contains(which) || m_tracks.size() < kMostTracks)
                m_tracks[which].add(now, currency);
        }
    }
}

void EquityPanel::fillChoice() {
    if (static_cast<std::size_t>(m_choice->count()) == m_tracks.size())
        return;
    const QVariant before = m_choice->currentData();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const auto& [which, track] : m_tracks) {
        const QString account = look::toText(which.first);
        const QString currency = look::toText(which.second);
        m_choice->addItem(account + QStringLiteral(" · ") + currency, QStringList{account, currency});
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
    m_drawn = {};
}

std::optional<EquityPanel::Which> EquityPanel::chosen() const {
    const QStringList which = m_choice->currentData().toStringList();
    return which.size() == 2 ? std::optional(Which{look::toUtf8(which[0]), look::toUtf8(which[1])}) : std::nullopt;
}

void EquityPanel::draw() {
    m_drawn = m_wall;
    showFigures();
    if (!isVisible())
        return;
    const auto which = chosen();
    const EquityTrack* shown = which ? track(which->first, which->second) : nullptr;
    static const EquityTrack kNothing;
    const EquityTrack& of = shown ? *shown : kNothing;
    const look::ThemeColors colors = look::themeColors(palette());
    m_equity->show({lineOf(of, tr("Equity"), palette().color(QPalette::Link),
                           [](const EquityPoint& point) { return point.equity.toDouble(); })},
                   m_zone);
    if (m_below->currentIndex() == 0)
        m_lower->show({lineOf(of, tr("Drawdown"), colors.falling,
                              [](const EquityPoint& point) { return point.drawdown() * 100; })},
                      m_zone, QStringLiteral(" %"));
    else
        m_lower->show({lineOf(of, tr("Realised"), palette().color(QPalette::Link),
                              [](const EquityPoint& point) { return point.realised.toDouble(); }),
                       lineOf(of, tr("Unrealised"), colors.caution,
                              [](const EquityPoint& point) { return point.unrealised.toDouble(); })},
                      m_zone);
}

void EquityPanel::showFigures() {
    const auto which = chosen();
    const EquityTrack* of = which ? track(which->first, which->second) : nullptr;
    const auto newest = which ? m_newest.find(*which) : m_newest.end();
    if (!of || newest == m_newest.end()) {
        m_figures->setText(tr("No account has ordered yet"));
        m_unknown->hide();
        return;
    }
    const trading::CurrencyView& now = newest->second;
    QStringList parts;
    parts.push_back(tr("Equity %1").arg(now.equity ? cashText(*now.equity) : tr("not known")));
    if (now.equity && !of->points().empty())
        parts.push_back(
            tr("drawdown %1, worst %2").arg(percentOf(of->points().back().drawdown()), percentOf(of->worstDrawdown())));
    parts.push_back(tr("realised %1").arg(cashText(now.realised)));
    parts.push_back(tr("unrealised %1").arg(now.unrealised ? cashText(*now.unrealised) : tr("not known")));
    parts.push_back(tr("cash %1").arg(cashText(now.cash)));
    m_figures->setText(parts.join(QStringLiteral(" · ")));
    if (!of->points().empty())
        m_figures->setToolTip(
            of->points().front().time < m_firstSeen
                ? tr("Since %1 %2; before %3 as the trades tell, with holdings at the price of the last trade in them")
                      .arg(look::timeText(of->points().front().time, m_zone), look::zoneText(m_zone),
                           look::timeText(m_firstSeen, m_zone))
                : tr("Since %1 %2; the peak is the highest that this window has seen since then")
                      .arg(look::timeText(of->points().front().time, m_zone), look::zoneText(m_zone)));
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette ground;
    ground.setColor(QPalette::Window, look::cautionGround(colors));
    ground.setColor(QPalette::WindowText, look::groundText(colors));
    m_unknown->setAutoFillBackground(true);
    m_unknown->setPalette(ground);
    m_unknown->setText(!m_silent.isEmpty() ? tr("%1: all of this is old").arg(m_silent)
                                           : tr("Equity is not known: %1").arg(look::said(now.unknown)));
    m_unknown->setVisible(!now.equity || !m_silent.isEmpty());
}

void EquityPanel::retranslate() {
    setAccessibleName(tr("Equity and drawdown"));
    m_choice->setAccessibleName(tr("Account and currency"));
    m_below->setAccessibleName(tr("Lower chart"));
    m_below->setItemText(0, tr("Drawdown"));
    m_below->setItemText(1, tr("Realised and unrealised"));
    m_equity->setAccessibleName(tr("Equity"));
    m_lower->setAccessibleName(tr("Drawdown or profit"));
    draw();
}

void EquityPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        draw();
}

void EquityPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    draw();
}

} // namespace aetherion::desk
