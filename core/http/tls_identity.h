#pragma once
// The server's certificate and key, read from PEM files and checked before anything listens.
//
// TLS 1.2 and later. Refused, with the file's name: what cannot be read, holds no certificate or no usable key, a key
// that every user of the machine can read, a key that is not the certificate's.
//
// Thread: pure functions.
#include "core/base/result.h"

#include <QSslConfiguration>

#include <filesystem>
#include <string>

namespace aetherion::http {

struct TlsFiles {
    /// The server's certificate first, then those between it and its authority.
    std::filesystem::path certificate;
    std::filesystem::path key;
};

[[nodiscard]] Result<QSslConfiguration> readTlsIdentity(const TlsFiles& files);
/// SHA-256 of the server's certificate in hexadecimal: by it a program that knows the data folder knows the server.
[[nodiscard]] std::string fingerprint(const QSslConfiguration& identity);

} // namespace aetherion::http
