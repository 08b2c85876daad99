#include "ui/boards/state_cards.h"

#include "ui/boards/regime_cautions.h"
#include "ui/boards/regime_words.h"
#include "ui/boards/state_card.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace aetherion::boards {

StateCards::StateCards(QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_field(new QWidget), m_grid(new QGridLayout(m_field)) {
    setObjectName(QStringLiteral("stateCards"));
    m_title->setObjectName(QStringLiteral("stateCardsTitle"));
    m_title->setWordWrap(true);
    m_title->setMargin(2);
    m_grid->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("stateCardsArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(area, 1);
    showNone(tr("No model is in use."));
}

void StateCards::setSubject(market::StreamId stream, market::Timeframe timeframe) {
    m_stream = stream;
    m_timeframe = timeframe;
}

void StateCards::show(const contract::EngineSnapshot& snapshot) {
    m_models = snapshot.models;
    m_view.reset();
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.id == m_stream) {
            m_symbol = look::toText(view.stream.instrument.symbol);
            m_market = view.stream.instrument.market;
            if (market::index(m_timeframe) < view.regimes.size())
                m_view = view.regimes[market::index(m_timeframe)];
        }
    fill();
}

void StateCards::showNone(const QString& why) {
    m_title->setText(why);
    m_field->hide();
}

void StateCards::fill() {
    setAccessibleName(tr("States of the model"));
    if (!m_view || m_view->modelId.empty()) {
        showNone(m_view ? tr("No cards: %1.").arg(unknownText(*m_view, m_market)) : tr("No model is in use."));
        return;
    }
    const contract::ModelView* model = nullptr;
    if (m_models)
        for (const contract::ModelView& candidate : *m_models)
            if (candidate.id == m_view->modelId)
                model = &candidate;
    if (!model) {
        showNone(tr("Model %1 is not among those at hand.").arg(look::toText(m_view->modelId)));
        return;
    }
    m_title->setText(tr("%1 %2: model %3, trained on %4, %5 to %6")
                         .arg(m_symbol, look::toText(market::name(m_timeframe)), look::toText(model->id),
                              look::toText(model->data), look::toText(model->from).left(10),
                              look::toText(model->to).left(10)));
    const bool isOther = m_cards.size() != model->states.size();
    while (m_cards.size() > model->states.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < model->states.size())
        m_cards.push_back(new StateCard(m_field));
    const RegimeCautions cautions(*m_view, m_models.get());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const contract::ModelStateView& state = model->states[i];
        const auto regime = static_cast<std::size_t>(state.regime);
        m_cards[i]->show(state, m_timeframe, cautions.marked(state.regime), cautions.of(state.regime),
                         state.regime == m_view->regime,
                         m_view->known && regime < m_view->probabilities.size()
                             ? std::optional(m_view->probabilities[regime])
                             : std::nullopt);
    }
    m_field->show();
    if (isOther)
        arrange();
}

void StateCards::arrange() {
    if (m_cards.empty())
        return;
    const int least = fontMetrics().averageCharWidth() * 34;
    const int count = static_cast<int>(m_cards.size());
    int columns = std::clamp(width() / std::max(1, least), 1, count);
    // Four cards stand in two pairs rather than three and one.
    while (columns > 1 && columns < count && count % columns != 0)
        --columns;
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_cards[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int column = 0; column < count; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void StateCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StateCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace aetherion::boards
