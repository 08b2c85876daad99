#pragma once
// An archive as a stranger's unzip sees it: Python's, which checks every file's digest.
//
// Thread: the tests' own.
#include "core/base/atomic_file.h"

#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <map>
#include <string>

namespace aetherion::test {

/// Contents by name; empty when it is no sound archive.
inline std::map<std::string, std::string> unpacked(const std::filesystem::path& archive) {
    const QTemporaryDir folder;
    const int done = QProcess::execute(QStringLiteral("python3"),
                                       {QStringLiteral("-c"),
                                        QStringLiteral("import sys, zipfile\n"
                                                       "z = zipfile.ZipFile(sys.argv[1])\n"
                                                       "assert z.testzip() is None\n"
                                                       "assert all(i.date_time == (1980, 1, 1, 0, 0, 0) and "
                                                       "i.external_attr >> 16 == 0o100600 for i in z.infolist())\n"
                                                       "z.extractall(sys.argv[2])\n"),
                                        QString::fromStdString(archive.string()), folder.path()});
    std::map<std::string, std::string> files;
    if (done != 0)
        return files;
    const std::filesystem::path root = folder.path().toStdString();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            files[std::filesystem::relative(entry.path(), root).string()] =
                base::readWholeFile(entry.path()).value_or("");
    return files;
}

} // namespace aetherion::test
