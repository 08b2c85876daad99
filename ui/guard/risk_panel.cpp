#include "ui/guard/risk_panel.h"

#include "ui/guard/rail_bars.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTextLayout>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

constexpr std::size_t kHoldsInView = 3;
constexpr std::size_t kPositionsInView = 6;
/// Of a second line, in blanks.
constexpr qsizetype kIndent = 4;

/// Where the first line of it ends.
qsizetype breakOf(const QString& text, const QFont& font, int room) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room);
    layout.endLayout();
    return line.textLength();
}

/// Red: what is open without protection.
void paintGround(QLabel* label, bool isRed) {
    QPalette ground = QGuiApplication::palette();
    const look::ThemeColors colors = look::themeColors(ground);
    if (isRed) {
        ground.setColor(QPalette::Window, look::dangerGround(colors));
        ground.setColor(QPalette::WindowText, look::groundText(colors));
    }
    label->setAutoFillBackground(isRed);
    label->setPalette(ground);
}

} // namespace

RiskPanel::RiskPanel(QWidget* parent)
    : QWidget(parent), m_zone(QByteArrayLiteral("UTC")), m_age(new QLabel), m_holdsTitle(new QLabel),
      m_holds(new QLabel), m_railsTitle(new QLabel), m_rails(new RailBars), m_unprotectedTitle(new QLabel),
      m_unprotected(new QLabel), m_resume(new QPushButton), m_flatten(new QPushButton), m_all(new QPushButton) {
    setObjectName(QStringLiteral("riskPanel"));
    m_age->setObjectName(QStringLiteral("riskPanelAge"));
    m_holds->setObjectName(QStringLiteral("riskPanelHolds"));
    m_unprotected->setObjectName(QStringLiteral("riskPanelUnprotected"));
    m_resume->setObjectName(QStringLiteral("openResumeButton"));
    m_flatten->setObjectName(QStringLiteral("openFlattenButton"));
    m_all->setObjectName(QStringLiteral("openRailsButton"));
    m_age->setWordWrap(true);
    for (QLabel* text : {m_age, m_holds, m_unprotected}) {
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    // They take the room there is, and cut their lines to it.
    for (QLabel* text : {m_holds, m_unprotected})
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(2);
    acts->setContentsMargins(2, 2, 2, 2);
    for (QPushButton* button : {m_resume, m_flatten, m_all})
        acts->addWidget(button);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(2);
    for (QWidget* part :
         {static_cast<QWidget*>(m_age), static_cast<QWidget*>(m_holdsTitle), static_cast<QWidget*>(m_holds),
          static_cast<QWidget*>(m_unprotectedTitle), static_cast<QWidget*>(m_unprotected),
          static_cast<QWidget*>(m_railsTitle), static_cast<QWidget*>(m_rails)})
        column->addWidget(part);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addLayout(acts);
    connect(m_resume, &QPushButton::clicked, this, &RiskPanel::resumeRequested);
    connect(m_flatten, &QPushButton::clicked, this, &RiskPanel::flattenRequested);
    connect(m_all, &QPushButton::clicked, this, &RiskPanel::railsRequested);
    retranslate();
}

void RiskPanel::show(const Sight& sight) {
    m_age->setVisible(sight.isOld());
    m_age->setText(oldText(sight));
    showHolds(sight);
    showUnprotected(sight);
    m_rails->setRails(sight.trading.rails, sight.isOld());
    m_resume->setEnabled(!sight.standing.heldScopes().empty());
}

QString RiskPanel::fitted(const QStringList& lines, bool mayWrap) const {
    const int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent) - fontMetrics().height() * 2;
    const QString indent(kIndent, u' ');
    QStringList fitted;
    for (const QString& line : lines) {
        const qsizetype end = mayWrap ? breakOf(line, font(), room) : line.size();
        if (end < line.size()) {
            fitted << line.left(end).trimmed();
            fitted << fontMetrics().elidedText(indent + line.mid(end), Qt::ElideRight, room);
        } else {
            fitted << fontMetrics().elidedText(line, Qt::ElideRight, room);
        }
    }
    return fitted.join(u'\n');
}

void RiskPanel::showHolds(const Sight& sight) {
    const std::vector<risk::ScopeHold> holds = sight.standing.holds();
    m_holdsTitle->setText(holds.empty() ? tr("Holds: none") : tr("Holds: %1").arg(holds.size()));
    QStringList lines;
    QStringList all;
    for (const risk::ScopeHold& hold : holds) {
        all << holdText(hold, m_zone);
        if (static_cast<std::size_t>(lines.size()) < kHoldsInView)
            // A line does not begin with a dot.
            lines << QStringLiteral("%1\u00a0· %2\u00a0· %3\u00a0· %4")
                         .arg(riskHeadline(sight.standing.stateOf(hold.scope)), look::said(hold.hold.reason),
                              scopeText(hold.scope), whoText(hold.hold));
    }
    if (holds.size() > kHoldsInView)
        lines << tr("and %1 more").arg(holds.size() - kHoldsInView);
    m_holdLines = lines;
    fit();
    m_holds->setToolTip(all.mid(0, 20).join(u'\n'));
    m_holds->setVisible(!holds.empty());
}

void RiskPanel::showUnprotected(const Sight& sight) {
    const auto& open = sight.trading.unprotected;
    m_unprotectedTitle->setText(open.empty() ? tr("Open without protection: none")
                                             : tr("Open WITHOUT protection: %1").arg(open.size()));
    QStringList lines;
    for (const contract::UnprotectedPosition& each : open) {
        if (static_cast<std::size_t>(lines.size()) == kPositionsInView) {
            lines << tr("and %1 more").arg(open.size() - kPositionsInView);
            break;
        }
        const QString worth = each.value ? look::localNumber(each.value->text(2)) + u' ' + look::toText(each.currency)
                                         : look::said(each.unknown);
        lines << QStringLiteral("%1 %2 %3 · %4")
                     .arg(look::toText(each.account), look::localNumber(each.quantity.text()),
                          look::toText(each.instrument.symbol), worth);
    }
    m_unprotected->setToolTip(lines.join(u'\n'));
    m_openLines = lines;
    fit();
    m_unprotected->setVisible(!open.empty());
    paintGround(m_unprotected, !open.empty());
}

void RiskPanel::fit() {
    m_holds->setText(fitted(m_holdLines, true));
    m_unprotected->setText(fitted(m_openLines, false));
}

void RiskPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void RiskPanel::setZone(const QTimeZone& zone) { m_zone = zone; }

void RiskPanel::retranslate() {
    setAccessibleName(tr("Risk"));
    setWindowTitle(tr("Risk"));
    m_railsTitle->setText(tr("Least headroom"));
    m_resume->setText(tr("Resume..."));
    m_resume->setAccessibleName(tr("Open the resume panel"));
    m_flatten->setText(tr("Flatten..."));
    m_flatten->setAccessibleName(tr("Open the flatten panel"));
    m_all->setText(tr("All rails..."));
    m_all->setAccessibleName(tr("Open the rails and limits"));
    QFont bold = font();
    bold.setBold(true);
    for (QLabel* title : {m_age, m_holdsTitle, m_railsTitle, m_unprotectedTitle})
        title->setFont(bold);
}

void RiskPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::guard
