#pragma once
// How numbers and times read on the screen. Prices keep the decimals that their source wrote.
//
// Thread: GUI (texts go through the installed translation). Nothing is cached, so a change of language shows at once.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/instrument.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <string>
#include <string_view>

namespace aetherion::look {

[[nodiscard]] QString toText(std::string_view utf8);
[[nodiscard]] std::string toUtf8(const QString& text);

[[nodiscard]] QString priceText(Price price, const market::Precision& precision);
[[nodiscard]] QString quantityText(Quantity quantity, const market::Precision& precision);
/// "950", "12.4k", "3.1M", "2.0G": for volumes, where the size matters and not the last digit.
[[nodiscard]] QString compactNumber(double value);
/// "0.4 s", "12 s", "3 min", "2 h", "5 d". Negative ages (clocks disagree) read as 0.
[[nodiscard]] QString ageText(Duration age);
[[nodiscard]] QString bytesText(std::uint64_t bytes);
/// A model is never certain: 0.999 reads ">99 %".
[[nodiscard]] QString probabilityText(double probability);

/// UTC where the name is not known.
[[nodiscard]] QTimeZone zoneOf(const QString& ianaName);
[[nodiscard]] QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone);
/// "2024-08-09 00:00:10"
[[nodiscard]] QString timeText(Timestamp time, const QTimeZone& zone);
/// What stands beside times: "UTC", "Asia/Kolkata".
[[nodiscard]] QString zoneText(const QTimeZone& zone);

} // namespace aetherion::look
