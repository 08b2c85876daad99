#include "core/base/digest.h"
#include "tests/support/registered_test.h"

using namespace aetherion;

class DigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Vectors of FIPS 180-4's examples and NIST's test suite.
    void sha256KnowsItsVectors() {
        QCOMPARE(sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256Hex(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }
    void sha256InPiecesIsTheSame() {
        const std::string bytes(1000, 'x');
        for (const std::size_t piece : {1u, 3u, 63u, 64u, 65u, 999u}) {
            Sha256 sha;
            for (std::size_t at = 0; at < bytes.size(); at += piece)
                sha.add(std::string_view(bytes).substr(at, piece));
            QCOMPARE(sha.hex(), sha256Hex(bytes));
        }
    }
    /// Values of an implementation in another language.
    void eventHashIsFnv1a() {
        EventHash hash;
        QCOMPARE(hash.hex(), std::string("cbf29ce484222325"));
        hash.add(std::int64_t{5});
        hash.add(std::int64_t{-1});
        hash.add("abc");
        QCOMPARE(hash.hex(), std::string("5dc3b42b766c2d25"));
        QCOMPARE(hash.value(), std::uint64_t(0x5dc3b42b766c2d25));
    }
    void eventHashSeesOrderAndBoundaries() {
        const auto of = [](std::initializer_list<std::string_view> names) {
            EventHash hash;
            for (const auto name : names)
                hash.add(name);
            return hash.value();
        };
        QVERIFY(of({"ab", "c"}) != of({"a", "bc"}));
        QVERIFY(of({"a", "b"}) != of({"b", "a"}));
        QVERIFY(of({""}) != of({}));
    }
};

REGISTER_TEST(DigestTest)
#include "digest_test.moc"
