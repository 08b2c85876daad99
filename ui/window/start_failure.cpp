#include "ui/window/start_failure.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <array>

namespace aetherion::window {

namespace {

/// A part of the lines that the start may end with, and what to do about it.
struct KnownLine {
    const char* part;
    const char* advice;
};

constexpr std::array kKnownLines{
    KnownLine{"in use by", QT_TRANSLATE_NOOP("StartFailure", "Close the program that is named there, or start this one "
                                                             "with a folder of its own (--data-dir).")},
    KnownLine{"already writes to this database",
              QT_TRANSLATE_NOOP("StartFailure",
                                "Stop the engine that is named there, or give this one a name of its own "
                                "(--engine-name).")},
    KnownLine{"is newer than",
              QT_TRANSLATE_NOOP("StartFailure", "A newer Aetherion has used this store. Start that version, or choose "
                                                "another folder (--data-dir) or database (--db).")},
    KnownLine{"of another program",
              QT_TRANSLATE_NOOP("StartFailure", "The file is not Aetherion's and was left as it is. Move it out of the "
                                                "folder, or choose another folder (--data-dir).")},
    KnownLine{"another program's",
              QT_TRANSLATE_NOOP("StartFailure", "The database belongs to something else and was left as it is. Name "
                                                "another one in --db.")},
    KnownLine{"malformed",
              QT_TRANSLATE_NOOP("StartFailure", "The file is damaged and was left as it is. Put a copy from "
                                                "the folder's backups in its place, or move it away and "
                                                "begin anew.")},
    KnownLine{"not a database",
              QT_TRANSLATE_NOOP("StartFailure",
                                "The file is damaged, or none of Aetherion's, and was left as it is. Put "
                                "a copy from the folder's backups in its place, or move it away and "
                                "begin anew.")},
    KnownLine{"without a password",
              QT_TRANSLATE_NOOP("StartFailure", "Give the server's password in AETHERION_DB_PASSWORD, or in a file of "
                                                "mode 0600 (--db-password-file).")},
    KnownLine{"refused the password",
              QT_TRANSLATE_NOOP("StartFailure",
                                "Check the user in --db, and the password in AETHERION_DB_PASSWORD or in "
                                "the file of --db-password-file.")},
    KnownLine{"may not use the database",
              QT_TRANSLATE_NOOP("StartFailure", "Ask whoever runs the server to let the user into the database.")},
    KnownLine{"has no database",
              QT_TRANSLATE_NOOP("StartFailure", "Check the database's name in --db, or ask whoever runs the server to "
                                                "create it.")},
    KnownLine{"Unknown server host",
              QT_TRANSLATE_NOOP("StartFailure", "Check the host in --db, and that this machine can reach it.")},
    KnownLine{"connect to", QT_TRANSLATE_NOOP("StartFailure", "Check that the server runs and that host and port in "
                                                              "--db are right.")},
    KnownLine{"Permission denied",
              QT_TRANSLATE_NOOP("StartFailure", "Make the folder and what is in it readable and writable for you, or "
                                                "choose another one (--data-dir).")},
    KnownLine{"Read-only file system",
              QT_TRANSLATE_NOOP("StartFailure", "Choose a folder on a disk that can be written (--data-dir).")},
    KnownLine{"No space left", QT_TRANSLATE_NOOP("StartFailure", "Make room on the disk, then start again.")},
    KnownLine{"is not a folder", QT_TRANSLATE_NOOP("StartFailure", "Choose a folder (--data-dir).")},
};

} // namespace

QString startAdvice(const QString& error) {
    for (const KnownLine& known : kKnownLines)
        if (error.contains(QLatin1String(known.part)))
            return QCoreApplication::translate("StartFailure", known.advice);
    return QCoreApplication::translate(
        "StartFailure", "Correct what the line names, then start again. \"aetherionctl config show --origin\" prints "
                        "every setting with the place it comes from.");
}

StartFailure::StartFailure(const QString& error, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("startFailure"));
    setWindowTitle(tr("Aetherion cannot start"));
    auto* sign = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    sign->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxCritical, nullptr, this).pixmap(size));
    auto* line = new QLabel(error);
    line->setObjectName(QStringLiteral("startError"));
    auto* advice = new QLabel(startAdvice(error));
    advice->setObjectName(QStringLiteral("startAdvice"));
    QFont bold = font();
    bold.setBold(true);
    line->setFont(bold);
    auto* texts = new QVBoxLayout;
    for (QLabel* label : {line, advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 70);
        texts->addWidget(label);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
    setAccessibleDescription(error + u' ' + advice->text());
}

} // namespace aetherion::window
