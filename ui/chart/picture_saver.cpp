#include "ui/chart/picture_saver.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>

namespace aetherion::chart {

namespace {

/// Empty: it is written.
QString writePicture(const QImage& picture, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    if (!picture.save(&file, "PNG")) {
        file.cancelWriting();
        return file.error() == QFileDevice::NoError ? PictureSaver::tr("the picture could not be packed")
                                                    : file.errorString();
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace

PictureSaver::PictureSaver(QObject* parent) : QObject(parent) { m_worker.setMaxThreadCount(1); }

PictureSaver::~PictureSaver() { m_worker.waitForDone(); }

void PictureSaver::save(const QImage& picture, const QString& path) {
    // The application object outlives every window, so the hand-over never touches a widget on the writer's thread.
    const QPointer<PictureSaver> self(this);
    m_worker.start([self, picture, path]() {
        const QString problem = writePicture(picture, path);
        QMetaObject::invokeMethod(
            qApp,
            [self, path, problem]() {
                if (!self)
                    return;
                if (problem.isEmpty())
                    Q_EMIT self->saved(path);
                else
                    Q_EMIT self->failed(path, problem);
            },
            Qt::QueuedConnection);
    });
}

} // namespace aetherion::chart
