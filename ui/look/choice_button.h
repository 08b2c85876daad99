#pragma once
// A large choice on the start page: a title and a line that says what it is. Thread: GUI.
#include <QAbstractButton>

namespace aetherion::look {

class ChoiceButton final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Picture { Candles, Folder };
    ChoiceButton(Picture picture, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& line);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintPicture(QPainter& painter, const QRectF& box) const;
    const Picture m_picture;
    QString m_line;
};

} // namespace aetherion::look
