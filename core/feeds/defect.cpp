#include "core/feeds/defect.h"

namespace aetherion::feeds {

std::string_view name(DefectKind kind) {
    switch (kind) {
    case DefectKind::MissingField:
        return "missing_field";
    case DefectKind::ExtraField:
        return "extra_field";
    case DefectKind::NotANumber:
        return "not_a_number";
    case DefectKind::NumberOutOfRange:
        return "number_out_of_range";
    case DefectKind::NotPositivePrice:
        return "not_positive_price";
    case DefectKind::NegativeVolume:
        return "negative_volume";
    case DefectKind::BarOutsideItsRange:
        return "bar_outside_its_range";
    case DefectKind::BadTime:
        return "bad_time";
    case DefectKind::AmbiguousTime:
        return "ambiguous_time";
    case DefectKind::MixedTimeFormats:
        return "mixed_time_formats";
    case DefectKind::TimeOutOfRange:
        return "time_out_of_range";
    case DefectKind::OffGrid:
        return "off_grid";
    case DefectKind::WrongTimeframe:
        return "wrong_timeframe";
    case DefectKind::DuplicateTime:
        return "duplicate_time";
    case DefectKind::TimeRunsBackwards:
        return "time_runs_backwards";
    case DefectKind::OverlappingBars:
        return "overlapping_bars";
    case DefectKind::WrongSymbol:
        return "wrong_symbol";
    case DefectKind::MixedSources:
        return "mixed_sources";
    case DefectKind::UnknownSide:
        return "unknown_side";
    case DefectKind::UnknownMarket:
        return "unknown_market";
    case DefectKind::RepeatedHeader:
        return "repeated_header";
    case DefectKind::BlankLine:
        return "blank_line";
    case DefectKind::BadText:
        return "bad_text";
    case DefectKind::TruncatedLine:
        return "truncated_line";
    case DefectKind::BadMessage:
        return "bad_message";
    case DefectKind::UnknownMessage:
        return "unknown_message";
    case DefectKind::DamagedFile:
        return "damaged_file";
    case DefectKind::SuspiciousTrade:
        return "suspicious_trade";
    case DefectKind::SuspiciousQuote:
        return "suspicious_quote";
    case DefectKind::CrossedQuote:
        return "crossed_quote";
    case DefectKind::CrossedBook:
        return "crossed_book";
    case DefectKind::MissingBars:
        return "missing_bars";
    case DefectKind::SequenceGap:
        return "sequence_gap";
    case DefectKind::Reconnected:
        return "reconnected";
    case DefectKind::OutsideSession:
        return "outside_session";
    case DefectKind::ExtendedHours:
        return "extended_hours";
    case DefectKind::ZeroVolume:
        return "zero_volume";
    case DefectKind::PriceJump:
        return "price_jump";
    case DefectKind::PriceSpike:
        return "price_spike";
    case DefectKind::RoundedNumber:
        return "rounded_number";
    case DefectKind::OneSidedQuote:
        return "one_sided_quote";
    case DefectKind::LateRow:
        return "late_row";
    }
    return "";
}

std::string_view name(DefectWeight weight) {
    switch (weight) {
    case DefectWeight::Refused:
        return "refused";
    case DefectWeight::LeftOut:
        return "left_out";
    case DefectWeight::Noted:
        return "noted";
    }
    return "";
}

DefectWeight weightOf(DefectKind kind) {
    if (kind <= DefectKind::DamagedFile)
        return DefectWeight::Refused;
    return kind <= DefectKind::CrossedBook ? DefectWeight::LeftOut : DefectWeight::Noted;
}

} // namespace aetherion::feeds
