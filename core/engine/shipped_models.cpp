#include "core/engine/shipped_models.h"

#include "core/engine/model_store.h"
#include "core/regime/model_file.h"

#include <QDir>
#include <QFile>

// Q_INIT_RESOURCE needs the global namespace: a static library's resources are not linked in by themselves.
static void initialiseShippedModels() { Q_INIT_RESOURCE(shipped_models); }

namespace aetherion::engine {

Result<std::vector<std::shared_ptr<const regime::Model>>> shippedModels() {
    initialiseShippedModels();
    std::vector<std::shared_ptr<const regime::Model>> models;
    const QDir shipped(QStringLiteral(":/models"));
    for (const QString& file : shipped.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile stored(shipped.filePath(file));
        if (!stored.open(QIODevice::ReadOnly))
            return failAt(file.toStdString(), "shipped model cannot be read");
        auto model = regime::parseModel(stored.readAll().toStdString(), "shipped " + file.toStdString());
        if (!model)
            return tl::unexpected(model.error());
        models.push_back(std::make_shared<const regime::Model>(std::move(*model)));
    }
    return models;
}

Result<regime::ModelShelf> loadModels(const std::filesystem::path& folder) {
    auto shipped = shippedModels();
    if (!shipped)
        return tl::unexpected(shipped.error());
    return ModelStore(folder, std::move(*shipped)).shelf();
}

} // namespace aetherion::engine
