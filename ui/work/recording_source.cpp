#include "ui/work/recording_source.h"

#include "core/market/timeframe.h"
#include "ui/look/formatting.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace aetherion::work {

namespace {

bool isTimeframe(const QString& text) { return market::parseTimeframe(look::toUtf8(text)).has_value(); }

QString marketOf(const QString& prefix) {
    const QString word = prefix.toLower();
    if (word == QStringLiteral("crypto"))
        return QStringLiteral("CRYPTO");
    if (word == QStringLiteral("us") || word == QStringLiteral("usa"))
        return QStringLiteral("US");
    if (word == QStringLiteral("in") || word == QStringLiteral("nse") || word == QStringLiteral("india"))
        return QStringLiteral("NSE");
    if (word == QStringLiteral("uk"))
        return QStringLiteral("UK");
    return {};
}

} // namespace

QString RecordingSource::text() const {
    QString result = file;
    const auto add = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            result += u',' + QString::fromLatin1(key) + u'=' + value;
    };
    add("market", market);
    add("symbol", symbol);
    add("timeframe", timeframe);
    add("zone", zone);
    add("stamp", stamp);
    return result;
}

RecordingSource guessFromName(const QString& file) {
    RecordingSource guess;
    guess.file = file;
    static const QRegularExpression kEnding(QStringLiteral("\\.(csv|txt|json|jsonl|gz|zip)$"));
    QString name = QFileInfo(file).fileName();
    while (name.contains(kEnding))
        name.remove(kEnding);

    const QStringList words = name.split(u'_');
    if (words.size() >= 2 && !marketOf(words.first()).isEmpty()) {
        guess.market = marketOf(words.first());
        guess.symbol = words[1];
        for (const QString& word : words)
            if (isTimeframe(word))
                guess.timeframe = word;
        return guess;
    }
    // Binance's own naming: SYMBOL-TIMEFRAME-YEAR-MONTH.
    const QStringList parts = name.split(u'-');
    if (parts.size() >= 3 && isTimeframe(parts[1]) && parts[0] == parts[0].toUpper()) {
        guess.symbol = parts[0];
        guess.timeframe = parts[1];
        static const QRegularExpression kQuoted(QStringLiteral("(USDT|USDC|BUSD|BTC)$"));
        if (parts[0].contains(kQuoted))
            guess.market = QStringLiteral("CRYPTO");
    }
    return guess;
}

} // namespace aetherion::work
