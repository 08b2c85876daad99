#include "core/storage/token_store.h"

#include "core/base/bearer_token.h"
#include "core/storage/schema_upgrade.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

using namespace aetherion;
using namespace aetherion::test;
using contract::TokenFault;
using contract::TokenScope;

namespace {

/// Keeps what it is told; refuses when told to.
class ListedAudit final : public contract::AuditPort {
public:
    Result<std::int64_t> recordNow(contract::AuditEntry entry) override {
        if (refuses)
            return failAt("audit.log", "disk full");
        entries.push_back(std::move(entry));
        return static_cast<std::int64_t>(entries.size());
    }
    bool note(contract::AuditEntry entry) noexcept override {
        entries.push_back(std::move(entry));
        return true;
    }
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }
    std::vector<contract::AuditEntry> entries;
    bool refuses = false;
};

const contract::TokenActor kAnna{"anna", "command", "r-1"};

} // namespace

class TokenStoreTest : public QObject {
    Q_OBJECT
    ManualClock m_clock{kStart};
    ListedAudit m_audit;

    storage::TokenStore freshStore(const std::string& name) {
        const auto address = storeAddress("tokens " + name);
        if (const auto made = storage::migrateDatabase(address, m_clock); !made)
            qFatal("%s", made.error().text().c_str());
        return {address, "local", m_audit, m_clock};
    }
    static contract::TokenRequest wanted(const std::string& name) {
        return {name, {TokenScope::Read, TokenScope::Trade}, {"*"}, std::nullopt};
    }

private Q_SLOTS:
    void init() {
        m_clock.set(kStart);
        m_audit.entries.clear();
        m_audit.refuses = false;
    }

    void keepsTheHashAndNotTheText() {
        auto store = freshStore("hash");
        auto request = wanted("panel");
        request.accounts = {"paper*", "A"};
        request.lifetime = std::chrono::hours(24);
        const auto made = store.create(request, kAnna);
        QVERIFY2(made, made ? "" : made.error().error.text().c_str());
        QVERIFY(made->text.starts_with("aeth_") && made->text.size() == 48);
        const auto listed = store.tokens();
        QVERIFY2(listed, listed ? "" : listed.error().text().c_str());
        QCOMPARE(listed->size(), std::size_t{1});
        QVERIFY(listed->front() == made->token);
        QCOMPARE(listed->front().hash, hexOf(digestOfToken(made->text)));
        QVERIFY(listed->front().expires == kStart + std::chrono::hours(24));
        QCOMPARE(listed->front().accounts, (std::vector<std::string>{"paper*", "A"}));
        QVERIFY(listed->front().scopes == (std::vector{TokenScope::Read, TokenScope::Trade}));
        QCOMPARE(m_audit.entries.size(), std::size_t{1});
        const contract::AuditEntry& entry = m_audit.entries.front();
        QCOMPARE(entry.action, std::string("create token"));
        QCOMPARE(entry.subject, "token:panel " + made->token.id);
        QCOMPARE(entry.reason, std::string("request r-1"));
        QVERIFY(!showsToken(entry.after) && entry.after.find("read,trade") != std::string::npos);
    }

    void nothingIsMadeThatIsNotOnRecord() {
        auto store = freshStore("record");
        m_audit.refuses = true;
        const auto request = wanted("panel");
        const auto made = store.create(request, kAnna);
        QVERIFY(!made && made.error().kind == TokenFault::Kind::Unavailable);
        QVERIFY(store.tokens()->empty());
    }

    void aNameHasOneValidTokenAtATime() {
        auto store = freshStore("name");
        auto request = wanted("panel");
        request.lifetime = std::chrono::hours(1);
        QVERIFY(store.create(request, kAnna));
        const auto again = store.create(request, kAnna);
        QVERIFY(!again && again.error().kind == TokenFault::Kind::Conflict);
        m_clock.advance(std::chrono::hours(1));
        QVERIFY(store.create(request, kAnna));
        request.name = "no name";
        QVERIFY(store.create(request, kAnna).error().kind == TokenFault::Kind::Unusable);
    }

    void rotationLeavesTheOldTextForAWhile() {
        auto store = freshStore("rotate");
        auto request = wanted("panel");
        request.lifetime = std::chrono::hours(48);
        const auto first = store.create(request, kAnna);
        QVERIFY(first);
        m_clock.advance(std::chrono::hours(1));
        const auto second = store.rotate("panel", std::chrono::minutes(30), kAnna);
        QVERIFY2(second, second ? "" : second.error().error.text().c_str());
        QVERIFY(second->text != first->text && second->token.id != first->token.id);
        // As long as the first was made for.
        QVERIFY(second->token.expires == m_clock.now() + std::chrono::hours(48));
        const auto listed = store.tokens();
        QCOMPARE(listed->size(), std::size_t{2});
        QCOMPARE(listed->front().replacedBy, second->token.id);
        QVERIFY(listed->front().expires == m_clock.now() + std::chrono::minutes(30));
        QVERIFY(listed->front().validAt(m_clock.now()));
        // What has been replaced is not replaced again; by the name it is the new one.
        QVERIFY(store.rotate(first->token.id, std::chrono::minutes(1), kAnna).error().kind ==
                TokenFault::Kind::Unknown);
        QVERIFY(store.rotate("panel", std::chrono::minutes(1), kAnna));
    }

    void revocationEndsEveryTokenOfAName() {
        auto store = freshStore("revoke");
        auto request = wanted("panel");
        QVERIFY(store.create(request, kAnna));
        QVERIFY(store.rotate("panel", std::chrono::hours(1), kAnna));
        request.name = "other";
        QVERIFY(store.create(request, kAnna));
        const auto ended = store.revoke("panel", kAnna);
        QVERIFY(ended);
        QCOMPARE(ended->size(), std::size_t{2});
        const auto listed = store.tokens();
        for (const contract::ApiToken& token : *listed)
            QCOMPARE(token.validAt(m_clock.now()), token.name == "other");
        QVERIFY(store.revoke("panel", kAnna).error().kind == TokenFault::Kind::Unknown);
        QCOMPARE(m_audit.entries.back().action, std::string("revoke token"));
    }

    void notesWhenATokenWasUsed() {
        auto store = freshStore("used");
        const auto request = wanted("panel");
        const auto made = store.create(request, kAnna);
        QVERIFY(made);
        QVERIFY(store.noteUsed({{made->token.id, kStart + std::chrono::hours(2)}}));
        QVERIFY(store.noteUsed({{made->token.id, kStart + std::chrono::hours(1)}, {"nobody", kStart}}));
        QVERIFY(store.tokens()->front().lastUsed == kStart + std::chrono::hours(2));
    }

    void anotherEnginesTokensAreItsOwn() {
        auto store = freshStore("engines");
        auto request = wanted("panel");
        QVERIFY(store.create(request, kAnna));
        storage::TokenStore other(storeAddress("tokens engines"), "second", m_audit, m_clock);
        QVERIFY(other.tokens()->empty());
        QVERIFY(other.revoke("panel", kAnna).error().kind == TokenFault::Kind::Unknown);
    }

    void readsScopesSpansAndPatterns() {
        QVERIFY(contract::parseTokenScopes("trade, READ,trade") == (std::vector{TokenScope::Read, TokenScope::Trade}));
        for (const char* wrong : {"", "read,", "root", "read trade"})
            QVERIFY(!contract::parseTokenScopes(wrong));
        QVERIFY(contract::parseLifetime("30d") == Duration(std::chrono::hours(720)));
        for (const char* wrong : {"", "30", "d", "-1d", "0h", "99999d", "1w", "1.5h", "999999999999999999s"})
            QVERIFY2(!contract::parseLifetime(wrong), wrong);
        QVERIFY(contract::parseAccountPatterns("A, paper*") == (std::vector<std::string>{"A", "paper*"}));
        for (const char* wrong : {"", "A,,B", "a\nb"})
            QVERIFY(!contract::parseAccountPatterns(wrong));
    }
};

REGISTER_TEST(TokenStoreTest)

#include "token_store_test.moc"
