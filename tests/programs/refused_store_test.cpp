#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "tests/support/private_mariadb.h"
#include "tests/support/registered_test.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <unistd.h>

#include <filesystem>
#include <memory>

using namespace aetherion;

namespace {

struct Ended {
    int code = -1;
    QString error;
};

QProcessEnvironment environmentWith(const std::map<QString, QString>& more) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QStringLiteral("AETHERION_")))
            environment.remove(name);
    for (const auto& [name, value] : more)
        environment.insert(name, value);
    return environment;
}

Ended run(const QString& program, const QStringList& arguments, const std::map<QString, QString>& environment = {}) {
    QProcess process;
    process.setProcessEnvironment(environmentWith(environment));
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, QStringLiteral("did not end")};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

/// SQLite's own files beside the database say nothing about it.
QMap<QString, QString> filesIn(const QString& folder) {
    QMap<QString, QString> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        if (!file.endsWith(QStringLiteral("-wal")) && !file.endsWith(QStringLiteral("-shm")) &&
            !file.endsWith(QStringLiteral("/lock")))
            files[file] = QString::fromStdString(sha256Hex(*readWholeFile(file.toStdString())));
    }
    return files;
}

void runSql(const QString& file, const QStringList& statements) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString& statement : statements)
            QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
}

} // namespace

/// A store that cannot be used is refused by every program with one line that names it, and is left as it was.
class RefusedStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    const QString m_ctl = QStringLiteral(AETHERION_CTL);
    const QString m_daemon = QStringLiteral(AETHERION_DAEMON);

    [[nodiscard]] QString folder() const { return m_dir->filePath(QStringLiteral("data")); }
    [[nodiscard]] QString candles() const { return m_dir->filePath(QStringLiteral("candles.csv")); }
    [[nodiscard]] QStringList daemonArguments(const QStringList& more = {}) const {
        return QStringList{QStringLiteral("--data-dir"),    folder(),
                           QStringLiteral("--api-port"),    QStringLiteral("0"),
                           QStringLiteral("--log-level"),   QStringLiteral("off"),
                           QStringLiteral("--history"),     QStringLiteral("0s"),
                           QStringLiteral("--instruments"), QStringLiteral("1")} +
               more;
    }
    [[nodiscard]] QStringList ctlArguments(const QStringList& command, const QStringList& more = {}) const {
        return QStringList{QStringLiteral("--data-dir"), folder()} + more + command;
    }
    [[nodiscard]] QStringList import() const { return {QStringLiteral("import"), candles()}; }

    void isOneLine(const Ended& ended, const QStringList& parts) {
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.count(u'\n') == 1 && ended.error.endsWith(u'\n'), qPrintable(ended.error));
        for (const QString& part : parts)
            QVERIFY2(ended.error.contains(part), qPrintable(ended.error));
    }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFileAtomically(candles().toStdString(),
                                    "time_epoch_ms,market,symbol,timeframe,open,high,low,close\n"
                                    "1704153600000,CRYPTO,FIL,1m,1,1,1,1\n"));
    }

    void refusesFilesThatItCannotUse_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("foreign") << "foreign"
                                 << "ledger.db: is an SQLite file of another program";
        QTest::newRow("no database") << "text"
                                     << "ledger.db: file is not a database";
        QTest::newRow("truncated") << "truncated"
                                   << "ledger.db: database disk image is malformed";
        QTest::newRow("future") << "future"
                                << "ledger.db: has schema 999, which is newer than schema";
    }
    void refusesFilesThatItCannotUse() {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        const QString ledger = folder() + QStringLiteral("/ledger.db");
        QCOMPARE(run(m_ctl, ctlArguments(import())).code, 0);
        if (kind == QStringLiteral("future"))
            runSql(ledger, {QStringLiteral("INSERT INTO schema_migrations VALUES (999, 'later', 'Aetherion 99')")});
        runSql(ledger, {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
        if (kind == QStringLiteral("truncated"))
            std::filesystem::resize_file(ledger.toStdString(), std::filesystem::file_size(ledger.toStdString()) / 2);
        if (kind == QStringLiteral("text"))
            QVERIFY(writeFileAtomically(ledger.toStdString(), std::string(8192, 'x')));
        if (kind == QStringLiteral("foreign")) {
            QVERIFY(QFile::remove(ledger));
            runSql(ledger, {QStringLiteral("CREATE TABLE theirs(a)"), QStringLiteral("INSERT INTO theirs VALUES(1)")});
        }
        const auto before = filesIn(folder());
        isOneLine(run(m_ctl, ctlArguments(import())), {reason});
        isOneLine(run(m_ctl, ctlArguments({QStringLiteral("db"), QStringLiteral("stats")})), {reason});
        isOneLine(run(m_ctl, ctlArguments({QStringLiteral("export"), QStringLiteral("regimes"), QStringLiteral("--out"),
                                           m_dir->filePath(QStringLiteral("out.csv"))})),
                  {reason});
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("out.csv"))));
        isOneLine(run(m_daemon, daemonArguments()), {reason});
        QCOMPARE(filesIn(folder()), before);
    }

    void refusesAFolderThatCannotBeWritten() {
        if (::geteuid() == 0) {
            // Root may write anywhere but below a file.
            QVERIFY(writeFileAtomically(folder().toStdString(), "a file"));
            isOneLine(run(m_ctl, ctlArguments(import())), {folder()});
            isOneLine(run(m_daemon, daemonArguments()), {folder()});
            QCOMPARE(*readWholeFile(folder().toStdString()), std::string("a file"));
            return;
        }
        QVERIFY(QDir().mkpath(folder()));
        std::filesystem::permissions(folder().toStdString(), std::filesystem::perms(0500));
        isOneLine(run(m_ctl, ctlArguments(import())), {folder(), QStringLiteral("Permission denied")});
        isOneLine(run(m_daemon, daemonArguments()), {folder(), QStringLiteral("Permission denied")});
        std::filesystem::permissions(folder().toStdString(), std::filesystem::perms(0700));
        QVERIFY(filesIn(folder()).isEmpty());
    }

    void refusesToWriteWhileAnEngineRuns() {
        QProcess engine;
        engine.setProcessEnvironment(environmentWith({}));
        engine.start(m_daemon, daemonArguments({QStringLiteral("--no-books")}));
        QVERIFY(engine.waitForReadyRead(60'000));
        isOneLine(run(m_ctl, ctlArguments(import())),
                  {folder(), QStringLiteral("in use by aetheriond (process %1)").arg(engine.processId())});
        isOneLine(run(m_daemon, daemonArguments()),
                  {QStringLiteral("in use by aetheriond (process %1)").arg(engine.processId())});
        const auto exported =
            run(m_ctl, ctlArguments({QStringLiteral("export"), QStringLiteral("candles"), QStringLiteral("--out"),
                                     m_dir->filePath(QStringLiteral("out.csv"))}));
        QVERIFY2(exported.code == 0, qPrintable(exported.error));
        engine.terminate();
        QVERIFY(engine.waitForFinished(60'000));
        QCOMPARE(engine.exitCode(), 0);
    }

    void refusesAHostThatIsNotThere() {
        const QString url = QStringLiteral("mysql://desk@no-such-host.invalid/aetherion");
        for (const QStringList& command : {import(), QStringList{QStringLiteral("db"), QStringLiteral("stats")}})
            isOneLine(run(m_ctl, ctlArguments(command, {QStringLiteral("--db"), url})), {url});
        isOneLine(run(m_daemon, daemonArguments({QStringLiteral("--db"), url})), {url});
    }

    void refusesAWrongPasswordWithoutRepeatingIt() {
        if (!test::PrivateMariaDb::available())
            QSKIP("MariaDB is not installed");
        auto server = test::PrivateMariaDb::start();
        QVERIFY2(server, server ? "" : server.error().text().c_str());
        QVERIFY((*server)->execute("CREATE USER desk@'%' IDENTIFIED BY 'the right one'"));
        QVERIFY((*server)->execute("GRANT ALL ON *.* TO desk@'%'"));
        const QString url = QStringLiteral("mysql://desk@127.0.0.1:%1/aetherion").arg((*server)->port());
        const QStringList there{QStringLiteral("--db"), url};
        const std::map<QString, QString> wrong{{QStringLiteral("AETHERION_DB_PASSWORD"), QStringLiteral("s3cret")}};
        const QString refused = url + QStringLiteral(": the server refused the password of the user \"desk\"");
        for (const Ended& ended :
             {run(m_ctl, ctlArguments(import(), there), wrong),
              run(m_ctl, ctlArguments({QStringLiteral("db"), QStringLiteral("stats")}, there), wrong),
              run(m_daemon, daemonArguments(there), wrong)}) {
            isOneLine(ended, {refused});
            QVERIFY(!ended.error.contains(QStringLiteral("s3cret")));
        }
        isOneLine(run(m_ctl, ctlArguments(import(), there)), {QStringLiteral("set AETHERION_DB_PASSWORD")});
        QCOMPARE(
            (*server)->ask("SELECT count(*) FROM information_schema.schemata WHERE schema_name = 'aetherion'").value(),
            std::int64_t{0});

        // And with the right one, from a file that only its owner can read.
        const QString file = m_dir->filePath(QStringLiteral("password"));
        QVERIFY(writeFileAtomically(file.toStdString(), "the right one\n", 0600));
        const QStringList withFile = there + QStringList{QStringLiteral("--db-password-file"), file};
        const auto imported = run(m_ctl, ctlArguments(import(), withFile));
        QVERIFY2(imported.code == 0, qPrintable(imported.error));
        QCOMPARE((*server)->ask("SELECT count(*) FROM aetherion.market_candles").value(), std::int64_t{1});
    }
};

REGISTER_TEST(RefusedStoreTest)
#include "refused_store_test.moc"
