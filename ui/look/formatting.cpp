#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace aetherion::look {

namespace {

thread_local bool t_forPrograms = false;
const QString kClockFormat = QStringLiteral(" HH:mm:ss");

QString inUnits(const char* text, double value, int places = 0) {
    return QCoreApplication::translate("Formatting", text).arg(decimalText(value, places));
}

/// Where a language begins with the day, it does here too. Where one says month, day, year, or where nobody has chosen,
/// the order is ISO's: 03/04 means two days in two places.
QString dateFormat() {
    const QString language = numberLocale().dateFormat(QLocale::ShortFormat);
    const auto separator = std::find_if(language.begin(), language.end(), [](QChar c) { return !c.isLetter(); });
    if (separator == language.end() || numberLocale().language() == QLocale::C)
        return QStringLiteral("yyyy-MM-dd");
    if (language.startsWith(u'd'))
        return QStringLiteral("dd%1MM%1yyyy").arg(*separator);
    return language.startsWith(u'y') ? QStringLiteral("yyyy%1MM%1dd").arg(*separator) : QStringLiteral("yyyy-MM-dd");
}

} // namespace

QString toText(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

std::string toUtf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QLocale numberLocale() { return t_forPrograms ? QLocale::c() : QLocale(); }

MachineText::MachineText() : m_outer(std::exchange(t_forPrograms, true)) {}
MachineText::~MachineText() { t_forPrograms = m_outer; }
bool MachineText::isOn() { return t_forPrograms; }

QString localNumber(std::string_view plain) {
    const QString text = toText(plain);
    const QLocale locale = numberLocale();
    const bool isNegative = text.startsWith(u'-');
    const qsizetype start = isNegative || text.startsWith(u'+') ? 1 : 0;
    const qsizetype point = text.indexOf(u'.');
    bool isWhole = false;
    const qlonglong whole = text.mid(start, point < 0 ? -1 : point - start).toLongLong(&isWhole);
    if (!isWhole)
        return text;
    QString shown = (isNegative ? locale.negativeSign() : QString()) + locale.toString(whole);
    if (point >= 0)
        shown += locale.decimalPoint();
    for (qsizetype at = point + 1; point >= 0 && at < text.size(); ++at)
        shown += text[at].isDigit() ? locale.toString(text[at].digitValue()) : QString(text[at]);
    return shown;
}

std::string plainNumberTyped(const QString& typed) {
    const QLocale locale = numberLocale();
    bool isNumber = false;
    locale.toDouble(typed, &isNumber);
    if (!isNumber)
        return toUtf8(typed);
    QString plain = typed;
    plain.remove(locale.groupSeparator());
    plain.replace(locale.decimalPoint(), QStringLiteral("."));
    for (QChar& c : plain)
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    return toUtf8(plain);
}

QString machineText(const QString& shown) {
    const QDateTime time = QDateTime::fromString(shown, dateFormat() + kClockFormat);
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd") + kClockFormat)
                          : toText(plainNumberTyped(shown));
}

QString wholeText(std::int64_t number) { return numberLocale().toString(static_cast<qlonglong>(number)); }
QString decimalText(double value, int places) { return numberLocale().toString(value, 'f', places); }

QString priceText(Price price, const market::Precision& precision) { return localNumber(price.text(precision.price)); }

QString quantityText(Quantity quantity, const market::Precision& precision) {
    return localNumber(quantity.text(precision.quantity));
}

QString compactNumber(double value) {
    static constexpr const char* kSuffixes[] = {"", "k", "M", "G", "T"};
    std::size_t suffix = 0;
    double scaled = value;
    while (std::abs(scaled) >= 1000 && suffix + 1 < std::size(kSuffixes)) {
        scaled /= 1000;
        ++suffix;
    }
    const bool whole = suffix == 0 && scaled == std::floor(scaled);
    const int decimals = whole ? 0 : std::abs(scaled) < 1 ? 4 : std::abs(scaled) < 100 ? 2 : 1;
    return decimalText(scaled, decimals) + QString::fromLatin1(kSuffixes[suffix]);
}

QString ageText(Duration age) {
    const double seconds = std::max(0.0, toSeconds(age));
    if (seconds < 120)
        return inUnits(QT_TRANSLATE_NOOP("Formatting", "%1 s"), seconds < 10 ? seconds : std::floor(seconds),
                       seconds < 10 ? 1 : 0);
    if (seconds < 7200)
        return inUnits(QT_TRANSLATE_NOOP("Formatting", "%1 min"), std::floor(seconds / 60));
    if (seconds < 172800)
        return inUnits(QT_TRANSLATE_NOOP("Formatting", "%1 h"), std::floor(seconds / 3600));
    return inUnits(QT_TRANSLATE_NOOP("Formatting", "%1 d"), std::floor(seconds / 86400));
}

QString bytesText(std::uint64_t bytes) {
    return inUnits(QT_TRANSLATE_NOOP("Formatting", "%1 MB"), static_cast<double>(bytes) / (1024.0 * 1024.0));
}

QString probabilityText(double probability) {
    if (probability > 0.99)
        return QStringLiteral(">99 %");
    if (probability < 0.01)
        return QStringLiteral("<1 %");
    return decimalText(std::round(probability * 100), 0) + QStringLiteral(" %");
}

QTimeZone zoneOf(const QString& ianaName) {
    const QTimeZone zone(ianaName.toUtf8());
    return zone.isValid() ? zone : QTimeZone(QByteArrayLiteral("UTC"));
}

QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(epochMillis(time), zone);
}

QString timeText(Timestamp time, const QTimeZone& zone) {
    return dateTimeOf(time, zone).toString(dateFormat() + kClockFormat);
}

QString instantText(std::string_view iso, const QTimeZone& zone) {
    const auto time = parseIso(iso);
    return time ? timeText(time->time, zone) + u' ' + zoneText(zone) : toText(iso);
}

QString figuresIn(const QString& text) {
    static const QRegularExpression kNumber(QStringLiteral("^[+-]?\\d+(\\.\\d+)?$"));
    QStringList words = text.split(u' ');
    for (QString& word : words)
        if (kNumber.match(word).hasMatch())
            word = localNumber(toUtf8(word));
    return words.join(u' ');
}

QString zoneText(const QTimeZone& zone) { return QString::fromUtf8(zone.id()); }

} // namespace aetherion::look
