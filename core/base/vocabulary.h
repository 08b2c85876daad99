#pragma once
// Base is the house's vocabulary: its names are spelled without their room everywhere inside aetherion.

namespace aetherion::base {}
namespace aetherion {
using namespace base; // NOLINT(google-build-using-namespace): the one using-directive of the house
}
