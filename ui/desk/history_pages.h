#pragma once
// Stored orders and trades of what is being watched, page by page, newest first: as far back as a person asks.
//
// Thread: GUI; the port answers on its own thread, and rows are made there before they are handed over. One request is
// under way at a time; an answer that comes after something else was chosen is thrown away.
#include "core/contract/history_port.h"
#include "ui/desk/fills_model.h"
#include "ui/desk/orders_model.h"
#include "ui/look/data_table.h"

#include <stop_token>

class QComboBox;
class QPushButton;

namespace aetherion::desk {

class HistoryPages final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kPageRows = 200;
    /// Beyond this the table says that there is more, and an export or the API has it.
    static constexpr std::size_t kMostRows = 2'000;

    explicit HistoryPages(contract::HistoryPort& history, QWidget* parent = nullptr);
    ~HistoryPages() override;
    /// Whose orders these are; nothing before a session trades.
    void setSource(const std::optional<market::Source>& source);
    void setZone(const QTimeZone& zone);
    void setExportFolder(const QString& folder);
    [[nodiscard]] look::DataTable& orders() { return *m_orderTable; }
    [[nodiscard]] look::DataTable& trades() { return *m_tradeTable; }

public Q_SLOTS:
    void loadOlder();
    /// From the newest again.
    void reload();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class What : int { Orders, Trades };
    struct Loaded {
        std::vector<trading::Order> orders;
        std::vector<trading::Trade> trades;
        std::string cursor;
        std::size_t unreadable = 0;
    };
    [[nodiscard]] What what() const;
    void request();
    void take(std::uint64_t number, const Result<Loaded>& loaded);
    void chooseWhat();
    void refresh();
    void retranslate();
    [[nodiscard]] std::size_t rowCount() const;

    contract::HistoryPort& m_history;
    std::optional<market::Source> m_source;
    OrdersModel m_orders;
    FillsModel m_trades;
    std::string m_cursor;
    bool m_hasEnded = false;
    bool m_isLoading = false;
    bool m_isEmpty = true;
    QString m_error;
    std::size_t m_unreadable = 0;
    std::uint64_t m_request = 0;
    std::stop_source m_stop;
    QComboBox* m_what;
    QPushButton* m_older;
    QPushButton* m_reload;
    QLabel* m_state;
    look::DataTable* m_orderTable;
    look::DataTable* m_tradeTable;
};

} // namespace aetherion::desk
