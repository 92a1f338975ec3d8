#include "sync/Dictionary.h"

#include "core/EmbeddedFiles.h"

namespace jemput::sync {

const FrameDictionary& wireDictionary() {
  static const FrameDictionary kDictionary(core::embeddedFile("data/wire.dict"));
  return kDictionary;
}

}  // namespace jemput::sync
