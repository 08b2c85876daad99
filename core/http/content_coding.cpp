#include "core/http/content_coding.h"

#include <charconv>
#include <zlib.h>

namespace aetherion::http {

namespace {

std::string_view withoutBlanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes the part in front of `separator` off `rest`.
std::string_view takePart(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return withoutBlanks(part);
}

/// "gzip;q=0.5" without its name; what is malformed is not wanted.
double qualityOf(std::string_view parameters) {
    double quality = 1;
    while (!parameters.empty()) {
        const std::string_view parameter = takePart(parameters, ';');
        if (parameter.size() < 2 || !equalIgnoringCase(parameter.substr(0, 2), "q="))
            continue;
        const char* const end = parameter.data() + parameter.size();
        const auto [parsed, error] = std::from_chars(parameter.data() + 2, end, quality, std::chars_format::fixed);
        if (error != std::errc{} || parsed != end || !(quality >= 0 && quality <= 1))
            return 0;
    }
    return quality;
}

} // namespace

bool wantsGzip(const Request& request) {
    constexpr double kUnsaid = -1;
    double compressed = kUnsaid;
    double plain = kUnsaid;
    double anything = kUnsaid;
    for (const Field& field : request.fields) {
        if (field.name != "accept-encoding")
            continue;
        std::string_view rest = field.value;
        while (!rest.empty()) {
            std::string_view parameters = takePart(rest, ',');
            const std::string_view coding = takePart(parameters, ';');
            const double quality = qualityOf(parameters);
            if (equalIgnoringCase(coding, "gzip") || equalIgnoringCase(coding, "x-gzip"))
                compressed = quality;
            else if (equalIgnoringCase(coding, "identity"))
                plain = quality;
            else if (coding == "*")
                anything = quality;
        }
    }
    if (compressed == kUnsaid)
        compressed = anything;
    if (plain == kUnsaid)
        plain = anything;
    return compressed > 0 && compressed >= plain;
}

std::string gzip(std::string_view text, int level) {
    constexpr int kGzipWindow = 15 + 16;
    constexpr int kMemory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(whole ? stream.total_out : 0);
    deflateEnd(&stream);
    return packed;
}

} // namespace aetherion::http
