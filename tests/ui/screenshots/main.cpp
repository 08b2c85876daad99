// The pictures of the window for a person to look at, a fixed list: ui_screenshots FOLDER [NAME...]
#include "tests/ui/screenshots/pictures.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace {

constexpr std::size_t kPictures = 40;

} // namespace

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    const QStringList wanted = QApplication::arguments().mid(2);
    QTextStream out(stdout);
    QDir().mkpath(folder);
    std::size_t listed = 0;
    std::size_t missed = 0;
    for (const auto* list :
         {&aetherion::test::windowPictures(), &aetherion::test::dockPictures(), &aetherion::test::formPictures()})
        for (const aetherion::test::Picture& picture : *list) {
            ++listed;
            const QString name = QString::fromLatin1(picture.name);
            if (!wanted.isEmpty() && !wanted.contains(name))
                continue;
            const QPixmap made = picture.take();
            const QString path = QDir(folder).filePath(name + QStringLiteral(".png"));
            const bool isSaved = made.save(path);
            missed += isSaved ? 0 : 1;
            out << path << ' ' << made.width() << 'x' << made.height() << (isSaved ? "" : " NOT SAVED") << Qt::endl;
        }
    if (listed != kPictures)
        out << "the list has " << listed << " pictures, not " << kPictures << Qt::endl;
    return listed == kPictures && missed == 0 ? 0 : 1;
}
