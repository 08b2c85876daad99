#include "core/risk/sealed_text.h"

#include "core/base/digest.h"

namespace aetherion::risk {

std::string seal(const std::string& line) { return line + "\nsha256 " + sha256Hex(line) + "\n"; }

Result<std::string_view> unseal(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return fail("cut short");
    const std::string_view line = text.substr(0, end);
    if (text.substr(end + 1) != "sha256 " + sha256Hex(line) + "\n")
        return fail("its checksum does not fit");
    return line;
}

} // namespace aetherion::risk
