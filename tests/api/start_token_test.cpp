#include "core/api/start_token.h"

#include "core/base/atomic_file.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

namespace aetherion::test {

namespace fs = std::filesystem;

class StartTokenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFileIsTheOwnersAloneAndNamesTheAddress() {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "api-token";
        api::StartToken token;
        QVERIFY(token.publish(file, "http://127.0.0.1:8001"));
        QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
        const std::string text = readWholeFile(file).value_or("");
        const std::string first = text.substr(0, text.find('\n'));
        // 256 bits in base64 are 43 digits.
        QCOMPARE(first.size(), std::size_t{5 + 43});
        QVERIFY(token.matches(first));
        QCOMPARE(text.substr(first.size()), std::string("\nhttp://127.0.0.1:8001\n"));
        token.withdraw();
        QVERIFY(!fs::exists(file));
    }

    void everyStartHasAnother() {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "api-token";
        api::StartToken first;
        QVERIFY(first.publish(file, ""));
        const std::string old = readWholeFile(file).value_or("");
        api::StartToken second;
        QVERIFY(second.publish(file, ""));
        QVERIFY(readWholeFile(file).value_or("") != old);
        QVERIFY(!second.matches(old.substr(0, old.find('\n'))));
        // The first one's end leaves the second one's file alone.
        first.withdraw();
        QVERIFY(fs::exists(file));
    }

    void aLinkIsReplacedAndNotFollowed() {
        const QTemporaryDir folder;
        const fs::path root(folder.path().toStdString());
        std::ofstream(root / "victim") << "precious";
        fs::create_symlink(root / "victim", root / "api-token");
        fs::create_symlink(root / "victim", root / "api-token.new");
        api::StartToken token;
        QVERIFY(token.publish(root / "api-token", ""));
        QVERIFY(!fs::is_symlink(root / "api-token"));
        QCOMPARE(readWholeFile(root / "victim").value_or(""), std::string("precious"));
    }

    void aFolderThatIsNotThereIsAnError() {
        api::StartToken token;
        const auto published = token.publish("/nonexistent/api-token", "");
        QVERIFY(!published);
        QVERIFY(published.error().text().find("/nonexistent/api-token") == 0);
    }
};

REGISTER_TEST(StartTokenTest)

} // namespace aetherion::test

#include "start_token_test.moc"
