#include "ui/window/chart_window.h"

#include "core/market/timeframe.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_bar.h"
#include "ui/look/formatting.h"
#include "ui/window/aged_snapshot.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/on_screen.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace aetherion::window {

ChartWindow::ChartWindow(contract::HistoryPort& history, guard::StopControl& stop, const PopOutPlace& place)
    : QWidget(nullptr, Qt::Window), m_symbol(place.symbol), m_kind(new DataKindStrip),
      m_emergency(new guard::EmergencyBar(stop)), m_symbols(new QComboBox), m_linked(new QCheckBox),
      m_chart(new chart::ChartStack(history)) {
    setObjectName(QStringLiteral("chartWindow"));
    m_symbols->setObjectName(QStringLiteral("chartWindowSymbol"));
    m_linked->setObjectName(QStringLiteral("chartWindowLinked"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/aetherion.png")));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* row = new QHBoxLayout;
    const int letter = fontMetrics().averageCharWidth();
    row->setContentsMargins(letter, letter / 2, letter, letter / 2);
    row->setSpacing(letter * 2);
    row->addWidget(m_symbols);
    row->addWidget(m_linked);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_kind);
    column->addWidget(m_emergency);
    column->addLayout(row);
    // As in the main window: what the screen has no room for is scrolled, and the stop stays where it is.
    auto* room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidgetResizable(true);
    room->setWidget(m_chart);
    column->addWidget(room, 1);
    m_linked->setChecked(place.linked);
    connect(m_linked, &QCheckBox::toggled, this, &ChartWindow::linked);
    connect(m_symbols, &QComboBox::activated, this, [this] {
        m_linked->setChecked(false);
        m_symbol = m_symbols->currentText();
        showTitle();
    });
    if (const auto timeframe = market::parseTimeframe(look::toUtf8(place.timeframe)))
        m_wantedTimeframe = *timeframe;
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 40);
    if (!place.geometry.isEmpty())
        (void)restoreGeometry(place.geometry);
    retranslate();
}

PopOutPlace ChartWindow::place() const {
    return {m_symbol, look::toText(market::name(m_wantedTimeframe.value_or(m_chart->timeframe()))),
            m_linked->isChecked(), saveGeometry()};
}

const contract::StreamView* ChartWindow::selected(const contract::EngineSnapshot& snapshot) const {
    const std::string symbol = look::toUtf8(m_symbol);
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.instrument.symbol == symbol)
            return &view;
    return nullptr;
}

void ChartWindow::follow(const QString& symbol) {
    if (!m_linked->isChecked() || symbol == m_symbol)
        return;
    m_symbol = symbol;
    showTitle();
}

void ChartWindow::showFrame(const contract::EngineSnapshot& snapshot) {
    if (const contract::StreamView* view = selected(snapshot)) {
        m_isEmpty = false;
        m_chart->show(snapshot, *view);
        if (m_wantedTimeframe && view->bars[market::index(*m_wantedTimeframe)]) {
            m_chart->setTimeframe(*m_wantedTimeframe);
            m_wantedTimeframe.reset();
        }
    } else if (!m_isEmpty) {
        m_isEmpty = true;
        m_chart->showNothing(tr("%1 is not among what is watched now.").arg(m_symbol));
    }
}

void ChartWindow::showTables(const guard::Sight& sight) {
    m_kind->show(sight.snapshot.session, sight.hasContact());
    m_emergency->show(sight);
    m_chart->showTrading(sight.trading);
    if (!sight.hasContact()) {
        const contract::EngineSnapshot old = agedBy(sight.snapshot, sight.silence);
        if (const contract::StreamView* view = selected(old))
            m_chart->show(old, *view);
    }
    listSymbols(sight.snapshot);
}

void ChartWindow::listSymbols(const contract::EngineSnapshot& snapshot) {
    const Listed now{snapshot.session.number, snapshot.streams.size(), m_symbol};
    if (m_listed == now || m_symbols->view()->isVisible())
        return;
    m_listed = now;
    QStringList symbols;
    for (const contract::StreamView& view : snapshot.streams)
        symbols << look::toText(view.stream.instrument.symbol);
    if (!symbols.contains(m_symbol))
        symbols.prepend(m_symbol);
    QStringList shown;
    for (int i = 0; i < m_symbols->count(); ++i)
        shown << m_symbols->itemText(i);
    const QSignalBlocker quiet(m_symbols);
    if (shown != symbols) {
        m_symbols->clear();
        m_symbols->addItems(symbols);
    }
    m_symbols->setCurrentText(m_symbol);
}

void ChartWindow::showStanding(const guard::Standing& standing) { m_emergency->showStanding(standing); }

void ChartWindow::setZone(const QTimeZone& zone) {
    m_chart->setZone(zone);
    m_emergency->setZone(zone);
}

void ChartWindow::showTitle() { setWindowTitle(tr("%1 - Aetherion").arg(m_symbol)); }

void ChartWindow::retranslate() {
    m_linked->setText(tr("Follows the &main window"));
    m_linked->setToolTip(
        tr("Shows the instrument that is chosen in the main window, the same moment under the crosshair and the same "
           "stretch of time; in another timeframe it ends at the same moment"));
    m_symbols->setAccessibleName(tr("Instrument of this chart"));
    setAccessibleName(tr("Chart"));
    showTitle();
}

void ChartWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace aetherion::window
