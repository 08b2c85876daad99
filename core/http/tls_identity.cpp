#include "core/http/tls_identity.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace aetherion::http {

namespace {

Result<QByteArray> readPem(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    constexpr qint64 kLargestPem = 1024 * 1024;
    if (!file.open(QIODevice::ReadOnly))
        return failAt(path.string(), file.errorString().toStdString());
    if (file.size() > kLargestPem)
        return failAt(path.string(), "too large for a PEM file");
    return file.readAll();
}

Result<QSslKey> readKey(const std::filesystem::path& path) {
    const auto bytes = readPem(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IROTH) != 0)
        return failAt(path.string(), "every user of this machine can read the key (chmod o= it)");
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa})
        if (QSslKey key(*bytes, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            return key;
    return failAt(path.string(), bytes->contains("ENCRYPTED")
                                     ? "the key is encrypted; it must stand here without a passphrase"
                                     : "holds no RSA or EC key in PEM form");
}

} // namespace

Result<QSslConfiguration> readTlsIdentity(const TlsFiles& files) {
    if (!QSslSocket::supportsSsl())
        return fail("TLS is not available: Qt found no OpenSSL");
    const auto bytes = readPem(files.certificate);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (chain.isEmpty())
        return failAt(files.certificate.string(), "holds no certificate in PEM form");
    const auto key = readKey(files.key);
    if (!key)
        return tl::unexpected(key.error());
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setLocalCertificateChain(chain);
    identity.setPrivateKey(*key);
    identity.setProtocol(QSsl::TlsV1_2OrLater);
    identity.setPeerVerifyMode(QSslSocket::VerifyNone);

    // Qt compares key and certificate when a handshake begins, and not before; it needs a socket for it.
    QSslSocket trial;
    if (!trial.setSocketDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), QAbstractSocket::UnconnectedState))
        return fail("TLS: " + trial.errorString().toStdString());
    trial.setSslConfiguration(identity);
    trial.startServerEncryption();
    if (trial.error() == QAbstractSocket::SslInternalError)
        return failAt(files.key.string(), "is not the key of " + files.certificate.string());
    if (const QDateTime end = chain.first().expiryDate(); end < QDateTime::currentDateTimeUtc())
        spdlog::warn("api: the certificate {} ended {}", files.certificate.string(),
                     end.toString(Qt::ISODate).toStdString());
    return identity;
}

std::string fingerprint(const QSslConfiguration& identity) {
    return identity.localCertificate().digest(QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace aetherion::http
