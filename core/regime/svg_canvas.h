#pragma once
// Draws lines, boxes and words into an SVG text, in pixels from the upper left corner.
//
// Thread: one at a time.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::regime {

enum class TextAnchor : std::uint8_t { Start, Middle, End };

struct TextStyle {
    double size = 12;
    std::string_view colour = "#222222";
    TextAnchor anchor = TextAnchor::Start;
    bool bold = false;
};

struct LineStyle {
    std::string_view colour = "#222222";
    double width = 1;
    bool dashed = false;
};

class SvgCanvas {
public:
    SvgCanvas(int width, int height);

    void line(double x1, double y1, double x2, double y2, const LineStyle& style = {});
    void polyline(const std::vector<std::pair<double, double>>& points, const LineStyle& style);
    void box(double x, double y, double width, double height, std::string_view fill, std::string_view edge = "none");
    void circle(double x, double y, double radius, std::string_view fill);
    /// `y` is the baseline.
    void text(double x, double y, std::string_view words, const TextStyle& style = {});

    /// The whole document; the canvas is done with then.
    [[nodiscard]] std::string take();

private:
    std::string m_svg;
};

/// "-1.23"; `digits` after the point.
[[nodiscard]] std::string fixedText(double value, int digits);
/// Words in lines of at most `columns` characters.
[[nodiscard]] std::vector<std::string> wrapWords(std::string_view text, std::size_t columns);

} // namespace aetherion::regime
