#include "app/desktop/ui_settings_store.h"

#include "core/base/atomic_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <mutex>

namespace aetherion::desktop {

namespace {

/// In the order of look::CandleColors.
const QStringList& candleNames() {
    static const QStringList kNames{QStringLiteral("quiet"), QStringLiteral("red-rises"),
                                    QStringLiteral("blue-and-orange")};
    return kNames;
}

struct Window {
    const char* name;
    int chart::StudySetup::*member;
};
constexpr Window kWindows[] = {{"sma", &chart::StudySetup::smaWindow},
                               {"ema", &chart::StudySetup::emaWindow},
                               {"bollinger", &chart::StudySetup::bollingerWindow},
                               {"atr", &chart::StudySetup::trueRangeWindow},
                               {"volatility", &chart::StudySetup::volatilityWindow}};
struct Key {
    const char* name;
    QKeySequence desk::TradingKeys::*member;
};
constexpr Key kKeys[] = {
    {"buy", &desk::TradingKeys::buy}, {"sell", &desk::TradingKeys::sell}, {"send", &desk::TradingKeys::send}};

QJsonObject toJson(const chart::ChartSetup& setup) {
    QJsonObject windows;
    for (const Window& window : kWindows)
        windows[QLatin1String(window.name)] = setup.studies.*window.member;
    return {{QStringLiteral("shown"), QJsonArray::fromStringList(setup.shown)},
            {QStringLiteral("windows"), windows},
            {QStringLiteral("bollinger_width"), setup.studies.bollingerWidth},
            {QStringLiteral("most_markers"), setup.mostMarkers}};
}

chart::ChartSetup chartSetup(const QJsonObject& stored, chart::ChartSetup setup) {
    const QJsonObject windows = stored[QStringLiteral("windows")].toObject();
    for (const Window& window : kWindows)
        setup.studies.*window.member = windows[QLatin1String(window.name)].toInt(setup.studies.*window.member);
    setup.studies.bollingerWidth = stored[QStringLiteral("bollinger_width")].toDouble(setup.studies.bollingerWidth);
    setup.mostMarkers = stored[QStringLiteral("most_markers")].toInt(setup.mostMarkers);
    if (stored[QStringLiteral("shown")].isArray()) {
        setup.shown.clear();
        for (const QJsonValue& name : stored[QStringLiteral("shown")].toArray())
            setup.shown << name.toString();
    }
    return chart::withinRange(setup);
}

QJsonObject toJson(const desk::TradingKeys& keys) {
    QJsonObject object;
    for (const Key& key : kKeys)
        object[QLatin1String(key.name)] = (keys.*key.member).toString(QKeySequence::PortableText);
    return object;
}

/// What is no key leaves the usual one; two that are the same leave all.
desk::TradingKeys tradingKeys(const QJsonObject& stored) {
    desk::TradingKeys keys;
    for (const Key& key : kKeys) {
        const auto read =
            QKeySequence::fromString(stored[QLatin1String(key.name)].toString(), QKeySequence::PortableText);
        if (read.count() == 1 && read[0].key() != Qt::Key_unknown)
            keys.*key.member = read;
    }
    return keys.buy == keys.sell || keys.buy == keys.send || keys.sell == keys.send ? desk::TradingKeys{} : keys;
}

QJsonObject toJson(const window::UiSettings& settings) {
    QJsonArray recent;
    for (const QStringList& recording : settings.recentRecordings)
        recent.append(QJsonArray::fromStringList(recording));
    return {{QStringLiteral("theme"),
             settings.theme == look::Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
            {QStringLiteral("scale_percent"), settings.scalePercent},
            {QStringLiteral("language"), settings.language},
            {QStringLiteral("zone"), settings.zone},
            {QStringLiteral("candle_colors"), candleNames().at(static_cast<int>(settings.candleColors))},
            {QStringLiteral("chart"), toJson(settings.chart)},
            {QStringLiteral("trading_keys"), toJson(settings.tradingKeys)},
            {QStringLiteral("tray"), settings.showTray},
            {QStringLiteral("alarms_muted"), settings.alarmsMuted},
            {QStringLiteral("export_folder"), settings.exportFolder},
            {QStringLiteral("recording_folder"), settings.recordingFolder},
            {QStringLiteral("operator"), settings.operatorName},
            {QStringLiteral("recent_recordings"), recent}};
}

} // namespace

/// Writers of one file take turns; each writes the newest text there is.
struct UiSettingsStore::Writing {
    std::mutex turn;
    std::mutex mutex;
    std::string text;
};

UiSettingsStore::UiSettingsStore(std::filesystem::path file)
    : m_file(std::move(file)), m_writing(std::make_shared<Writing>()) {}

window::UiSettings UiSettingsStore::load(window::UiSettings settings) const {
    std::error_code error;
    if (!std::filesystem::exists(m_file, error))
        return settings;
    const auto text = readWholeFile(m_file, 1u << 20);
    const QJsonDocument document = text ? QJsonDocument::fromJson(QByteArray::fromStdString(*text)) : QJsonDocument();
    if (!document.isObject()) {
        spdlog::warn("{}: window settings cannot be read; defaults are used", m_file.string());
        return settings;
    }
    const QJsonObject stored = document.object();
    settings.theme =
        stored[QStringLiteral("theme")].toString() == QLatin1String("light") ? look::Theme::Light : look::Theme::Dark;
    settings.scalePercent = std::clamp(stored[QStringLiteral("scale_percent")].toInt(settings.scalePercent),
                                       look::kSmallestScalePercent, look::kLargestScalePercent);
    settings.language = stored[QStringLiteral("language")].toString(settings.language);
    settings.zone = stored[QStringLiteral("zone")].toString(settings.zone);
    const qsizetype candles = candleNames().indexOf(stored[QStringLiteral("candle_colors")].toString());
    if (candles >= 0)
        settings.candleColors = static_cast<look::CandleColors>(candles);
    settings.chart = chartSetup(stored[QStringLiteral("chart")].toObject(), settings.chart);
    settings.tradingKeys = tradingKeys(stored[QStringLiteral("trading_keys")].toObject());
    settings.alarmsMuted = stored[QStringLiteral("alarms_muted")].toBool(settings.alarmsMuted);
    settings.exportFolder = stored[QStringLiteral("export_folder")].toString(settings.exportFolder);
    settings.recordingFolder = stored[QStringLiteral("recording_folder")].toString(settings.recordingFolder);
    settings.showTray = stored[QStringLiteral("tray")].toBool(settings.showTray);
    settings.operatorName = stored[QStringLiteral("operator")].toString(settings.operatorName);
    for (const QJsonValue& recording : stored[QStringLiteral("recent_recordings")].toArray()) {
        QStringList sources;
        for (const QJsonValue& source : recording.toArray())
            sources.append(source.toString());
        if (!sources.isEmpty() && settings.recentRecordings.size() < window::kRecentRecordings)
            settings.recentRecordings.append(sources);
    }
    return settings;
}

void UiSettingsStore::save(const window::UiSettings& settings) {
    {
        const std::lock_guard lock(m_writing->mutex);
        m_writing->text = QJsonDocument(toJson(settings)).toJson().toStdString();
    }
    QThreadPool::globalInstance()->start([writing = m_writing, file = m_file] {
        const std::lock_guard turn(writing->turn);
        std::string text;
        {
            const std::lock_guard lock(writing->mutex);
            text = writing->text;
        }
        if (const Status written = writeFileAtomically(file, text, 0600); !written)
            spdlog::warn("{}", written.error().text());
    });
}

} // namespace aetherion::desktop
