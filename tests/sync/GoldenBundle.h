// The story's request once more, as a bundle on a stick: fixed keys in the place of everything random.
#pragma once

#include <string>

#include "core/crypto/Sealing.h"
#include "tests/sync/GoldenStory.h"

namespace golden {

/// The office's box: X25519 of the signing key whose seed is 32 times 5.
core::BoxKey officeBox();
/// A zstd frame without magic number that holds `plain` in one raw block: what compresses is no part of the format.
std::string storedFrame(std::string_view plain);
/// The bytes of the only volume.
std::string bundleOf(const Story& story);

}  // namespace golden
