#include "core/base/atomic_file.h"
#include "core/risk/knob_file.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace aetherion;
using namespace aetherion::risk;

namespace {

std::string joined(const std::vector<Error>& errors) {
    std::string text;
    for (const Error& error : errors)
        text += error.text() + "\n";
    return text;
}

} // namespace

class KnobFileTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path pathOf(const char* name) const { return m_dir.filePath(name).toStdString(); }
    static std::string textAt(const std::filesystem::path& path) { return readWholeFile(path).value(); }

private Q_SLOTS:
    void readsEveryUsualSpelling() {
        const KnobText read = parseKnobText("\xef\xbb\xbf# ours\r\n"
                                            "DT_MAX_ORDERS_PER_CYCLE=4\r\n"
                                            "\r\n"
                                            "  export DT_MAX_EXPOSURE_FRAC = '0.5'   # half\n"
                                            "DT_DRY_RUN=\"1\"\n"
                                            "DT_MAX_ORDER_VALUE[symbol:A=B]=9 # odd name\n"
                                            "DT_MAX_WEEKLY_DRAWDOWN_PCT=7",
                                            "dt_knobs.env");
        QCOMPARE(joined(read.refusals), std::string());
        QCOMPARE(joined(read.notices), std::string());
        QCOMPARE(read.lines.size(), std::size_t{5});
        QVERIFY(read.lines[0].address.knob == Knob::MaxOrdersPerCycle && read.lines[0].units == 4 * kDecimalUnit);
        QCOMPARE(read.lines[0].place, std::string("dt_knobs.env:2"));
        QVERIFY(read.lines[1].units == kDecimalUnit / 2);
        QVERIFY(read.lines[2].units == kDecimalUnit);
        QVERIFY(read.lines[3].address.scope == Scope::ofSymbol("A=B"));
        QVERIFY(read.lines[4].units == 7 * kDecimalUnit);
    }
    void namesEveryMistakeByItsLine() {
        const KnobText read = parseKnobText("DT_MAX_ORDERS_PER_CYCLE 5\n"
                                            "DT_MAX_EXPOSURE_FRAC=\n"
                                            "DT_DRY_RUN='1\n"
                                            "DT_DAILY_DRAWDOWN_PCT=2.0\n"
                                            "DT_MAX_EXPOSURE=0.5\n"
                                            "hello\n"
                                            "DT_MAX_POSITIONS=ten\n"
                                            "DT_BUY_THRESHOLD=\"0.1\" 2\n",
                                            "k");
        QCOMPARE(joined(read.refusals),
                 std::string("k:1: expected DT_MAX_ORDERS_PER_CYCLE=VALUE\n"
                             "k:2: DT_MAX_EXPOSURE_FRAC: there is no value behind the =\n"
                             "k:3: DT_DRY_RUN: the quote ' is not closed\n"
                             "k:4: DT_DAILY_DRAWDOWN_PCT=2.0 is not within 0.001 to 0.2; it is a fraction: 0.02 is 2 "
                             "%: did you mean 0.02?\n"
                             "k:5: unknown knob DT_MAX_EXPOSURE; did you mean DT_MAX_EXPOSURE_FRAC?\n"
                             "k:6: expected KEY=VALUE\n"
                             "k:7: DT_MAX_POSITIONS is a whole number, not \"ten\": not a decimal number \"ten\"\n"
                             "k:8: DT_BUY_THRESHOLD: there is more behind the closing quote\n"));
        for (const KnobLine& line : read.lines)
            QVERIFY(!line.units);
        QCOMPARE(read.lines.size(), std::size_t{6});
    }
    // AION 7: a file was shipped that sold everything each cycle, and the knob that should have guarded did nothing.
    void saysWhichKnobsOfTheAncestorAreNotUsed() {
        const KnobText read = parseKnobText("DT_ENABLE_LIVE_TRADING=1\nDT_LIQUIDATE_ENABLED=1\nAION_X=1\n", "k");
        QCOMPARE(joined(read.refusals), std::string());
        QCOMPARE(joined(read.notices),
                 std::string("k:1: DT_ENABLE_LIVE_TRADING is not used here: trading here is on paper, whatever a file "
                             "says\n"
                             "k:2: DT_LIQUIDATE_ENABLED is not used here: positions are closed by `flatten`, which a "
                             "person asks for\n"
                             "k:3: AION_X is no knob: their names begin with DT_\n"));
        QVERIFY(read.lines.empty());
    }
    void takesNeitherOfTwoLinesForOneKey() {
        const KnobText read = parseKnobText("DT_MAX_ORDERS_PER_CYCLE=4\n\nDT_MAX_ORDERS_PER_CYCLE=5\n", "k");
        QCOMPARE(joined(read.refusals),
                 std::string("k:3: DT_MAX_ORDERS_PER_CYCLE stands at k:1 already; neither is taken\n"));
        QVERIFY(!read.lines[0].units && !read.lines[1].units);
    }
    void survivesWhatIsNoText() {
        std::string bytes("DT_DRY_RUN=1\0x\n", 15);
        bytes += std::string(10'000, 'A') + "\n\xff\xfe=\x01\nDT_[=]\nDT_MAX_ORDER_VALUE[=1\n=\n[]=\n";
        const KnobText read = parseKnobText(bytes, "k");
        QVERIFY(joined(read.refusals).starts_with("k:1: this is no line of text\nk:2: this is no line of text\n"));
        QVERIFY(read.lines.empty());
    }
    void changesOneKeyAndLeavesEveryOtherByte() {
        const std::string text = "# mine\r\nexport DT_DRY_RUN = \"0\"  # careful\r\n\r\nDT_MAX_POSITIONS=3 # few\r\n";
        QCOMPARE(withKnob(text, "DT_DRY_RUN", "1"),
                 std::string("# mine\r\nexport DT_DRY_RUN = \"1\"  # careful\r\n\r\nDT_MAX_POSITIONS=3 # few\r\n"));
        QCOMPARE(withKnob(text, "DT_MAX_POSITIONS", "12"),
                 std::string("# mine\r\nexport DT_DRY_RUN = \"0\"  # careful\r\n\r\nDT_MAX_POSITIONS=12 # few\r\n"));
        QCOMPARE(withKnob(text, "DT_MIN_PHIT", "0.6"), text + "DT_MIN_PHIT=0.6\r\n");
        QCOMPARE(withKnob("DT_X", "DT_MIN_PHIT", "0.6"), std::string("DT_X\nDT_MIN_PHIT=0.6\n"));
        QCOMPARE(withKnob("DT_MIN_PHIT=\n", "DT_MIN_PHIT", "0.6"), std::string("DT_MIN_PHIT=0.6\n"));
        QCOMPARE(withoutKnob(text, "DT_DRY_RUN"), std::string("# mine\r\n\r\nDT_MAX_POSITIONS=3 # few\r\n"));
        // A scope in another spelling is the same scope; a repeated key is one afterwards.
        QCOMPARE(withKnob("DT_MAX_ORDER_VALUE[market:us]=5\n", "DT_MAX_ORDER_VALUE[market:US]", "6"),
                 std::string("DT_MAX_ORDER_VALUE[market:us]=6\n"));
        QCOMPARE(withKnob("DT_MIN_PHIT=0.5\n#\nDT_MIN_PHIT=0.6\n", "DT_MIN_PHIT", "0.7"),
                 std::string("#\nDT_MIN_PHIT=0.7\n"));
    }
    void writesOnlyWhatItWouldRead() {
        const auto path = pathOf("written.env");
        QVERIFY(writeKnob(path, "DT_MAX_ORDER_VALUE[market:US]", "5000"));
        QVERIFY(writeKnob(path, "DT_DRY_RUN", "on"));
        QCOMPARE(textAt(path), std::string("DT_MAX_ORDER_VALUE[market:US]=5000\nDT_DRY_RUN=1\n"));
        struct ::stat status {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        QCOMPARE(writeKnob(path, "DT_DAILY_DRAWDOWN_PCT", "2").error().text(),
                 std::string("written.env: DT_DAILY_DRAWDOWN_PCT=2 is not within 0.001 to 0.2; it is a fraction: 0.02 "
                             "is 2 %: did you mean 0.02?"));
        QVERIFY(!writeKnob(path, "DT_ALLOW_SHORTS", "1"));
        QVERIFY(!writeKnob(path, "DT_DRY_RUN", "1\nDT_MIN_PHIT=0"));
        QVERIFY(removeKnob(path, "DT_MAX_ORDER_VALUE[market:us]"));
        QCOMPARE(textAt(path), std::string("DT_DRY_RUN=1\n"));
    }
    void refusesWhatIsNoFile() {
        std::filesystem::create_directory(pathOf("folder.env"));
        std::filesystem::create_symlink("nowhere", pathOf("dangling.env"));
        QVERIFY(!readKnobFile(pathOf("folder.env")));
        QVERIFY(!readKnobFile(pathOf("dangling.env")));
        QVERIFY(!readKnobFile(pathOf("folder.env") / "x" / "y").value().has_value());
    }
};

REGISTER_TEST(KnobFileTest)
#include "knob_file_test.moc"
