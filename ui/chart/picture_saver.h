#pragma once
// Writes pictures as PNG files on a thread of its own, whole or not at all.
//
// Thread: GUI; the answers come there too, once for every picture.
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace aetherion::chart {

class PictureSaver final : public QObject {
    Q_OBJECT
public:
    explicit PictureSaver(QObject* parent = nullptr);
    /// Waits for pictures that are being written.
    ~PictureSaver() override;
    void save(const QImage& picture, const QString& path);

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const QString& path, const QString& reason);

private:
    QThreadPool m_worker;
};

} // namespace aetherion::chart
