#include "ui/window/settings_window.h"

#include "ui/window/chart_settings.h"
#include "ui/window/settings_pages.h"
#include "ui/window/trading_key_settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace aetherion::window {

SettingsWindow::SettingsWindow(const contract::ApiPort* api, std::function<QString(const QKeySequence&)> takenBy,
                               QWidget* parent)
    : QDialog(parent), m_tabs(new QTabWidget), m_reset(new QPushButton),
      m_keys(new TradingKeySettings(std::move(takenBy))) {
    setObjectName(QStringLiteral("settingsWindow"));
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_reset->setObjectName(QStringLiteral("resetPageButton"));
    setModal(false);
    auto* general = new GeneralSettings;
    for (SettingsPage* page :
         std::initializer_list<SettingsPage*>{general, new AppearanceSettings, new ChartSettings, m_keys,
                                              new AlarmSettings, new DataSettings, new ApiSettingsView(api)})
        add(page);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_reset, 0, Qt::AlignRight);
    connect(general, &GeneralSettings::operatorChangeRequested, this, &SettingsWindow::operatorChangeRequested);
    connect(m_keys, &TradingKeySettings::ticketRequested, this, &SettingsWindow::ticketRequested);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_pages[static_cast<std::size_t>(m_tabs->currentIndex())]->rows().resetAll(); });
    retranslate();
}

void SettingsWindow::add(SettingsPage* page) {
    m_pages.push_back(page);
    // Pages that need more room than the screen has are scrolled.
    auto* room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidgetResizable(true);
    room->setWidget(page);
    m_tabs->addTab(room, page->title());
    connect(page, &SettingsPage::changed, this, &SettingsWindow::changed);
}

void SettingsWindow::update(const UiSettings& settings) {
    for (SettingsPage* page : m_pages)
        page->show(settings);
}

void SettingsWindow::showArmed(bool keysAreArmed) { m_keys->showArmed(keysAreArmed); }

void SettingsWindow::open() {
    if (!isVisible()) {
        // Pages in a scrolled room do not ask for their own width.
        QSize room;
        for (const SettingsPage* page : m_pages)
            room = room.expandedTo(page->sizeHint());
        const int line = fontMetrics().height();
        resize((room + QSize(line * 4, line * 8)).boundedTo(screen()->availableSize()));
    }
    show();
    raise();
    activateWindow();
}

void SettingsWindow::retranslate() {
    setWindowTitle(tr("Settings"));
    m_reset->setText(tr("Reset this page"));
    m_reset->setAccessibleName(tr("Reset this page"));
    m_tabs->setAccessibleName(tr("Pages of settings"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, m_pages[static_cast<std::size_t>(i)]->title());
}

void SettingsWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
