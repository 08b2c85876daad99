#include "core/engine/export_request.h"

#include <array>
#include <cctype>
#include <charconv>

namespace aetherion::engine {

namespace {

constexpr std::array kWhats{ExportWhat::Regimes, ExportWhat::Candles, ExportWhat::Features, ExportWhat::Ticks,
                            ExportWhat::Orders,  ExportWhat::Trades,  ExportWhat::Audit,    ExportWhat::RiskEvents};

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (end > begin)
            parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// Takes a parsed value over, or reports the option's name with the reason.
template <typename T, typename U> Status take(const std::string& option, const Result<T>& parsed, U& into) {
    if (!parsed)
        return failAt(option, parsed.error().reason);
    into = *parsed;
    return {};
}

Status setTime(const std::string& option, const std::string& text, std::optional<Timestamp>& into) {
    const auto time = parseIso(text);
    if (!time)
        return failAt(option, time.error().reason);
    into = time->time;
    return {};
}

Status setSource(const std::string& text, contract::HistoryQuery& query) {
    if (const auto kind = market::parseSourceKind(text)) {
        query.sourceKind = *kind;
        return {};
    }
    market::SourceId id;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size())
        return failAt("source", "\"" + text + "\" is neither SIMULATED, REPLAY, IMPORTED, LIVE nor a source's number");
    query.source = id;
    return {};
}

/// Not where it is part of numbers and times, or of the quoting itself.
bool canSeparate(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) == 0 &&
           std::string_view("\"'\r\n.:-+_").find(c) == std::string_view::npos;
}

Status setOption(const std::string& option, const std::string& value, ExportRequest& request) {
    if (option == "what") {
        for (const ExportWhat what : kWhats)
            if (name(what) == value) {
                request.what = what;
                return {};
            }
        return failAt(option,
                      "\"" + value +
                          "\" is none of regimes, candles, features, ticks, orders, trades, audit, risk-events");
    }
    if (option == "format") {
        if (value == "csv")
            request.format = ExportFormat::Csv;
        else if (value == "json")
            request.format = ExportFormat::Json;
        else if (value == "jsonl")
            request.format = ExportFormat::JsonLines;
        else
            return failAt(option, "\"" + value + "\" is none of csv, json, jsonl");
        return {};
    }
    if (option == "market")
        return take(option, market::parseMarket(value), request.query.market);
    if (option == "timeframe")
        return take(option, market::parseTimeframe(value), request.query.timeframe);
    if (option == "symbol")
        request.query.symbol = value;
    else if (option == "account")
        request.query.account = value;
    else if (option == "engine")
        request.query.engine = value;
    else if (option == "from")
        return setTime(option, value, request.query.from);
    else if (option == "to")
        return setTime(option, value, request.query.to);
    else if (option == "source")
        return setSource(value, request.query);
    else if (option == "zone") {
        if (const auto known = localToUtc(Timestamp{}, value); !known)
            return failAt(option, known.error().reason);
        request.zone = value;
    } else if (option == "bars")
        request.perBar = value != "false" && value != "0";
    else if (option == "bom")
        request.byteOrderMark = value != "false" && value != "0";
    else if (option == "crlf")
        request.carriageReturns = value != "false" && value != "0";
    else if (option == "columns")
        request.columns = split(value);
    else if (option == "separator") {
        if (value != "tab" && value.size() != 1)
            return failAt(option, "must be one character, or tab");
        if (value != "tab" && !canSeparate(value[0]))
            return failAt(option, "\"" + value + "\" also stands in what it would separate");
        request.separator = value == "tab" ? '\t' : value[0];
    } else if (option == "decimal") {
        if (value != "point" && value != "comma")
            return failAt(option, "\"" + value + "\" is neither point nor comma");
        request.decimalComma = value == "comma";
    } else if (option == "out")
        request.out = value;
    else
        return failAt(option, "unknown option of export");
    return {};
}

/// What kinds of rows have that an option could choose by; the rest is refused, not passed over.
Status checkApplies(const ExportRequest& request) {
    const auto refuse = [&](const char* option) {
        return failAt(option, "does not apply to " + std::string(name(request.what)));
    };
    if (request.decimalComma && request.format != ExportFormat::Csv)
        return failAt("decimal", "applies to csv alone");
    if (request.decimalComma && request.separator == ',')
        return failAt("decimal", "needs another separator than the comma, say separator=;");
    const bool isTrading = request.what == ExportWhat::Orders || request.what == ExportWhat::Trades;
    const bool isOfEngine = request.what == ExportWhat::Audit || request.what == ExportWhat::RiskEvents;
    const bool hasTimeframe = !isTrading && !isOfEngine && request.what != ExportWhat::Ticks;
    if (request.query.timeframe && !hasTimeframe)
        return refuse("timeframe");
    if (request.query.account && !isTrading)
        return refuse("account");
    if (request.query.engine && request.what != ExportWhat::Audit)
        return refuse("engine");
    if (request.perBar && request.what != ExportWhat::Regimes)
        return refuse("bars");
    if (isOfEngine && request.query.market)
        return refuse("market");
    if (isOfEngine && request.query.symbol)
        return refuse("symbol");
    if (isOfEngine && (request.query.source || request.query.sourceKind))
        return refuse("source");
    return {};
}

} // namespace

std::string_view name(ExportWhat what) {
    switch (what) {
    case ExportWhat::Regimes:
        return "regimes";
    case ExportWhat::Candles:
        return "candles";
    case ExportWhat::Features:
        return "features";
    case ExportWhat::Ticks:
        return "ticks";
    case ExportWhat::Orders:
        return "orders";
    case ExportWhat::Trades:
        return "trades";
    case ExportWhat::Audit:
        return "audit";
    case ExportWhat::RiskEvents:
        return "risk-events";
    }
    return "";
}

Result<ExportRequest> parseExportRequest(const std::map<std::string, std::string>& options) {
    ExportRequest request;
    for (const auto& [option, value] : options)
        if (const Status set = setOption(option, value, request); !set)
            return tl::unexpected(set.error());
    if (request.out.empty())
        return failAt("out", "the file to write is missing");
    if (request.query.from && request.query.to && *request.query.from >= *request.query.to)
        return failAt("to", "must be after from");
    if (const Status applies = checkApplies(request); !applies)
        return tl::unexpected(applies.error());
    return request;
}

} // namespace aetherion::engine
