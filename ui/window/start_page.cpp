#include "ui/window/start_page.h"

#include "ui/look/choice_button.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace aetherion::window {

namespace {

/// "FILUSDT-1m.csv.gz and 2 more"
QString titleOf(const QStringList& sources) {
    const QString file = QFileInfo(sources.value(0).section(u',', 0, 0)).fileName();
    const int more = static_cast<int>(sources.size()) - 1;
    return more > 0 ? StartPage::tr("%1 and %n more", nullptr, more).arg(file) : file;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_choices(new QHBoxLayout), m_title(new QLabel), m_purpose(new QLabel),
      m_simulation(new look::ChoiceButton(look::ChoiceButton::Picture::Candles)),
      m_recording(new look::ChoiceButton(look::ChoiceButton::Picture::Folder)), m_answer(new QLabel),
      m_recentTitle(new QLabel), m_recentList(new QWidget), m_recentRows(new QVBoxLayout(m_recentList)),
      m_facts(new QLabel) {
    setObjectName(QStringLiteral("startPage"));
    setFocusProxy(m_simulation);
    m_simulation->setObjectName(QStringLiteral("startSimulationButton"));
    m_recording->setObjectName(QStringLiteral("openRecordingButton"));
    m_answer->setObjectName(QStringLiteral("startAnswer"));
    m_recentList->setObjectName(QStringLiteral("recentRecordings"));
    for (QLabel* label : {m_purpose, m_answer, m_facts})
        label->setWordWrap(true);
    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(2);

    m_choices->addWidget(m_simulation);
    m_choices->addWidget(m_recording);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_purpose);
    column->addSpacing(fontMetrics().height());
    column->addLayout(m_choices);
    column->addWidget(m_answer);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_recentTitle);
    column->addWidget(m_recentList);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_facts);
    column->addStretch(3);

    auto* middle = new QWidget;
    auto* sides = new QHBoxLayout(middle);
    sides->addStretch(1);
    sides->addWidget(content, 6);
    sides->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_simulation, &QAbstractButton::clicked, this, &StartPage::simulationChosen);
    connect(m_recording, &QAbstractButton::clicked, this, &StartPage::recordingChosen);
    retranslate();
}

void StartPage::setRecent(const QList<QStringList>& recordings) {
    m_recent = recordings;
    fillRecent();
}

void StartPage::setPlaces(const QString& stopFile, const QString& exportFolder) {
    if (stopFile == m_stopFile && exportFolder == m_exportFolder)
        return;
    m_stopFile = stopFile;
    m_exportFolder = exportFolder;
    retranslate();
}

void StartPage::showAnswer(const QString& text) { m_answer->setText(text); }

void StartPage::fillRecent() {
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QStringList& sources : m_recent) {
        auto* button = new QPushButton(titleOf(sources));
        button->setFlat(true);
        button->setToolTip(sources.join(u'\n'));
        button->setAccessibleName(tr("Open %1 again").arg(titleOf(sources)));
        button->setCursor(Qt::PointingHandCursor);
        QPalette palette = button->palette();
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::Link));
        button->setPalette(palette);
        connect(button, &QPushButton::clicked, this, [this, sources]() { Q_EMIT recentChosen(sources); });
        m_recentRows->addWidget(button, 0, Qt::AlignLeft);
    }
    m_recentTitle->setVisible(!m_recent.isEmpty());
    m_recentList->setVisible(!m_recent.isEmpty());
}

void StartPage::retranslate() {
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 2.4);
    m_title->setFont(large);
    m_title->setText(tr("Aetherion"));
    QFont medium = font();
    medium.setPointSizeF(font().pointSizeF() * 1.2);
    m_purpose->setFont(medium);
    m_purpose->setText(
        tr("Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - "
           "as it changes, and stops everything with one act."));
    m_simulation->setTexts(tr("Watch the simulation"), tr("Invented prices that move at once. Good for a first look."));
    m_recording->setTexts(tr("Open a recording..."), tr("Real trading from files: candles, trades, order books."));
    QFont bold = font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_recentTitle->setText(tr("Opened lately"));
    QStringList facts{
        tr("Simulated prices are invented; an amber strip says so wherever they are shown."),
        tr("Nothing is ever really bought or sold: positions are on paper."),
        m_stopFile.isEmpty()
            ? tr("The red button stops everything when pressed, and so does Ctrl+Shift+S.")
            : tr("The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.")
                  .arg(m_stopFile),
        tr("Recordings are opened here, or with File, Open a recording (Ctrl+O).")};
    if (!m_exportFolder.isEmpty())
        facts << tr("Exports go to %1.").arg(m_exportFolder);
    m_facts->setText(QStringLiteral("•  ") + facts.join(QStringLiteral("\n•  ")));
    fillRecent();
    arrangeChoices();
}

void StartPage::arrangeChoices() {
    const int both = (m_simulation->sizeHint().width() + m_recording->sizeHint().width()) * 3 / 2;
    m_choices->setDirection(width() < both ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeChoices();
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::window
