#include "app/desktop/layout_store.h"

#include "core/base/atomic_file.h"
#include "ui/window/layout_text.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <spdlog/spdlog.h>

#include <mutex>

namespace aetherion::desktop {

namespace {

constexpr int kVersions = 5;
constexpr std::size_t kLargestFile = 4u << 20;

std::filesystem::path versionOf(const std::filesystem::path& file, int number) {
    return file.string() + "." + std::to_string(number);
}

Result<window::LayoutBook> read(const std::filesystem::path& file) {
    const auto text = readWholeFile(file, kLargestFile);
    if (!text)
        return tl::unexpected(text.error());
    return window::parseLayouts(QByteArray::fromStdString(*text));
}

/// The file becomes version 1, version 1 becomes 2, and so on; the oldest goes.
void rotate(const std::filesystem::path& file) {
    std::error_code error;
    for (int number = kVersions; number > 1; --number)
        std::filesystem::rename(versionOf(file, number - 1), versionOf(file, number), error);
    std::filesystem::copy_file(file, versionOf(file, 1), std::filesystem::copy_options::overwrite_existing, error);
}

} // namespace

/// Writers of one file take turns; each writes the newest text there is.
struct LayoutStore::Writing {
    std::mutex turn;
    std::mutex mutex;
    std::string text;
    /// Of the file, as far as is known.
    std::string written;
};

LayoutStore::LayoutStore(std::filesystem::path file)
    : m_file(std::move(file)), m_writing(std::make_shared<Writing>()) {}

std::filesystem::path LayoutStore::version(int number) const { return versionOf(m_file, number); }

LayoutStore::Loaded LayoutStore::load() const {
    std::error_code error;
    if (!std::filesystem::exists(m_file, error))
        return {};
    auto book = read(m_file);
    if (book)
        return {std::move(*book), {}};
    spdlog::warn("{}: {}", m_file.string(), book.error().text());
    const std::filesystem::path aside = m_file.string() + ".unreadable";
    std::filesystem::rename(m_file, aside, error);
    const QString what =
        QCoreApplication::translate("LayoutStore", "The stored layouts could not be read (kept as %1). ")
            .arg(QString::fromStdString(aside.string()));
    for (int number = 1; number <= kVersions; ++number)
        if (auto older = read(version(number)))
            return {std::move(*older),
                    what + QCoreApplication::translate("LayoutStore", "The window is arranged as it was before that.")};
    return {{}, what + QCoreApplication::translate("LayoutStore", "The window is arranged as it came.")};
}

void LayoutStore::save(const window::LayoutBook& book) {
    {
        const std::lock_guard lock(m_writing->mutex);
        m_writing->text = window::layoutText(book).toStdString();
    }
    QThreadPool::globalInstance()->start([writing = m_writing, file = m_file] {
        const std::lock_guard turn(writing->turn);
        std::string text;
        {
            const std::lock_guard lock(writing->mutex);
            text = writing->text;
        }
        if (text == writing->written)
            return;
        rotate(file);
        if (const Status written = writeFileAtomically(file, text, 0600); !written)
            spdlog::warn("{}", written.error().text());
        else
            writing->written = std::move(text);
    });
}

} // namespace aetherion::desktop
