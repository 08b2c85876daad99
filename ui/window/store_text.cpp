#include "ui/window/store_text.h"

#include "ui/look/formatting.h"

#include <QCoreApplication>

namespace aetherion::window {

namespace {

QString rowsText(std::uint64_t rows) { return look::wholeText(static_cast<std::int64_t>(rows)); }

} // namespace

QString storeHeadline(const contract::StoreView& store) {
    switch (store.state) {
    case contract::StoreState::Writing:
        return QCoreApplication::translate("Store", "Store: writing");
    case contract::StoreState::Spooling:
        return QCoreApplication::translate("Store", "Store: server away, %1 rows (%2) kept safe here")
            .arg(rowsText(store.spooledRows), look::bytesText(store.spooledBytes));
    case contract::StoreState::CatchingUp:
        return QCoreApplication::translate("Store", "Store: server is back, %1 rows to go")
            .arg(rowsText(store.spooledRows));
    case contract::StoreState::Failing:
        return store.lostRows > 0 ? QCoreApplication::translate("Store", "Store: nothing is kept, %1 rows lost")
                                        .arg(rowsText(store.lostRows))
                                  : QCoreApplication::translate("Store", "Store: nothing is kept");
    }
    return {};
}

QString storeAdvice(contract::StoreState state) {
    switch (state) {
    case contract::StoreState::Writing:
        return {};
    case contract::StoreState::Spooling:
        return QCoreApplication::translate(
            "Store", "Nothing is lost: rows are written to this machine's disk and follow, in their order, as soon as "
                     "the server answers. Look to the server and the network; nothing has to be restarted here.");
    case contract::StoreState::CatchingUp:
        return QCoreApplication::translate("Store", "What was kept here is being brought in; nothing has to be done.");
    case contract::StoreState::Failing:
        return QCoreApplication::translate(
            "Store",
            "New orders are refused until rows can be kept again; watching and reading go on. Make room on the "
            "disk, or make the folder writable: writing goes on by itself.");
    }
    return {};
}

} // namespace aetherion::window
