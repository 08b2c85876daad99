#pragma once
// Made-up instruments, for worlds that are larger than the catalogue.
//
// Thread: values.
#include "core/market/instrument_spec.h"

namespace aetherion::config {

/// "SIM0001", ...: the same number and market give the same instrument, whatever else is simulated. `number` from 1.
[[nodiscard]] market::InstrumentSpec generatedInstrument(int number, market::Market market);

} // namespace aetherion::config
