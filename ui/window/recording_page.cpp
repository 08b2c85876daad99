#include "ui/window/recording_page.h"

#include "ui/window/replay_bar.h"
#include "ui/work/recording_fields.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::window {

RecordingPage::RecordingPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_hint(new QLabel), m_fields(new work::RecordingFields),
      m_speedLabel(new QLabel), m_speed(new QComboBox), m_open(new QPushButton), m_back(new QPushButton),
      m_answer(new QLabel) {
    setObjectName(QStringLiteral("recordingPage"));
    m_speed->setObjectName(QStringLiteral("openSpeedBox"));
    m_open->setObjectName(QStringLiteral("openButton"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_answer->setObjectName(QStringLiteral("openAnswer"));
    m_hint->setWordWrap(true);
    m_answer->setWordWrap(true);
    m_open->setDefault(true);

    m_fields->addRow(m_speedLabel, m_speed);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_open);
    auto* column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_answer);
    column->addStretch(3);
    auto* sides = new QHBoxLayout(this);
    sides->addStretch(1);
    sides->addLayout(column, 3);
    sides->addStretch(1);

    connect(m_fields, &work::RecordingFields::filesChanged, this, [this]() {
        m_open->setEnabled(!m_fields->isEmpty());
        m_answer->clear();
    });
    connect(m_open, &QPushButton::clicked, this,
            [this]() { Q_EMIT openRequested(m_fields->sources(), m_speed->currentData().toDouble()); });
    connect(m_back, &QPushButton::clicked, this, &RecordingPage::backRequested);
    m_open->setEnabled(false);
    retranslate();
    m_speed->setCurrentIndex(1);
}

void RecordingPage::begin(const QString& folder) {
    m_fields->setFolder(folder);
    m_fields->setFiles({});
    m_fields->chooseFiles();
}

void RecordingPage::takeFiles(const QStringList& files) {
    m_fields->setFiles(files);
    m_open->setFocus(Qt::OtherFocusReason);
    if (m_fields->isToldByNames())
        m_open->click();
}

QString RecordingPage::folder() const { return m_fields->folder(); }

void RecordingPage::showAnswer(const QString& text) { m_answer->setText(text); }

void RecordingPage::retranslate() {
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.6);
    m_title->setFont(large);
    m_title->setText(tr("Open a recording"));
    m_hint->setText(
        tr("Several files are replayed as one, in order of time. Where a file does not say what it holds, say it "
           "here; what is missing is asked for by name."));
    m_speedLabel->setText(tr("S&peed"));
    fillSpeeds(*m_speed);
    m_speed->setAccessibleName(tr("Replay speed"));
    m_open->setText(tr("&Open"));
    m_open->setAccessibleName(tr("Open the recording"));
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back to the start page"));
}

void RecordingPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::window
