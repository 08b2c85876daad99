#include "ui/chart/chart_stack.h"
#include "ui/look/formatting.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QTimer>

namespace aetherion::chart {

namespace {

using namespace std::chrono_literals;

/// How long the line under the title says what became of a picture.
constexpr auto kPictureNotice = 10s;

} // namespace

QImage ChartStack::picture() { return grab().toImage(); }

void ChartStack::copyPicture() {
    QGuiApplication::clipboard()->setImage(picture());
    sayOfPicture(tr("Picture copied"));
}

void ChartStack::savePicture() {
    m_pendingPicture = picture();
    auto* dialog = new QFileDialog(this, tr("Save picture"));
    dialog->setObjectName(QStringLiteral("savePictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setNameFilter(tr("Pictures (*.png)"));
    if (m_view)
        dialog->selectFile(QStringLiteral("%1 %2.png")
                               .arg(look::toText(m_view->stream.instrument.symbol).replace(u'/', u'-'),
                                    look::toText(market::name(m_timeframe))));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_pictures.save(m_pendingPicture, path);
        m_pendingPicture = {};
    });
    dialog->show();
}

void ChartStack::savePictureAs(const QString& path) { m_pictures.save(picture(), path); }

void ChartStack::sayOfPicture(const QString& text) {
    m_pictureText = text;
    updateTexts();
    QTimer::singleShot(kPictureNotice, this, [this, text]() {
        if (m_pictureText != text)
            return;
        m_pictureText.clear();
        updateTexts();
    });
}

} // namespace aetherion::chart
