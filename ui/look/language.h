#pragma once
// The program's language: a catalogue of translations/, built in, that can be exchanged while the program runs.
//
// Thread: GUI. Installing a catalogue makes Qt send LanguageChange to every widget. Texts without a translation read as
// written in the source, which is English.
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace aetherion::look {

class Language {
public:
    ~Language();
    /// Codes of the catalogues that are built in: "en", "hi", "zh_CN".
    [[nodiscard]] static QStringList available();
    /// "English", "हिन्दी", "简体中文": the name in the language itself.
    [[nodiscard]] static QString ownName(const QString& code);
    /// False where there is no such catalogue; the present one stays.
    bool choose(const QString& code);

private:
    std::unique_ptr<QTranslator> m_catalogue;
};

} // namespace aetherion::look
