#include "core/simulator/world_state.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <concepts>
#include <utility>

namespace aetherion::simulator {

namespace {

constexpr std::string_view kHeader = "aetherion-world 1";
constexpr std::string_view kNone = "-";

/// Fields of one line, separated by blanks; the last one may hold blanks itself.
class LineWriter {
public:
    explicit LineWriter(std::string& out) : m_out(out) {}
    LineWriter& word(std::string_view text) {
        if (!m_out.empty() && m_out.back() != '\n')
            m_out += ' ';
        m_out += text;
        return *this;
    }
    template <typename Number>
    requires std::integral<Number> || std::floating_point<Number> LineWriter& number(Number value) {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
        return word({buffer, static_cast<std::size_t>(end - buffer)});
    }
    LineWriter& time(Timestamp value) { return number(epochNanos(value)); }
    LineWriter& stream(const RandomStream::State& state) {
        for (const std::uint64_t part : state)
            number(part);
        return *this;
    }
    void end() { m_out += '\n'; }

private:
    std::string& m_out;
};

class LineReader {
public:
    explicit LineReader(std::string_view line) : m_rest(line) {}

    [[nodiscard]] std::string_view word() {
        const std::size_t blank = m_rest.find(' ');
        const std::string_view result = m_rest.substr(0, blank);
        m_rest.remove_prefix(blank == std::string_view::npos ? m_rest.size() : blank + 1);
        m_sound = m_sound && !result.empty();
        return result;
    }
    [[nodiscard]] std::string rest() {
        m_sound = m_sound && !m_rest.empty();
        return std::string(std::exchange(m_rest, {}));
    }
    template <typename Number> void number(Number& value) {
        const std::string_view text = word();
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        m_sound = m_sound && error == std::errc{} && end == text.data() + text.size();
        if constexpr (std::floating_point<Number>)
            m_sound = m_sound && std::isfinite(value);
    }
    void time(Timestamp& value) {
        std::int64_t nanos = 0;
        number(nanos);
        value = fromEpochNanos(nanos);
    }
    void duration(Duration& value) {
        std::int64_t nanos = 0;
        number(nanos);
        value = Duration(nanos);
    }
    void stream(RandomStream::State& state) {
        for (std::uint64_t& part : state)
            number(part);
        m_sound = m_sound && state != RandomStream::State{};
    }
    template <typename Value> void take(const Result<Value>& parsed, Value& value) {
        m_sound = m_sound && parsed.has_value();
        if (parsed)
            value = *parsed;
    }
    /// Everything so far made sense, and nothing is left.
    [[nodiscard]] bool sound() const { return m_sound && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_sound = true;
};

void writeDisturbance(std::string& out, const Disturbance& d) {
    LineWriter line(out);
    line.word("disturbance").time(d.from).number(d.duration.count()).number(d.impact).number(d.ramp.count());
    line.number(d.recovered).number(d.volatilityFactor).word(d.regime ? market::name(*d.regime) : kNone);
    line.word(text(d.scope)).end();
    LineWriter(out).word("named").word(d.name).end();
}

void readDisturbance(LineReader& line, Disturbance& d) {
    line.time(d.from);
    line.duration(d.duration);
    line.number(d.impact);
    line.duration(d.ramp);
    line.number(d.recovered);
    line.number(d.volatilityFactor);
    if (const std::string_view regime = line.word(); regime != kNone) {
        market::Regime named = market::Regime::Unknown;
        line.take(market::parseRegime(regime), named);
        d.regime = named;
    }
    line.take(parseScope(line.rest()), d.scope);
}

void writeInstrument(std::string& out, const InstrumentState& state) {
    LineWriter line(out);
    line.word("instrument").number(state.price).number(state.variance).number(state.pendingShock);
    line.number(state.pendingImpact).stream(state.shocks).number(state.jumps.wait).stream(state.jumps.stream);
    line.stream(state.flow).word(market::name(state.key.market)).word(state.key.symbol).end();
}

void readInstrument(LineReader& line, InstrumentState& state) {
    line.number(state.price);
    line.number(state.variance);
    line.number(state.pendingShock);
    line.number(state.pendingImpact);
    line.stream(state.shocks);
    line.number(state.jumps.wait);
    line.stream(state.jumps.stream);
    line.stream(state.flow);
    line.take(market::parseMarket(line.word()), state.key.market);
    state.key.symbol = line.rest();
}

/// Where a line "named" belongs: the disturbance before it.
bool readRecord(LineReader& line, WorldState& state, Disturbance*& unnamed, std::size_t& regimes) {
    const std::string_view kind = line.word();
    if (kind == "named" && unnamed != nullptr) {
        unnamed->name = line.rest();
        return check(*std::exchange(unnamed, nullptr)).has_value();
    } else if (kind == "next") {
        line.time(state.drivers.next);
    } else if (kind == "factor") {
        line.stream(state.drivers.factors.emplace_back().stream);
        state.drivers.factors.back().name = line.rest();
    } else if (kind == "regime") {
        market::Market market = market::Market::Crypto;
        RegimeProcess::State read;
        line.stream(read.stream);
        line.time(read.nextSwitch);
        line.take(market::parseRegime(line.word()), read.regime);
        line.take(market::parseMarket(line.word()), market);
        state.drivers.regimes[static_cast<std::size_t>(market)] = read;
        ++regimes;
        return line.sound() && read.regime != market::Regime::Unknown;
    } else if (kind == "news") {
        auto& news = state.drivers.news.emplace_back();
        line.stream(news.process.stream);
        line.time(news.process.next);
        line.take(parseScope(line.rest()), news.scope);
    } else if (kind == "current" && !state.drivers.news.empty()) {
        unnamed = &state.drivers.news.back().process.current;
        return line.word() == "disturbance" && (readDisturbance(line, *unnamed), line.sound());
    } else if (kind == "disturbance") {
        unnamed = &state.drivers.disturbances.emplace_back();
        readDisturbance(line, *unnamed);
    } else if (kind == "instrument") {
        readInstrument(line, state.instruments.emplace_back());
        return line.sound() && state.instruments.back().price > 0 && state.instruments.back().variance >= 0;
    } else {
        return false;
    }
    return line.sound();
}

} // namespace

std::string worldStateText(const WorldState& state) {
    std::string out(kHeader);
    out += '\n';
    LineWriter(out).word("next").time(state.drivers.next).end();
    for (const DriverState::Factor& factor : state.drivers.factors)
        LineWriter(out).word("factor").stream(factor.stream).word(factor.name).end();
    for (std::size_t i = 0; i < state.drivers.regimes.size(); ++i) {
        const RegimeProcess::State& regime = state.drivers.regimes[i];
        LineWriter line(out);
        line.word("regime").stream(regime.stream).time(regime.nextSwitch).word(market::name(regime.regime));
        line.word(market::name(market::kMarkets[i])).end();
    }
    for (const DriverState::News& news : state.drivers.news) {
        LineWriter line(out);
        line.word("news").stream(news.process.stream).time(news.process.next).word(text(news.scope)).end();
        if (!news.process.current.name.empty()) {
            LineWriter(out).word("current");
            writeDisturbance(out, news.process.current);
        }
    }
    for (const Disturbance& disturbance : state.drivers.disturbances)
        writeDisturbance(out, disturbance);
    for (const InstrumentState& instrument : state.instruments)
        writeInstrument(out, instrument);
    LineWriter(out).word("end").end();
    return out;
}

Result<WorldState> parseWorldState(std::string_view text) {
    WorldState state;
    Disturbance* unnamed = nullptr;
    std::size_t regimes = 0;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view content = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::string place = "simulator state line " + std::to_string(number);
        if (number == 1) {
            if (content != kHeader)
                return failAt(place, "is not " + std::string(kHeader));
            continue;
        }
        if (content == "end") {
            if (unnamed != nullptr || regimes != state.drivers.regimes.size() || !text.empty())
                return failAt(place, "ends before the state does");
            return state;
        }
        LineReader line(content);
        const bool awaited = unnamed != nullptr;
        if ((awaited && !content.starts_with("named ")) || !readRecord(line, state, unnamed, regimes))
            return failAt(place, "is damaged");
    }
    return fail("simulator state: is cut short");
}

} // namespace aetherion::simulator
