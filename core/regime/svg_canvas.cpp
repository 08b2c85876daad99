#include "core/regime/svg_canvas.h"

#include <charconv>
#include <cmath>

namespace aetherion::regime {

namespace {

std::string pixel(double value) { return fixedText(value, 1); }

std::string escaped(std::string_view words) {
    std::string result;
    for (const char c : words) {
        switch (c) {
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string_view anchorName(TextAnchor anchor) {
    switch (anchor) {
    case TextAnchor::Start:
        return "start";
    case TextAnchor::Middle:
        return "middle";
    case TextAnchor::End:
        return "end";
    }
    return "";
}

std::string strokeOf(const LineStyle& style) {
    return " stroke=\"" + std::string(style.colour) + "\" stroke-width=\"" + pixel(style.width) + "\"" +
           (style.dashed ? " stroke-dasharray=\"6 4\"" : "");
}

} // namespace

std::string fixedText(double value, int digits) {
    if (!std::isfinite(value))
        return "-";
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
    return end.ec == std::errc{} ? std::string(buffer, end.ptr) : "-";
}

std::vector<std::string> wrapWords(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > columns)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + std::string(word);
    }
    return lines;
}

SvgCanvas::SvgCanvas(int width, int height) {
    const std::string w = std::to_string(width);
    const std::string h = std::to_string(height);
    m_svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w +
            "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h +
            "\" font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\">\n";
    box(0, 0, width, height, "#ffffff");
}

void SvgCanvas::line(double x1, double y1, double x2, double y2, const LineStyle& style) {
    m_svg += "<line x1=\"" + pixel(x1) + "\" y1=\"" + pixel(y1) + "\" x2=\"" + pixel(x2) + "\" y2=\"" + pixel(y2) +
             "\"" + strokeOf(style) + "/>\n";
}

void SvgCanvas::polyline(const std::vector<std::pair<double, double>>& points, const LineStyle& style) {
    m_svg += "<polyline fill=\"none\"" + strokeOf(style) + " points=\"";
    for (const auto& [x, y] : points)
        m_svg += pixel(x) + "," + pixel(y) + " ";
    m_svg += "\"/>\n";
}

void SvgCanvas::box(double x, double y, double width, double height, std::string_view fill, std::string_view edge) {
    m_svg += "<rect x=\"" + pixel(x) + "\" y=\"" + pixel(y) + "\" width=\"" + pixel(width) + "\" height=\"" +
             pixel(height) + "\" fill=\"" + std::string(fill) + "\" stroke=\"" + std::string(edge) + "\"/>\n";
}

void SvgCanvas::circle(double x, double y, double radius, std::string_view fill) {
    m_svg += "<circle cx=\"" + pixel(x) + "\" cy=\"" + pixel(y) + "\" r=\"" + pixel(radius) + "\" fill=\"" +
             std::string(fill) + "\"/>\n";
}

void SvgCanvas::text(double x, double y, std::string_view words, const TextStyle& style) {
    m_svg += "<text x=\"" + pixel(x) + "\" y=\"" + pixel(y) + "\" font-size=\"" + pixel(style.size) + "\" fill=\"" +
             std::string(style.colour) + "\" text-anchor=\"" + std::string(anchorName(style.anchor)) + "\"" +
             (style.bold ? " font-weight=\"bold\"" : "") + ">" + escaped(words) + "</text>\n";
}

std::string SvgCanvas::take() { return std::move(m_svg) + "</svg>\n"; }

} // namespace aetherion::regime
