#pragma once
// The mark of a key in the text of a menu or a label: for names that are read aloud, searched or put into sentences.
// Thread: any.
#include <QString>

namespace aetherion::look {

/// The text without its mark: "&File" is "File", "文件(&F)" is "文件", "A && B" is "A & B".
QString withoutMnemonic(QString text);

} // namespace aetherion::look
