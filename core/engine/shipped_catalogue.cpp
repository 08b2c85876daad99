#include "core/engine/shipped_catalogue.h"

#include <QFile>

#include <fstream>
#include <iterator>

// Q_INIT_RESOURCE needs the global namespace: a static library's resources are not linked in by themselves.
static void initialiseShippedCatalogue() { Q_INIT_RESOURCE(shipped_catalogue); }

namespace aetherion::engine {

Result<config::InstrumentCatalogue> loadCatalogue(const std::filesystem::path& userFile) {
    initialiseShippedCatalogue();
    QFile shipped(QStringLiteral(":/catalogue/instruments.toml"));
    if (!shipped.open(QIODevice::ReadOnly))
        return failAt("instruments.toml", "shipped catalogue cannot be read");
    auto catalogue = config::InstrumentCatalogue::parse(shipped.readAll().toStdString(), "shipped instruments.toml");
    std::error_code error;
    if (!catalogue || userFile.empty() || !std::filesystem::exists(userFile, error))
        return catalogue;
    if (!std::filesystem::is_regular_file(userFile, error))
        return failAt(userFile.string(), "is not a file");
    std::ifstream file(userFile, std::ios::binary);
    if (!file)
        return failAt(userFile.string(), "cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (const Status extended = catalogue->extend(text, userFile.string()); !extended)
        return tl::unexpected(extended.error());
    return catalogue;
}

Result<std::vector<market::InstrumentSpec>> selectInstruments(const std::string& wanted,
                                                              const std::filesystem::path& ownFile,
                                                              std::span<const market::Market> markets) {
    std::error_code error;
    const bool exists = std::filesystem::is_regular_file(wanted, error);
    const bool isFile = exists || wanted.find_first_of("./") != std::string::npos;
    if (isFile && !exists)
        return failAt(wanted, "no such instruments file");
    const auto catalogue = loadCatalogue(isFile ? std::filesystem::path(wanted) : ownFile);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return catalogue->select(isFile ? "default" : wanted, markets);
}

} // namespace aetherion::engine
