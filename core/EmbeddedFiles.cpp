#include "core/EmbeddedFiles.h"

#include <stdexcept>
#include <string>

namespace jemput::core {

std::string_view embeddedFile(std::string_view name) {
  for (const EmbeddedFile& file : embeddedFiles())
    if (file.name == name) return file.bytes;
  throw std::logic_error("no embedded file " + std::string(name));
}

}  // namespace jemput::core
