#include "core/engine/settings_reader.h"
#include "core/engine/watch_thread.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <fstream>
#include <sstream>

using namespace aetherion;
using config::SettingsTable;
using engine::SettingsReader;

namespace {

/// What is logged while it lives.
class LogCapture {
public:
    LogCapture() : m_before(spdlog::default_logger()) {
        auto logger =
            std::make_shared<spdlog::logger>("capture", std::make_shared<spdlog::sinks::ostream_sink_mt>(m_text));
        logger->set_level(spdlog::level::info);
        logger->set_pattern("%v");
        spdlog::set_default_logger(std::move(logger));
    }
    ~LogCapture() { spdlog::set_default_logger(m_before); }
    LogCapture(const LogCapture&) = delete;
    LogCapture& operator=(const LogCapture&) = delete;
    [[nodiscard]] std::string take() {
        std::string text = m_text.str();
        m_text.str({});
        return text;
    }

private:
    std::ostringstream m_text;
    std::shared_ptr<spdlog::logger> m_before;
};

} // namespace

class SettingsReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "settings.toml";
        m_heard.clear();
    }

    void takesOverWhatMayChangeAndNamesTheRest() {
        LogCapture log;
        write("[regime]\nvotes = 2\n");
        SettingsReader reader = make();
        reader.look();
        reader.look();
        QVERIFY(m_heard.empty());
        write("[regime]\nvotes = 4\n[training]\nschedule = \"daily 03:00\"\n[api]\nport = 9000\n");
        reader.look();
        // It may still be written to: taken when it has stood for one look.
        QVERIFY(m_heard.empty());
        reader.look();
        reader.look();
        QCOMPARE(m_heard.size(), std::size_t{1});
        QCOMPARE(m_heard[0].confirmation.votes, std::size_t{4});
        QCOMPARE(m_heard[0].training.schedule.text(), std::string("daily 03:00"));
        const std::string said = log.take();
        QVERIFY(said.find("setting regime.votes: \"4\" instead of \"2\"\n") != std::string::npos);
        QVERIFY(said.find("setting api.port: \"9000\" instead of \"8001\", from the next start on\n") !=
                std::string::npos);
    }

    void isNotCalledForWhatNeedsARestart() {
        SettingsReader reader = make();
        write("[api]\nport = 9000\n");
        reader.look();
        reader.look();
        QVERIFY(m_heard.empty());
    }

    void keepsWhatIsInForceWhenTheFileDoesNotFit() {
        LogCapture log;
        SettingsReader reader = make();
        write("[regime]\nvotes = 4\nwindow = 3\n");
        for (int i = 0; i < 4; ++i)
            reader.look();
        QVERIFY(m_heard.empty());
        QCOMPARE(log.take(), m_file.string() +
                                 ":2: confirmation votes are not between 1 and the window; the settings in "
                                 "force stay as they are\n");
        write("[regime]\nvotes = = 4\n");
        for (int i = 0; i < 4; ++i)
            reader.look();
        QVERIFY(m_heard.empty());
        QVERIFY(log.take().starts_with(m_file.string() + ":2: "));
        write("[regime]\nvotes = 4\nwindow = 6\n");
        reader.look();
        reader.look();
        QCOMPARE(m_heard.size(), std::size_t{1});
        QCOMPARE(m_heard[0].confirmation.window, std::size_t{6});
    }

    void goesBackToTheDefaultsWhenTheFileGoes() {
        write("[regime]\nminimum_dwell = 9\n");
        SettingsReader reader = make();
        std::filesystem::remove(m_file);
        reader.look();
        reader.look();
        QCOMPARE(m_heard.size(), std::size_t{1});
        QCOMPARE(m_heard[0].confirmation, regime::ConfirmationSettings());
    }

    void lookingEndsWithItsThread() {
        std::atomic<int> looks{0};
        {
            engine::WatchThread watch([&] { ++looks; }, std::chrono::milliseconds(1));
            QVERIFY(QTest::qWaitFor([&] { return looks > 3; }, 5000));
        }
        const int after = looks;
        QTest::qWait(20);
        QCOMPARE(looks.load(), after);
        // A long wait does not keep the end waiting.
        const engine::WatchThread slow([] {}, std::chrono::hours(1));
    }

private:
    void write(const std::string& text) {
        std::ofstream(m_file) << text;
        // Some file systems keep times too coarse for a test's haste.
        std::filesystem::last_write_time(m_file, std::filesystem::file_time_type::clock::now() +
                                                     std::chrono::seconds(++m_writes));
    }
    SettingsReader make() {
        engine::SettingsSource source;
        source.file = m_file;
        source.load = [this] {
            return SettingsTable::load(
                {}, [](const std::string&) { return std::nullopt; }, m_file, false);
        };
        source.table = *source.load();
        return {std::move(source), [this](const config::Settings& settings) { m_heard.push_back(settings); }};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    std::vector<config::Settings> m_heard;
    int m_writes = 0;
};

REGISTER_TEST(SettingsReaderTest)
#include "settings_reader_test.moc"
