#include "ui/look/path_field.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace aetherion::look {

PathField::PathField(Purpose purpose, QWidget* parent)
    : QWidget(parent), m_purpose(purpose), m_path(new QLineEdit), m_choose(new QPushButton) {
    m_path->setObjectName(QStringLiteral("outPath"));
    m_choose->setObjectName(QStringLiteral("chooseOutButton"));
    m_choose->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textEdited, this, [this](const QString& text) { m_isOwn = !text.isEmpty(); });
    connect(m_path, &QLineEdit::textChanged, this, &PathField::pathChanged);
    connect(m_choose, &QPushButton::clicked, this, &PathField::choose);
    retranslate();
}

QString PathField::path() const { return m_path->text().trimmed(); }

void PathField::propose(const QString& path) {
    if (m_isOwn)
        return;
    m_path->setText(path);
    m_path->setCursorPosition(static_cast<int>(path.size()));
}

void PathField::setNames(const QString& accessibleName, const QString& dialogTitle) {
    m_path->setAccessibleName(accessibleName);
    m_dialogTitle = dialogTitle;
}

void PathField::choose() {
    auto* dialog = new QFileDialog(this, m_dialogTitle, path().isEmpty() ? m_folder : path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    const bool reads = m_purpose == Purpose::Read;
    dialog->setAcceptMode(reads ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    if (reads)
        dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_path->setText(file);
        m_isOwn = true;
    });
    dialog->show();
}

void PathField::retranslate() {
    m_choose->setText(tr("Choose..."));
    m_choose->setAccessibleName(m_purpose == Purpose::Read ? tr("Choose what to read") : tr("Choose where to write"));
}

void PathField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::look
