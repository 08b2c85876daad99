#pragma once
// Why the program cannot start, and what to do next: a small window for those who have no terminal in sight.
//
// Thread: GUI.
#include <QDialog>

namespace aetherion::window {

/// What to do next about a line that the start ended with; general where the line is not a known one.
[[nodiscard]] QString startAdvice(const QString& error);

class StartFailure final : public QDialog {
    Q_OBJECT
public:
    explicit StartFailure(const QString& error, QWidget* parent = nullptr);
};

} // namespace aetherion::window
