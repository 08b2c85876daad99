#pragma once
// Confirmed regime changes as rows, newest first: when, which instrument and timeframe, from what to what, how sure,
// how long the regime before had lasted, by which model.
//
// A change that comes twice, as an event and from the store, is one row. Thread: GUI.
#include "core/contract/engine_event.h"
#include "core/contract/history_port.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace aetherion::boards {

struct ChangeRow {
    std::int64_t number = 0;
    Timestamp time;
    market::InstrumentKey instrument;
    market::SourceId source;
    market::Timeframe timeframe = market::Timeframe::M1;
    market::Regime from = market::Regime::Unknown;
    market::Regime to = market::Regime::Unknown;
    double confidence = 0;
    bool known = false;
    /// Nothing where the change before is not among the rows.
    std::optional<Duration> lasted{};
    std::string modelId;
    std::string reason;
    std::string caution;
    bool operator==(const ChangeRow&) const = default;
};

[[nodiscard]] ChangeRow changeRow(const contract::RegimeChanged& event);
[[nodiscard]] ChangeRow changeRow(const contract::RegimeRow& stored);

class ChangesModel final : public look::RowsModel<ChangeRow> {
    Q_OBJECT
public:
    enum Column { Time, Symbol, Frame, From, To, Confidence, Lasted, Model, Why, ColumnCount };
    static constexpr std::size_t kMostRows = 20'000;

    using RowsModel::RowsModel;
    void add(std::vector<ChangeRow> rows);
    void clear();
    void setZone(const QTimeZone& zone);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::int64_t key(const ChangeRow& row) const override { return row.number; }
    [[nodiscard]] QVariant cell(const ChangeRow& row, int column, int role) const override;

private:
    using Identity = std::tuple<Timestamp, market::SourceId, market::InstrumentKey, market::Timeframe>;
    [[nodiscard]] QString text(const ChangeRow& row, int column) const;
    [[nodiscard]] QString toolTip(const ChangeRow& row, int column) const;

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    std::map<Identity, std::int64_t> m_numbers;
    std::int64_t m_last = 0;
};

} // namespace aetherion::boards
