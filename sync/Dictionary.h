// The compression dictionary of the wire, compiled in; trained on generated people only.
#pragma once

#include "sync/FrameStream.h"

namespace jemput::sync {

/// data/wire.dict, digested once for the whole program.
const FrameDictionary& wireDictionary();

}  // namespace jemput::sync
