#include "ui/window/settings_pages.h"

#include "ui/look/formatting.h"
#include "ui/look/language.h"
#include "ui/look/said.h"
#include "ui/window/view_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace aetherion::window {

namespace {

template <typename Widget> Widget* named(const char* name) {
    auto* widget = new Widget;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace

void SettingsPage::refill(QComboBox& box, const QList<std::pair<QString, QVariant>>& choices) {
    const QSignalBlocker quiet(box);
    const QVariant chosen = box.currentData();
    box.clear();
    for (const auto& [text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

SettingsPage::SettingsPage(const char* name) : m_rows(new SettingRows) {
    setObjectName(QString::fromLatin1(name));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_rows);
    column->addStretch(1);
}

void SettingsPage::addBelow(QWidget* widget) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, widget);
}

void SettingsPage::show(const UiSettings& settings) {
    m_isFilling = true;
    m_settings = settings;
    fill(settings);
    m_isFilling = false;
}

void SettingsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

GeneralSettings::GeneralSettings()
    : SettingsPage("generalSettings"), m_language(named<QComboBox>("languageSetting")),
      m_zone(named<QComboBox>("zoneSetting")), m_tray(named<QCheckBox>("traySetting")),
      m_operator(named<QPushButton>("operatorSetting")) {
    for (const QString& code : look::Language::available())
        m_language->addItem(look::Language::ownName(code), code);
    rows().add({[] { return tr("&Language"); },
                {},
                [] { return look::Language::ownName(QStringLiteral("en")); },
                [this] { set(&UiSettings::language, UiSettings{}.language); }},
               m_language);
    rows().add({[] { return tr("&Time zone"); },
                {},
                [] { return ViewChoices::zoneName(UiSettings{}.zone); },
                [this] { set(&UiSettings::zone, UiSettings{}.zone); }},
               m_zone);
    rows().add({[] { return tr("&Icon beside the clock"); },
                {},
                [] { return tr("shown"); },
                [this] { set(&UiSettings::showTray, UiSettings{}.showTray); }},
               m_tray);
    rows().add({[] { return tr("&Operator"); }, {}, {}, {}}, m_operator);
    connect(m_language, &QComboBox::activated, this,
            [this] { set(&UiSettings::language, m_language->currentData().toString()); });
    connect(m_zone, &QComboBox::activated, this, [this] { set(&UiSettings::zone, m_zone->currentData().toString()); });
    connect(m_tray, &QCheckBox::toggled, this, [this](bool on) { set(&UiSettings::showTray, on); });
    connect(m_operator, &QPushButton::clicked, this, &GeneralSettings::operatorChangeRequested);
    retranslate();
}

QString GeneralSettings::title() const { return tr("General"); }

void GeneralSettings::fill(const UiSettings& settings) {
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    if (m_zone->findData(settings.zone) < 0)
        m_zone->addItem(settings.zone, settings.zone);
    m_zone->setCurrentIndex(m_zone->findData(settings.zone));
    m_tray->setChecked(settings.showTray);
    m_operatorName = settings.operatorName;
    retranslate();
}

void GeneralSettings::retranslate() {
    QList<std::pair<QString, QVariant>> zones;
    for (const QString& zone : ViewChoices::zones())
        zones.append({ViewChoices::zoneName(zone), zone});
    refill(*m_zone, zones);
    m_tray->setText(tr("with the emergency stop in its menu"));
    m_operator->setText(tr("%1 - change...").arg(m_operatorName));
}

AppearanceSettings::AppearanceSettings()
    : SettingsPage("appearanceSettings"), m_theme(named<QComboBox>("themeSetting")),
      m_scale(named<QSpinBox>("scaleSetting")) {
    m_scale->setRange(look::kSmallestScalePercent, look::kLargestScalePercent);
    m_scale->setSingleStep(5);
    m_scale->setSuffix(QStringLiteral(" %"));
    m_scale->setKeyboardTracking(false);
    rows().add({[] { return tr("&Theme"); },
                {},
                [] { return tr("dark"); },
                [this] { set(&UiSettings::theme, UiSettings{}.theme); }},
               m_theme);
    rows().add({[] { return tr("&Scale"); },
                [] { return tr("%1 to %2 %").arg(look::kSmallestScalePercent).arg(look::kLargestScalePercent); },
                [] { return QStringLiteral("100 %"); },
                [this] { set(&UiSettings::scalePercent, UiSettings{}.scalePercent); }},
               m_scale);
    connect(m_theme, &QComboBox::activated, this,
            [this] { set(&UiSettings::theme, static_cast<look::Theme>(m_theme->currentData().toInt())); });
    connect(m_scale, &QSpinBox::valueChanged, this, [this](int percent) { set(&UiSettings::scalePercent, percent); });
    retranslate();
}

QString AppearanceSettings::title() const { return tr("Appearance"); }

void AppearanceSettings::fill(const UiSettings& settings) {
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.theme)));
    m_scale->setValue(settings.scalePercent);
}

void AppearanceSettings::retranslate() {
    refill(*m_theme,
           {{tr("Dark"), static_cast<int>(look::Theme::Dark)}, {tr("Light"), static_cast<int>(look::Theme::Light)}});
}

AlarmSettings::AlarmSettings()
    : SettingsPage("alarmSettings"), m_muted(named<QCheckBox>("muteSetting")), m_note(new QLabel) {
    rows().add({[] { return tr("&Sound of alarms"); },
                {},
                [] { return tr("heard"); },
                [this] { set(&UiSettings::alarmsMuted, UiSettings{}.alarmsMuted); }},
               m_muted);
    m_note->setWordWrap(true);
    addBelow(m_note);
    connect(m_muted, &QCheckBox::toggled, this, [this](bool on) { set(&UiSettings::alarmsMuted, on); });
    retranslate();
}

QString AlarmSettings::title() const { return tr("Alarms"); }

void AlarmSettings::fill(const UiSettings& settings) { m_muted->setChecked(settings.alarmsMuted); }

void AlarmSettings::retranslate() {
    m_muted->setText(tr("muted"));
    m_note->setText(tr("The sound of HALTED is heard all the same. Muting goes on record with the operator's name."));
}

DataSettings::DataSettings()
    : SettingsPage("dataSettings"), m_exports(named<QLineEdit>("exportFolderSetting")),
      m_recordings(named<QLineEdit>("recordingFolderSetting")), m_note(named<QLabel>("folderNote")) {
    const auto path = [] { return tr("a whole path"); };
    rows().add({[] { return tr("&Exports go to"); }, path, [this] { return settings().usualExportFolder; },
                [this] { set(&UiSettings::exportFolder, settings().usualExportFolder); }},
               m_exports);
    rows().add({[] { return tr("&Recordings are looked for in"); }, path,
                [this] { return settings().usualRecordingFolder; },
                [this] { set(&UiSettings::recordingFolder, settings().usualRecordingFolder); }},
               m_recordings);
    m_note->setWordWrap(true);
    addBelow(m_note);
    bind(m_exports, &UiSettings::exportFolder);
    bind(m_recordings, &UiSettings::recordingFolder);
    retranslate();
}

void DataSettings::bind(QLineEdit* edit, QString UiSettings::*member) {
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, member] {
        if (QDir::isAbsolutePath(edit->text())) {
            retranslate();
            set(member, QDir::cleanPath(edit->text()));
            return;
        }
        m_note->setText(tr("\"%1\" is no whole path, so %2 stays.").arg(edit->text(), settings().*member));
        edit->setText(settings().*member);
    });
}

QString DataSettings::title() const { return tr("Data"); }

void DataSettings::fill(const UiSettings& settings) {
    m_exports->setText(settings.exportFolder);
    m_recordings->setText(settings.recordingFolder);
    rows().refresh();
}

void DataSettings::retranslate() { m_note->setText(tr("A change goes on record with the operator's name.")); }

ApiSettingsView::ApiSettingsView(const contract::ApiPort* api)
    : SettingsPage("apiSettings"), m_api(api), m_state(named<QLabel>("apiStateSetting")),
      m_address(named<QLabel>("apiAddressSetting")), m_clients(named<QLabel>("apiClientsSetting")), m_note(new QLabel) {
    for (QLabel* label : {m_state, m_address, m_clients}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
    }
    rows().add({[] { return tr("State"); }, {}, {}, {}}, m_state);
    rows().add({[] { return tr("Address"); }, {}, {}, {}}, m_address);
    rows().add({[] { return tr("Connected"); }, {}, {}, {}}, m_clients);
    m_note->setWordWrap(true);
    addBelow(m_note);
    retranslate();
}

QString ApiSettingsView::title() const { return tr("API"); }

void ApiSettingsView::fill(const UiSettings&) {
    const contract::ApiView view = m_api ? m_api->view() : contract::ApiView{};
    m_state->setText(view.isServing          ? tr("serving")
                     : !view.trouble.empty() ? look::said(view.trouble)
                                             : tr("switched off"));
    m_address->setText(view.url.empty() ? tr("none") : look::toText(view.url));
    m_clients->setText(tr("%1, %2 of them listening").arg(view.connections).arg(view.webSockets));
}

void ApiSettingsView::retranslate() {
    m_note->setText(tr("To be read only: address, certificates and tokens are set in the settings file and with "
                       "aetherionctl token, and take effect at the next start."));
}

} // namespace aetherion::window
