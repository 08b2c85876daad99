#pragma once
// Names the colours of ribbon and probabilities: shape, word and, where known, the probability at the pointer or now.
//
// Thread: GUI.
#include "core/market/names.h"
#include "ui/boards/regime_cautions.h"

#include <QWidget>

#include <optional>

namespace aetherion::boards {

class RegimeLegend final : public QWidget {
    Q_OBJECT
public:
    explicit RegimeLegend(QWidget* parent = nullptr);
    void setProbabilities(const std::optional<market::RegimeProbabilities>& probabilities);
    /// Marks the names that have to be read with care; the tool tip says why.
    void setCautions(const RegimeCautions& cautions);
    /// Said before the four: "Probabilities", "at 12:31".
    void setCaption(const QString& caption);
    /// What is shown is of a stream that says nothing: faint and hatched.
    void setAged(bool aged);
    [[nodiscard]] const QString& caption() const { return m_caption; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double columnWidth(const QString& word) const;
    std::optional<market::RegimeProbabilities> m_probabilities;
    RegimeCautions m_cautions;
    QString m_caption;
    bool m_isAged = false;
};

} // namespace aetherion::boards
