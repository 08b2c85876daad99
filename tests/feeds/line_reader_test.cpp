#include "core/feeds/line_reader.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include "core/base/random_stream.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;
using fixtures::gzipped;

namespace {

std::vector<std::string> linesOf(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    auto reader = LineReader::open(file);
    if (!reader)
        return {reader.error().text()};
    for (;;) {
        const auto line = reader->next();
        if (!line)
            return {line.error().text()};
        if (!*line)
            return lines;
        lines.emplace_back(**line);
        if (reader->lineNumber() != lines.size())
            return {"line numbers do not count lines"};
    }
}

} // namespace

class LineReaderTest : public QObject {
    Q_OBJECT
    Files m_files;

private Q_SLOTS:
    void readsPlainAndGzipAlike() {
        std::string text;
        std::vector<std::string> expected;
        RandomStream random(3, "lines");
        for (int i = 0; i < 20'000; ++i) {
            expected.emplace_back(static_cast<std::size_t>(random.integer(0, 40)), static_cast<char>('a' + i % 26));
            text += expected.back() + "\n";
        }
        QVERIFY(linesOf(m_files.write("plain.csv", text)) == expected);
        QVERIFY(linesOf(m_files.write("gzip-without-its-name.csv", gzipped(text))) == expected);
        // Two members in one file, as `cat a.gz b.gz` makes them.
        const std::size_t half = text.find('\n', text.size() / 2) + 1;
        const std::string two = gzipped(text.substr(0, half)) + gzipped(text.substr(half));
        QVERIFY(linesOf(m_files.write("two.gz", two)) == expected);
    }

    void takesOffWindowsLineEndsAndByteOrderMark() {
        const std::vector<std::string> expected{"a", "b", "", "c"};
        const std::string text = "\xef\xbb\xbf"
                                 "a\r\nb\r\n\r\nc";
        QCOMPARE(linesOf(m_files.write("crlf", text)), expected);
        QCOMPARE(linesOf(m_files.write("crlf.gz", gzipped(text))), expected);
    }

    void readsALineLongerThanItsBuffers() {
        const std::string line(300'000, 'x');
        const auto lines = linesOf(m_files.write("long", line + "\nend"));
        QCOMPARE(lines.size(), std::size_t(2));
        QVERIFY(lines[0] == line);
    }

    void hasNoLinesInAnEmptyFile() { QVERIFY(linesOf(m_files.write("empty", "")).empty()); }

    void namesFileAndLineOfATruncatedGzip() {
        std::string text;
        for (int i = 0; i < 50'000; ++i)
            text += std::to_string(i * 7919) + "\n";
        const std::string whole = gzipped(text);
        const auto file = m_files.write("cut.gz", std::string_view(whole).substr(0, whole.size() / 2));
        auto reader = LineReader::open(file);
        QVERIFY(reader.has_value());
        std::uint64_t lines = 0;
        Result<std::optional<std::string_view>> line = reader->next();
        for (; line && *line; line = reader->next())
            ++lines;
        QVERIFY(!line.has_value());
        QVERIFY(lines > 1000 && lines < 50'000);
        QCOMPARE(line.error().text(),
                 file.string() + ":" + std::to_string(lines + 1) + ": the gzip file ends early (truncated)");
        const auto after = reader->next();
        QVERIFY(after.has_value() && !after->has_value());
        // The last eight bytes are length and checksum: without them the file is not whole either.
        const auto tail = m_files.write("tail.gz", std::string_view(whole).substr(0, whole.size() - 1));
        QVERIFY(linesOf(tail).at(0).ends_with("truncated)"));
    }

    void namesFileAndLineOfADamagedGzip() {
        std::string bytes = gzipped("one\ntwo\nthree\n");
        bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 0x55);
        const auto file = m_files.write("damaged.gz", bytes);
        QVERIFY(QString::fromStdString(linesOf(file).at(0)).contains(QStringLiteral("the gzip file is damaged")));
        QVERIFY(QString::fromStdString(linesOf(file).at(0)).startsWith(QString::fromStdString(file.string() + ":")));
    }

    void refusesALineWithoutEnd() {
        const auto file = m_files.write("endless", "ok\n" + std::string(5'000, 'x'));
        auto reader = LineReader::open(file, 1'000);
        QVERIFY(reader->next().has_value());
        QCOMPARE(errorOf(reader->next()),
                 QString::fromStdString(file.string() + ":2: the line is longer than 1000 bytes"));
    }

    void refusesWhatIsNoText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("zip") << QByteArray("PK\x03\x04 and more") << "is a zip archive; unpack it first";
        QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd and more") << "is a zstd archive; unpack it first";
        QTest::newRow("utf-16") << QByteArray("\xff\xfeh\0", 4) << "is UTF-16 text; save it as UTF-8";
    }
    void refusesWhatIsNoText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto file = m_files.write("other", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE(errorOf(LineReader::open(file)), QString::fromStdString(file.string()) + ": " + reason);
    }

    void refusesWhatIsNotThere() {
        const auto missing = m_files.path("missing.csv");
        QCOMPARE(errorOf(LineReader::open(missing)),
                 QString::fromStdString(missing.string()) + ": cannot open: No such file or directory");
        const auto folder = m_files.path("");
        QCOMPARE(errorOf(LineReader::open(folder)),
                 QString::fromStdString(folder.string()) + ": is a folder, not a file");
    }
};

REGISTER_TEST(LineReaderTest)
#include "line_reader_test.moc"
