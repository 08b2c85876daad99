#include "app/ctl/engine_client.h"

#include "app/ctl/operator_name.h"
#include "core/base/atomic_file.h"
#include "core/config/data_folder.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <memory>

namespace aetherion::ctl {

std::optional<EngineClient> EngineClient::find(const std::filesystem::path& dataFolder) {
    const auto text = readWholeFile(config::DataFolder{dataFolder}.apiToken(), 4096);
    if (!text)
        return std::nullopt;
    const std::size_t first = text->find('\n');
    if (first == std::string::npos)
        return std::nullopt;
    const std::size_t second = std::min(text->find('\n', first + 1), text->size());
    const std::size_t third = std::min(text->find('\n', std::min(second + 1, text->size())), text->size());
    const std::string certificate =
        second < text->size() ? text->substr(second + 1, third - second - 1) : std::string();
    return EngineClient(text->substr(0, first), text->substr(first + 1, second - first - 1), certificate);
}

Result<EngineAnswer> EngineClient::get(const std::string& path, Duration timeout) const {
    return send({"GET", path}, timeout);
}

Result<EngineAnswer> EngineClient::post(const std::string& path, const std::string& json, Duration timeout) const {
    return send({"POST", path, json}, timeout);
}

Result<EngineAnswer> EngineClient::send(const EngineRequest& asked, Duration timeout) const {
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(QString::fromStdString(m_address + asked.path)));
    request.setTransferTimeout(static_cast<int>(timeout / std::chrono::milliseconds(1)));
    request.setRawHeader("Authorization", QByteArray::fromStdString("Bearer " + m_token));
    request.setRawHeader("X-Aetherion-Actor", QByteArray::fromStdString(operatorName()));
    if (asked.json)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!asked.idempotencyKey.empty())
        request.setRawHeader("Idempotency-Key", QByteArray::fromStdString(asked.idempotencyKey));
    const std::unique_ptr<QNetworkReply> reply(
        network.sendCustomRequest(request, QByteArray::fromStdString(asked.method),
                                  asked.json ? QByteArray::fromStdString(*asked.json) : QByteArray()));
    // The folder says which certificate is the engine's, whoever signed it; the token is sent to no other.
    const auto isEngine = [this](const QSslConfiguration& shown) {
        return shown.peerCertificate().digest(QCryptographicHash::Sha256).toHex().toStdString() == m_certificate;
    };
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(), [&](const QList<QSslError>&) {
        if (isEngine(reply->sslConfiguration()))
            reply->ignoreSslErrors();
    });
    QObject::connect(reply.get(), &QNetworkReply::encrypted, reply.get(), [&] {
        if (!isEngine(reply->sslConfiguration()))
            reply->abort();
    });
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    EngineAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        answer.body = reply->readAll().toStdString();
    if (answer.status == 0)
        return failAt(m_address, reply->error() == QNetworkReply::OperationCanceledError
                                     ? std::string("no answer in time")
                                     : reply->errorString().toStdString());
    return answer;
}

} // namespace aetherion::ctl
