#include "ui/window/layout_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aetherion::window {

namespace {

constexpr int kVersion = 1;

QString packed(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

/// False where the value is no such text.
bool unpack(const QJsonValue& value, QByteArray& bytes) {
    const auto read =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!value.isString() || !read)
        return false;
    bytes = *read;
    return true;
}

QJsonObject toJson(const PopOutPlace& place) {
    return {{QStringLiteral("symbol"), place.symbol},
            {QStringLiteral("timeframe"), place.timeframe},
            {QStringLiteral("linked"), place.linked},
            {QStringLiteral("geometry"), packed(place.geometry)}};
}

QJsonObject toJson(const Layout& layout) {
    QJsonObject parts;
    for (auto part = layout.parts.begin(); part != layout.parts.end(); ++part)
        parts[part.key()] = packed(part.value());
    QJsonArray popOuts;
    for (const PopOutPlace& place : layout.popOuts)
        popOuts.append(toJson(place));
    return {{QStringLiteral("name"), layout.name},
            {QStringLiteral("geometry"), packed(layout.geometry)},
            {QStringLiteral("docks"), packed(layout.docks)},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("symbol"), layout.symbol},
            {QStringLiteral("timeframe"), layout.timeframe},
            {QStringLiteral("pinned"), QJsonArray::fromStringList(layout.pinned)},
            {QStringLiteral("pop_outs"), popOuts}};
}

tl::unexpected<Error> wrong(const std::string& what) { return failAt("layouts", what); }

Result<PopOutPlace> popOutFrom(const QJsonObject& json) {
    PopOutPlace place;
    place.symbol = json[QStringLiteral("symbol")].toString();
    place.timeframe = json[QStringLiteral("timeframe")].toString();
    place.linked = json[QStringLiteral("linked")].toBool();
    if (!unpack(json[QStringLiteral("geometry")], place.geometry))
        return wrong("a pop-out has no geometry");
    return place;
}

Result<Layout> layoutFrom(const QJsonObject& json) {
    Layout layout;
    layout.name = json[QStringLiteral("name")].toString();
    if (layout.name.isEmpty() || layout.name.size() > kLongestLayoutName)
        return wrong("a layout has no name");
    if (!unpack(json[QStringLiteral("geometry")], layout.geometry) ||
        !unpack(json[QStringLiteral("docks")], layout.docks))
        return wrong("\"" + layout.name.toStdString() + "\" has no docks");
    const QJsonObject parts = json[QStringLiteral("parts")].toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        if (!unpack(part.value(), layout.parts[part.key()]))
            return wrong("\"" + part.key().toStdString() + "\" cannot be read");
    layout.symbol = json[QStringLiteral("symbol")].toString();
    layout.timeframe = json[QStringLiteral("timeframe")].toString();
    for (const QJsonValue& pinned : json[QStringLiteral("pinned")].toArray())
        layout.pinned.append(pinned.toString());
    for (const QJsonValue& popOut : json[QStringLiteral("pop_outs")].toArray()) {
        const auto place = popOutFrom(popOut.toObject());
        if (!place)
            return tl::unexpected(place.error());
        layout.popOuts.append(*place);
    }
    return layout;
}

} // namespace

QByteArray layoutText(const LayoutBook& book) {
    QJsonArray layouts;
    for (const Layout& layout : book.layouts)
        layouts.append(toJson(layout));
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), kVersion},
                                     {QStringLiteral("current"), book.current},
                                     {QStringLiteral("layouts"), layouts}})
        .toJson();
}

Result<LayoutBook> parseLayouts(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return wrong(error.error == QJsonParseError::NoError ? "not an object" : error.errorString().toStdString());
    const QJsonObject json = document.object();
    if (json[QStringLiteral("version")].toInt() != kVersion || !json[QStringLiteral("layouts")].isArray())
        return wrong("not in a form that this program knows");
    LayoutBook book;
    book.current = json[QStringLiteral("current")].toString();
    for (const QJsonValue& value : json[QStringLiteral("layouts")].toArray()) {
        const auto layout = layoutFrom(value.toObject());
        if (!layout)
            return tl::unexpected(layout.error());
        if (book.layouts.size() < kMostLayouts)
            book.put(*layout);
    }
    return book;
}

} // namespace aetherion::window
