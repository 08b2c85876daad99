#pragma once
// The line above the ribbons: what is confirmed and for how long, what the forming bar says now and how far that is
// from being confirmed, and where the regime comes from.
//
//   CONFIRMED | Sideways 42 min   NOW : Crisis 81 %, 2 of 3 bars :        model 3f2a, trained on X, applied to Y
//
// The two are kept apart: what is confirmed is filled, what is provisional has a dashed outline and slanted letters.
// Provenance is amber where training and use differ. What does not fit gives way from the right. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/boards/provenance.h"

#include <QWidget>

namespace aetherion::boards {

class RegimeHeadline final : public QWidget {
    Q_OBJECT
public:
    explicit RegimeHeadline(QWidget* parent = nullptr);
    void show(const contract::RegimeView& view, const market::Stream& stream, Timestamp now,
              const std::vector<contract::ModelView>* models);
    /// Nothing is watched, or nothing is known of this timeframe.
    void showNothing(const QString& why);
    using QWidget::show;

    [[nodiscard]] const QString& confirmedText() const { return m_confirmed; }
    /// Empty while neither a forming nor a closed bar says anything.
    [[nodiscard]] const QString& nowText() const { return m_now; }
    [[nodiscard]] const Provenance& provenance() const { return m_provenance; }
    /// Of the provenance, where it has `room` pixels; empty where that says nothing.
    [[nodiscard]] QString provenanceIn(double room) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// As much of the provenance as fits.
    void paintProvenance(QPainter& painter, double left) const;
    /// Paints title and chip from `left` on; where it ends.
    double paintChip(QPainter& painter, double left, const QString& title, market::Regime regime, const QString& text,
                     bool isProvisional) const;

    /// What is on the screen was made from.
    struct Shown {
        contract::RegimeView view;
        market::StreamId stream = 0;
        std::string symbol;
        QString age;
        const void* models = nullptr;
    };
    [[nodiscard]] bool isShown(const contract::RegimeView& view, const market::Stream& stream,
                               const QString& age) const;

    std::optional<Shown> m_shown;
    market::Regime m_regime = market::Regime::Unknown;
    market::Regime m_nowRegime = market::Regime::Unknown;
    QString m_confirmed;
    QString m_now;
    Provenance m_provenance;
};

} // namespace aetherion::boards
