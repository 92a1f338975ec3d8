#include "sync/Dictionary.h"

#include "core/EmbeddedFiles.h"

namespace jemput::sync {

std::string_view wireDictionary() { return core::embeddedFile("data/wire.dict"); }

}  // namespace jemput::sync
