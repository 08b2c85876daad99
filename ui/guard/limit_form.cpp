#include "ui/guard/limit_form.h"

#include "core/contract/trading_port.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aetherion::guard {

LimitForm::LimitForm(contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_trading(trading), m_limitLabel(new QLabel), m_limit(new QComboBox), m_scopeLabel(new QLabel),
      m_scope(new QComboBox), m_valueLabel(new QLabel), m_value(new QLineEdit), m_set(new QPushButton),
      m_default(new QPushButton), m_meaning(new QLabel), m_answer(new QLabel), m_thread(*this) {
    setObjectName(QStringLiteral("limitForm"));
    m_limit->setObjectName(QStringLiteral("limitBox"));
    m_scope->setObjectName(QStringLiteral("limitScope"));
    m_value->setObjectName(QStringLiteral("limitValue"));
    m_set->setObjectName(QStringLiteral("setLimitButton"));
    m_default->setObjectName(QStringLiteral("defaultLimitButton"));
    m_meaning->setObjectName(QStringLiteral("limitMeaning"));
    m_answer->setObjectName(QStringLiteral("limitAnswer"));
    for (const risk::KnobDefinition& each : risk::knobDefinitions())
        m_limit->addItem(look::toText(each.name), static_cast<int>(each.knob));
    m_limit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setEditable(true);
    m_scope->setInsertPolicy(QComboBox::NoInsert);
    for (QLabel* text : {m_meaning, m_answer}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_limitLabel->setBuddy(m_limit);
    m_scopeLabel->setBuddy(m_scope);
    m_valueLabel->setBuddy(m_value);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_limitLabel, 0, 0);
    grid->addWidget(m_limit, 0, 1);
    grid->addWidget(m_scopeLabel, 0, 2);
    grid->addWidget(m_scope, 0, 3);
    grid->addWidget(m_valueLabel, 0, 4);
    grid->addWidget(m_value, 0, 5);
    grid->addWidget(m_set, 0, 6);
    grid->addWidget(m_default, 0, 7);
    grid->addWidget(m_meaning, 1, 0, 1, 8);
    grid->addWidget(m_answer, 2, 0, 1, 8);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    grid->setColumnStretch(5, 1);
    connect(m_limit, &QComboBox::currentIndexChanged, this, [this]() {
        m_value->clear();
        m_answer->clear();
        refresh();
    });
    connect(m_value, &QLineEdit::textChanged, this, &LimitForm::refresh);
    connect(m_scope, &QComboBox::editTextChanged, this, &LimitForm::refresh);
    connect(m_value, &QLineEdit::returnPressed, this, [this]() { set(false); });
    connect(m_set, &QPushButton::clicked, this, [this]() { set(false); });
    connect(m_default, &QPushButton::clicked, this, [this]() { set(true); });
    setScopes({});
    choose(risk::Knob::DailyLossLimitUsd);
    retranslate();
}

const risk::KnobDefinition& LimitForm::chosen() const {
    return risk::definition(static_cast<risk::Knob>(m_limit->currentData().toInt()));
}

void LimitForm::choose(risk::Knob knob) { m_limit->setCurrentIndex(m_limit->findData(static_cast<int>(knob))); }

void LimitForm::setScopes(const QStringList& scopes) {
    QStringList wanted{QStringLiteral("all")};
    for (const market::Market market : market::kMarkets)
        wanted << QStringLiteral("market:") + look::toText(market::name(market));
    wanted += scopes;
    QStringList known;
    for (int i = 0; i < m_scope->count(); ++i)
        known << m_scope->itemText(i);
    if (known == wanted)
        return;
    const QString typed = m_scope->count() > 0 ? m_scope->currentText() : wanted.front();
    m_scope->clear();
    m_scope->addItems(wanted);
    m_scope->setCurrentText(typed);
}

void LimitForm::set(bool toDefault) {
    const QString value = m_value->text().trimmed();
    if (m_isWaiting || (!toDefault && value.isEmpty()))
        return;
    const risk::KnobDefinition& limit = chosen();
    const auto where = scope();
    if (!where) {
        m_answer->setText(tr("Refused: %1").arg(look::said(where.error().text())));
        return;
    }
    const std::string typed = look::plainNumberTyped(value);
    if (const auto fits = risk::parseKnob(limit, typed); !toDefault && !fits) {
        m_answer->setText(tr("Refused: %1").arg(look::said(fits.error().text())));
        return;
    }
    contract::LimitChange change{risk::knobKey(limit.knob, *where), std::nullopt, look::toUtf8(m_operator), "window"};
    if (!toDefault)
        change.value = typed;
    m_isWaiting = true;
    m_answer->setText(tr("Writing it to the disk..."));
    refresh();
    m_thread.ask([change, &trading = m_trading]() { return trading.setLimit(change); },
                 [this, change](const Status& done) {
                     m_isWaiting = false;
                     const QString key = look::toText(change.key);
                     const QString text = change.value ? look::localNumber(*change.value) : tr("its default");
                     m_answer->setText(done ? tr("%1 is written as %2, and in force within a second.").arg(key, text)
                                            : tr("Refused: %1").arg(look::said(done.error().text())));
                     refresh();
                 });
}

void LimitForm::chooseScope(const QString& scope) { m_scope->setCurrentText(scope); }

void LimitForm::setKnobs(std::shared_ptr<const risk::Knobs> knobs) {
    if (knobs == m_knobs)
        return;
    m_knobs = std::move(knobs);
    refresh();
}

Result<risk::Scope> LimitForm::scope() const {
    return chosen().scoped ? risk::parseScope(look::toUtf8(m_scope->currentText().trimmed()))
                           : Result<risk::Scope>(risk::Scope::all());
}

QString LimitForm::inForceText() const {
    const auto where = scope();
    if (!m_knobs || !where)
        return tr("In force: not known");
    const risk::KnobDefinition& limit = chosen();
    const risk::KnobValue* own =
        *where == risk::Scope::all() ? &m_knobs->at(limit.knob) : m_knobs->find(limit.knob, *where);
    if (!own)
        return tr("In force: none of its own; what holds for all is %1")
            .arg(look::localNumber(risk::formatKnob(limit, m_knobs->at(limit.knob).units)));
    return tr("In force: %1 (%2)")
        .arg(look::localNumber(risk::formatKnob(limit, own->units)),
             own->isDefault() ? tr("the default") : look::toText(own->place));
}

void LimitForm::refresh() {
    const risk::KnobDefinition& limit = chosen();
    m_meaning->setText(inForceText() + QStringLiteral(". ") + capitalised(look::said(limit.text())));
    m_scope->setEnabled(limit.scoped);
    m_set->setEnabled(!m_isWaiting && !m_value->text().trimmed().isEmpty());
    m_default->setEnabled(!m_isWaiting);
}

void LimitForm::retranslate() {
    setAccessibleName(tr("Set a limit"));
    m_limitLabel->setText(tr("&Limit"));
    m_scopeLabel->setText(tr("&For"));
    m_valueLabel->setText(tr("&Value"));
    m_limit->setAccessibleName(tr("Limit"));
    m_scope->setAccessibleName(tr("What the limit is for"));
    m_value->setAccessibleName(tr("Value of the limit"));
    m_set->setText(tr("Set"));
    m_set->setAccessibleName(tr("Set the limit"));
    m_default->setText(tr("Back to default"));
    m_limit->setMinimumContentsLength(24);
    refresh();
}

void LimitForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
