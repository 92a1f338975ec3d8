// tus 1.0 as the office speaks it (docs/protocol.md section 6): core, creation, creation-with-upload, checksum,
// expiration and termination. Headers in, values out; no files and no database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "core/crypto/Hash.h"
#include "core/storage/OfficeFiles.h"
#include "office/Connection.h"
#include "office/files/Digest.h"

namespace jemput::office {

inline constexpr std::string_view kFilesPath = "/v1/files";

struct TusChecksum {
  Digest::Kind kind = Digest::Kind::Sha1;
  std::string value;  // raw bytes
};

struct TusRequest {
  enum class Kind { Create, Head, Patch, Delete };
  Kind kind = Kind::Head;
  core::FileToken address;                // but for Create
  core::Hash hash;                        // Create
  std::uint64_t size = 0;                 // Create: of the whole file
  std::uint64_t offset = 0;               // Patch
  std::uint64_t bodyBytes = 0;            // Patch, and Create with the first bytes
  std::optional<TusChecksum> checksum{};  // of the body
};

/// The request, or what is answered to one that is none of ours: OPTIONS among them.
std::variant<TusRequest, Response> readTus(const Request& request, std::uint64_t bodyBytes, std::uint64_t maxSize);

/// Every answer is made here: with Tus-Resumable, and one word as its body where it refuses.
Response tusResponse(int status, std::string word = {});
/// Where an upload stands.
void addOffset(Response& response, std::uint64_t offset, std::uint64_t size);
/// `expires`: milliseconds since 1970.
void addExpiry(Response& response, std::int64_t expires);
std::string locationOf(const core::FileToken& address);

}  // namespace jemput::office
