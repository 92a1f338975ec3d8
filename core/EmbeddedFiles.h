// Files compiled into the program: data, schemas, the compression dictionary.
#pragma once

#include <span>
#include <string_view>

namespace jemput::core {

struct EmbeddedFile {
  std::string_view name;  // path from the project's root, "data/services.json"
  std::string_view bytes;
};

/// All embedded files, in the order of the build.
std::span<const EmbeddedFile> embeddedFiles();

/// The bytes of one file. A name that does not exist is a bug: throws std::logic_error.
std::string_view embeddedFile(std::string_view name);

}  // namespace jemput::core
