#include "core/storage/store_checksum.h"

#include <QCryptographicHash>

#include <array>
#include <bit>
#include <cstring>

namespace aetherion::storage {

namespace {

constexpr std::uint64_t kProgressRows = 100'000;

void appendBits(std::string& bytes, char kind, std::uint64_t bits) {
    bytes += kind;
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(bits >> shift & 0xff);
}

void appendLengthAndText(std::string& bytes, std::string_view text) {
    appendBits(bytes, 't', text.size());
    bytes += text;
}

/// A value as it counts: each begins with its kind, and texts with their length, so that no two rows look alike.
void appendValue(std::string& bytes, const Cell& cell, ColumnKind kind, const GivenNumbers& numbers) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        if (kind == ColumnKind::Instrument) {
            if (const auto found = numbers.instruments.find(*integer); found != numbers.instruments.end()) {
                appendLengthAndText(bytes, found->second.first);
                return appendLengthAndText(bytes, found->second.second);
            }
        } else if (kind == ColumnKind::Model) {
            if (const auto found = numbers.models.find(*integer); found != numbers.models.end())
                return appendLengthAndText(bytes, found->second);
        } else {
            return appendBits(bytes, 'i', static_cast<std::uint64_t>(*integer));
        }
        // A number that stands for nothing is a finding of the check's; here it counts as what it is.
        appendBits(bytes, '?', static_cast<std::uint64_t>(*integer));
    } else if (const auto* real = std::get_if<double>(&cell)) {
        // SQLite keeps no sign of a zero.
        appendBits(bytes, 'd', std::bit_cast<std::uint64_t>(*real == 0 ? 0.0 : *real));
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        appendLengthAndText(bytes, *text);
    } else {
        bytes += 'n';
    }
}

class Sum {
public:
    void add(const std::string& row) {
        m_hash.reset();
        m_hash.addData(QByteArrayView(row.data(), static_cast<qsizetype>(row.size())));
        const QByteArrayView digest = m_hash.resultView();
        for (std::size_t word = 0; word < m_words.size(); ++word)
            for (std::size_t byte = 0; byte < 8; ++byte)
                m_words[word] += static_cast<std::uint64_t>(
                                     static_cast<unsigned char>(digest[static_cast<qsizetype>(word * 8 + byte)]))
                                 << (8 * byte);
    }
    [[nodiscard]] std::string hex() const {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text;
        for (const std::uint64_t word : m_words)
            for (int shift = 60; shift >= 0; shift -= 4)
                text += kDigits[word >> shift & 0xf];
        return text;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    std::array<std::uint64_t, 2> m_words{};
};

std::string textOf(const Row& row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text ? *text : std::string();
}

/// Of the tables that have no source.
bool isWithin(const ChecksumScope& scope, std::string_view table, const Row& row) {
    if (table == "instruments")
        return scope.instruments.contains({textOf(row, 0), textOf(row, 1)});
    if (table == "model_numbers")
        return scope.models.contains(textOf(row, 0));
    return scope.engines.contains(textOf(row, 0));
}

Result<TableChecksum> checksumOf(const StoreSnapshot& snapshot, const StoredTable& table,
                                 const std::optional<ChecksumScope>& scope, const TableProgress& progress) {
    Sum sum;
    std::uint64_t rows = 0;
    std::string bytes;
    const auto add = [&](const StoreSnapshot::Part& part, const Row& row) -> Status {
        if (scope && !table.hasSource() && !isWithin(*scope, table.name, row))
            return {};
        bytes.clear();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].kind != ColumnKind::WallTime)
                appendValue(bytes, row[i], table.columns[i].kind, part.numbers);
        sum.add(bytes);
        if (++rows % kProgressRows == 0 && progress)
            progress(table, rows);
        return {};
    };
    Status read;
    if (!scope || !table.hasSource())
        read = snapshot.forEach(table, add);
    else
        for (auto source = scope->sources.begin(); read && source != scope->sources.end(); ++source)
            read = snapshot.forEach(table, add, *source);
    if (!read)
        return tl::unexpected(read.error());
    return TableChecksum{table.name, rows, sum.hex()};
}

} // namespace

Result<ChecksumScope> scopeOf(const StoreSnapshot& snapshot) {
    ChecksumScope scope;
    auto sources = snapshot.sources();
    if (!sources)
        return tl::unexpected(sources.error());
    scope.sources = std::move(*sources);
    for (const auto& part : snapshot.parts()) {
        for (const auto& [number, name] : part.numbers.instruments)
            scope.instruments.insert(name);
        for (const auto& [number, model] : part.numbers.models)
            scope.models.insert(model);
    }
    for (const char* ofEngines : {"risk_events", "audit_log", "api_tokens"}) {
        const Status read = snapshot.forEach(storedTable(ofEngines), [&](const auto&, const Row& row) -> Status {
            scope.engines.insert(textOf(row, 0));
            return {};
        });
        if (!read)
            return tl::unexpected(read.error());
    }
    return scope;
}

Result<std::vector<TableChecksum>> checksums(const StoreSnapshot& snapshot, const std::optional<ChecksumScope>& scope,
                                             const TableProgress& progress) {
    std::vector<TableChecksum> all;
    for (const StoredTable& table : storedTables()) {
        auto checksum = checksumOf(snapshot, table, scope, progress);
        if (!checksum)
            return tl::unexpected(checksum.error());
        all.push_back(std::move(*checksum));
    }
    return all;
}

} // namespace aetherion::storage
