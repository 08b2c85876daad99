#include "core/engine/shipped_models.h"

#include "core/regime/model_file.h"

#include <QDir>
#include <QFile>

#include <spdlog/spdlog.h>

// Q_INIT_RESOURCE needs the global namespace: a static library's resources are not linked in by themselves.
static void initialiseShippedModels() { Q_INIT_RESOURCE(shipped_models); }

namespace aetherion::engine {

Result<regime::ModelShelf> loadModels(const std::filesystem::path& folder) {
    initialiseShippedModels();
    regime::ModelShelf shelf;
    const QDir shipped(QStringLiteral(":/models"));
    for (const QString& file : shipped.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile stored(shipped.filePath(file));
        if (!stored.open(QIODevice::ReadOnly))
            return failAt(file.toStdString(), "shipped model cannot be read");
        auto model = regime::parseModel(stored.readAll().toStdString(), "shipped " + file.toStdString());
        if (!model)
            return tl::unexpected(model.error());
        if (const Status put = shelf.put(std::make_shared<const regime::Model>(std::move(*model))); !put)
            return tl::unexpected(put.error());
    }
    for (const Error& refused : shelf.load(folder))
        spdlog::warn("model left out: {}", refused.text());
    return shelf;
}

} // namespace aetherion::engine
