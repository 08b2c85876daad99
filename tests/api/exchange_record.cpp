#include "tests/api/exchange_record.h"

#include <QByteArray>

#include <cstdlib>
#include <fstream>
#include <mutex>

namespace aetherion::test {

void recordExchange(const std::string& method, const std::string& target, bool whole, const Reply& reply) {
    static const char* const path = std::getenv("AETHERION_API_RECORD");
    static std::mutex mutex;
    if (path == nullptr || *path == '\0' || reply.status == 0)
        return;
    const nlohmann::json line{
        {"method", method},       {"target", target},
        {"whole", whole},         {"status", reply.status},
        {"fields", reply.fields}, {"body", QByteArray::fromStdString(reply.body).toBase64().toStdString()},
    };
    const std::lock_guard lock(mutex);
    std::ofstream(path, std::ios::app) << line.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << "\n";
}

} // namespace aetherion::test
