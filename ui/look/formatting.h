#pragma once
// How numbers and times read on the screen: as the chosen language writes them. Prices keep the decimals that their
// source wrote.
//
// Thread: GUI (texts go through the installed translation). Nothing is cached, so a change of language shows at once.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/instrument.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <string>
#include <string_view>

namespace aetherion::look {

[[nodiscard]] QString toText(std::string_view utf8);
[[nodiscard]] std::string toUtf8(const QString& text);

/// What numbers are written by: the language's habits, or a program's while a MachineText lives.
[[nodiscard]] QLocale numberLocale();
/// What leaves the window for a program (files, the clipboard) is written the same way in every language: digits and a
/// point, no groups, ISO dates. For as long as it lives, on its thread.
class MachineText {
public:
    MachineText();
    ~MachineText();
    [[nodiscard]] static bool isOn();
    Q_DISABLE_COPY_MOVE(MachineText)

private:
    bool m_outer;
};
/// "1234567.50" as "1,234,567.50", in Hindi "12,34,567.50": every digit that stands there, none more.
[[nodiscard]] QString localNumber(std::string_view plain);
/// What was shown already, as a program would have it: numbers and times; other text as it is.
[[nodiscard]] QString machineText(const QString& shown);
/// A number as it is shown or as a program writes it, brought to the latter; other text as it is.
[[nodiscard]] std::string plainNumberTyped(const QString& typed);
[[nodiscard]] QString wholeText(std::int64_t number);
[[nodiscard]] QString decimalText(double value, int places);

[[nodiscard]] QString priceText(Price price, const market::Precision& precision);
[[nodiscard]] QString quantityText(Quantity quantity, const market::Precision& precision);
/// "950", "12.4k", "3.1M", "2.0G": for volumes, where the size matters and not the last digit.
[[nodiscard]] QString compactNumber(double value);
/// "0.4 s", "12 s", "3 min", "2 h", "5 d", in the language's units. Negative ages (clocks disagree) read as 0.
[[nodiscard]] QString ageText(Duration age);
[[nodiscard]] QString bytesText(std::uint64_t bytes);
/// A model is never certain: 0.999 reads ">99 %".
[[nodiscard]] QString probabilityText(double probability);

/// UTC where the name is not known.
[[nodiscard]] QTimeZone zoneOf(const QString& ianaName);
[[nodiscard]] QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone);
/// "2024-08-09 00:00:10"; "09/08/2024 00:00:10" in a language that begins with the day. Two digits are never a year.
[[nodiscard]] QString timeText(Timestamp time, const QTimeZone& zone);
/// "2024-08-09T00:00:10Z" out of a file, as times are shown, with the zone; other text as it is.
[[nodiscard]] QString instantText(std::string_view iso, const QTimeZone& zone);
/// "at least 10080 bars": the numbers that stand alone in it as the language writes them.
[[nodiscard]] QString figuresIn(const QString& text);
/// What stands beside times: "UTC", "Asia/Kolkata".
[[nodiscard]] QString zoneText(const QTimeZone& zone);

} // namespace aetherion::look
