#include "ui/look/formatting.h"

#include <QCoreApplication>

#include <cmath>

namespace aetherion::look {

QString toText(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

std::string toUtf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString priceText(Price price, const market::Precision& precision) { return toText(price.text(precision.price)); }

QString quantityText(Quantity quantity, const market::Precision& precision) {
    return toText(quantity.text(precision.quantity));
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
    return QString::number(scaled, 'f', decimals) + QString::fromLatin1(kSuffixes[suffix]);
}

QString ageText(Duration age) {
    const double seconds = std::max(0.0, toSeconds(age));
    if (seconds < 10)
        return QString::number(seconds, 'f', 1) + QStringLiteral(" s");
    if (seconds < 120)
        return QString::number(std::floor(seconds), 'f', 0) + QStringLiteral(" s");
    if (seconds < 7200)
        return QString::number(std::floor(seconds / 60), 'f', 0) + QStringLiteral(" min");
    if (seconds < 172800)
        return QString::number(std::floor(seconds / 3600), 'f', 0) + QStringLiteral(" h");
    return QString::number(std::floor(seconds / 86400), 'f', 0) + QStringLiteral(" d");
}

QString bytesText(std::uint64_t bytes) {
    return QCoreApplication::translate("Formatting", "%1 MB")
        .arg(QString::number(static_cast<double>(bytes) / (1024.0 * 1024.0), 'f', 0));
}

QString probabilityText(double probability) {
    if (probability > 0.99)
        return QStringLiteral(">99 %");
    if (probability < 0.01)
        return QStringLiteral("<1 %");
    return QString::number(std::round(probability * 100), 'f', 0) + QStringLiteral(" %");
}

QTimeZone zoneOf(const QString& ianaName) {
    const QTimeZone zone(ianaName.toUtf8());
    return zone.isValid() ? zone : QTimeZone(QByteArrayLiteral("UTC"));
}

QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(epochMillis(time), zone);
}

QString timeText(Timestamp time, const QTimeZone& zone) {
    return dateTimeOf(time, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString zoneText(const QTimeZone& zone) { return QString::fromUtf8(zone.id()); }

} // namespace aetherion::look
