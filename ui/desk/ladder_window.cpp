#include "ui/desk/ladder_window.h"

#include "ui/desk/ladder_tools.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace aetherion::desk {

LadderWindow::LadderWindow(market::InstrumentKey instrument, QWidget* parent)
    : QWidget(parent, Qt::Window), m_instrument(std::move(instrument)),
      m_ladder(new LadderView(LadderShape::Steps, kRowsPerSide)), m_head(new QLabel) {
    setObjectName(QStringLiteral("ladderWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_head->setObjectName(QStringLiteral("ladderHead"));
    auto* tools = new QHBoxLayout;
    const int letter = fontMetrics().averageCharWidth();
    tools->setContentsMargins(letter, 0, letter, 0);
    tools->addWidget(m_head, 1);
    tools->addWidget(new LadderTools(*m_ladder, LadderTools::PopOut::No));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_ladder, 1);
    setFocusProxy(m_ladder);
    connect(m_ladder, &LadderView::priceChosen, this, &LadderWindow::priceChosen);
    connect(m_ladder, &LadderView::cancelAsked, this, &LadderWindow::cancelAsked);
    retranslate();
}

void LadderWindow::showOwn(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading) {
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.instrument == m_instrument) {
            m_ladder->setOwn(ownOrders(trading, view.stream, snapshot.session.kind));
            return;
        }
    m_ladder->setOwn({});
}

void LadderWindow::show(const contract::EngineSnapshot& snapshot) {
    m_kind = snapshot.session.kind;
    for (const contract::StreamView& view : snapshot.streams) {
        if (view.stream.instrument != m_instrument)
            continue;
        const Timestamp now = snapshot.pulse.engineTime;
        m_ladder->show(bookStateOf(view, m_kind, specOf(snapshot, view.stream.id), now, m_silence));
        const QString price = view.lastPrice ? look::priceText(*view.lastPrice, view.neededPrecision) : QString();
        const QString feed = feedText(view, now, m_silence);
        m_head->setText(feed.isEmpty() ? tr("Last %1, %2 old").arg(price, look::ageText(now - view.lastReceiveTime))
                                       : feed);
        retranslate();
        return;
    }
    BookState gone;
    gone.text = tr("%1 is not among the instruments of this session").arg(look::toText(m_instrument.symbol));
    m_ladder->show(gone);
    m_head->clear();
}

void LadderWindow::retranslate() {
    const QString title =
        tr("Ladder %1, %2").arg(look::toText(m_instrument.symbol), look::toText(market::name(m_kind)));
    if (title == accessibleName())
        return;
    setAccessibleName(title);
    setWindowTitle(title);
}

void LadderWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::desk
