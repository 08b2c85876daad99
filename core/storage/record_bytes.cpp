#include "core/storage/record_bytes.h"

#include "core/storage/record_coders.h"

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

namespace aetherion::storage {

namespace {

using namespace contract;

using NamedNumber = std::pair<std::string, double>;

template <typename Row, typename Type>
concept Is = std::same_as<std::remove_const_t<Row>, Type>;

/// One list of fields for both directions; `row` is constant when it is written.
template <typename Coder> class Fields {
public:
    explicit Fields(Coder& to) : m_coder(to) {}

    void of(Is<market::InstrumentKey> auto& row) {
        m_coder.choice(row.market, market::Market::Uk);
        m_coder.text(row.symbol);
    }
    void of(Is<market::BookLevel> auto& row) {
        m_coder.decimal(row.price);
        m_coder.decimal(row.quantity);
    }
    void of(Is<NamedNumber> auto& row) {
        m_coder.text(row.first);
        m_coder.number(row.second);
    }
    void of(Is<SourceRecord> auto& row) {
        m_coder.choice(row.source.kind, market::SourceKind::Live);
        m_coder.text(row.source.engine);
        m_coder.text(row.source.name);
        m_coder.text(row.source.detail);
        m_coder.time(row.source.started);
        m_coder.time(row.usedAt);
    }
    void of(Is<TickRecord> auto& row) {
        keyOf(row);
        m_coder.time(row.eventTime);
        m_coder.time(row.receiveTime);
        m_coder.decimal(row.price);
        m_coder.decimal(row.quantity);
        m_coder.choice(row.side, market::Side::Sell);
        m_coder.count(row.number);
    }
    void of(Is<CandleRecord> auto& row) {
        keyOf(row);
        auto& bar = row.bar;
        m_coder.choice(bar.timeframe, market::Timeframe::W1);
        m_coder.time(bar.openTime);
        m_coder.decimal(bar.open);
        m_coder.decimal(bar.high);
        m_coder.decimal(bar.low);
        m_coder.decimal(bar.close);
        m_coder.decimal(bar.volume);
        m_coder.count(bar.count);
        m_coder.flag(bar.hasVolume);
        m_coder.flag(bar.partial);
        m_coder.flag(bar.begins);
        m_coder.optional(bar.cutAt, [&](auto& time) { m_coder.time(time); });
    }
    void of(Is<FeatureRecord> auto& row) {
        keyOf(row);
        m_coder.choice(row.timeframe, market::Timeframe::W1);
        m_coder.time(row.closeTime);
        eachOf(row.values);
    }
    void of(Is<PosteriorRecord> auto& row) {
        keyOf(row);
        m_coder.choice(row.timeframe, market::Timeframe::W1);
        m_coder.time(row.closeTime);
        m_coder.choice(row.regime, market::Regime::Unknown);
        m_coder.number(row.confidence);
        m_coder.count(row.state);
        for (auto& probability : row.probabilities)
            m_coder.number(probability);
        m_coder.flag(row.confirmed);
        m_coder.text(row.modelId);
        m_coder.text(row.reason);
    }
    void of(Is<RegimeChangeRecord> auto& row) {
        of(row.at);
        m_coder.choice(row.previous, market::Regime::Unknown);
    }
    void of(Is<RiskEventRecord> auto& row) {
        m_coder.time(row.time);
        m_coder.text(row.kind);
        m_coder.text(row.who);
        m_coder.text(row.channel);
        m_coder.text(row.reason);
        m_coder.text(row.state);
        m_coder.count(row.hold);
        m_coder.text(row.engine);
    }
    void of(Is<GapRecord> auto& row) {
        keyOf(row);
        m_coder.time(row.range.from);
        m_coder.time(row.range.to);
        m_coder.count(row.range.missingBars);
        m_coder.text(row.reason);
    }
    void of(Is<StreamStatePart> auto& row) {
        of(row.instrument);
        m_coder.text(row.part);
        m_coder.text(row.bytes);
    }
    void of(Is<SimulatorStateRecord> auto& row) {
        m_coder.word(row.source.value);
        m_coder.time(row.time);
        m_coder.text(row.state);
        eachOf(row.streams);
    }
    void of(Is<BookRecord> auto& row) {
        keyOf(row);
        m_coder.time(row.time);
        eachOf(row.bids);
        eachOf(row.asks);
    }
    void of(Is<OrderRecord> auto& row) {
        keyOf(row);
        m_coder.text(row.account);
        m_coder.text(row.order);
        m_coder.count(row.revision);
        m_coder.choice(row.side, market::Side::Sell);
        m_coder.text(row.type);
        m_coder.text(row.timeInForce);
        m_coder.text(row.state);
        m_coder.decimal(row.quantity);
        m_coder.decimal(row.filled);
        m_coder.optional(row.limitPrice, [&](auto& price) { m_coder.decimal(price); });
        m_coder.optional(row.stopPrice, [&](auto& price) { m_coder.decimal(price); });
        m_coder.text(row.channel);
        m_coder.text(row.strategy);
        m_coder.text(row.clientOrder);
        m_coder.text(row.reason);
        m_coder.time(row.created);
        m_coder.time(row.changed);
        m_coder.text(row.who);
        m_coder.text(row.purpose);
        m_coder.text(row.idempotencyKey);
        m_coder.decimal(row.filledValue);
        m_coder.decimal(row.fees);
        m_coder.time(row.atVenue);
        m_coder.flag(row.triggered);
        m_coder.optional(row.cancelAtVenue, [&](auto& time) { m_coder.time(time); });
    }
    void of(Is<TradeRecord> auto& row) {
        keyOf(row);
        m_coder.text(row.account);
        m_coder.count(row.number);
        m_coder.text(row.order);
        m_coder.choice(row.side, market::Side::Sell);
        m_coder.decimal(row.price);
        m_coder.decimal(row.quantity);
        m_coder.decimal(row.fee);
        m_coder.time(row.time);
        m_coder.decimal(row.value);
        m_coder.decimal(row.realised);
    }
    void of(Is<DecisionRecord> auto& row) {
        keyOf(row);
        m_coder.choice(row.timeframe, market::Timeframe::W1);
        m_coder.time(row.time);
        m_coder.text(row.account);
        m_coder.text(row.action);
        m_coder.text(row.setup);
        m_coder.text(row.reason);
        m_coder.text(row.inputs);
    }
    void of(Is<AccountRecord> auto& row) {
        m_coder.word(row.source.value);
        m_coder.text(row.account);
        m_coder.time(row.opened);
    }
    void of(Is<BalanceRecord> auto& row) {
        m_coder.word(row.source.value);
        m_coder.text(row.account);
        m_coder.text(row.currency);
        m_coder.decimal(row.amount);
        m_coder.decimal(row.reserved);
        m_coder.count(row.revision);
        m_coder.time(row.time);
    }
    void of(Is<PositionRecord> auto& row) {
        keyOf(row);
        m_coder.text(row.account);
        m_coder.decimal(row.quantity);
        m_coder.decimal(row.cost);
        m_coder.decimal(row.realised);
        m_coder.time(row.opened);
        m_coder.count(row.revision);
        m_coder.time(row.time);
    }
    void of(Is<AuditRecord> auto& row) {
        m_coder.text(row.engine);
        m_coder.count(row.seq);
        m_coder.time(row.time);
        m_coder.text(row.who);
        m_coder.text(row.channel);
        m_coder.text(row.action);
        m_coder.text(row.subject);
        m_coder.text(row.before);
        m_coder.text(row.after);
        m_coder.text(row.reason);
        m_coder.text(row.prev);
        m_coder.text(row.hash);
    }

private:
    void keyOf(auto& row) {
        m_coder.word(row.source.value);
        of(row.instrument);
    }
    void eachOf(auto& list) {
        m_coder.list(list, [this](auto& item) { of(item); });
    }
    Coder& m_coder;
};

template <std::size_t Kind> void takeFields(ByteReader& reader, Record& record) {
    Fields(reader).of(record.emplace<Kind>());
}
template <std::size_t... Kinds> constexpr auto takersOf(std::index_sequence<Kinds...>) {
    return std::array<void (*)(ByteReader&, Record&), sizeof...(Kinds)>{&takeFields<Kinds>...};
}
// The kind's number is its place in Record: kinds are added at the end.
constexpr auto kTakers = takersOf(std::make_index_sequence<std::variant_size_v<Record>>());

} // namespace

void appendRecord(std::string& bytes, const Record& record) {
    ByteWriter writer(bytes);
    writer.byte(static_cast<std::uint8_t>(record.index()));
    std::visit([fields = Fields(writer)](const auto& row) mutable { fields.of(row); }, record);
}

Status takeRecord(std::string_view& bytes, Record& record) {
    ByteReader reader(bytes);
    const std::size_t kind = reader.byte();
    if (!reader.intact() || kind >= kTakers.size())
        return fail("these bytes are no record");
    kTakers[kind](reader, record);
    if (!reader.intact())
        return fail("a record is cut short or has been changed");
    bytes = reader.rest();
    return {};
}

} // namespace aetherion::storage
