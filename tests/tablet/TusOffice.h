// The office's end for the photo lane alone: uploads in memory, as tus 1.0 says, with every lie and trouble that
// a test wants.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/crypto/Encoding.h"
#include "core/crypto/Hash.h"
#include "sync/LoopbackCarrier.h"

namespace jemput::test {

struct TusUpload {
  std::string sha256, bytes;
  std::size_t size = 0;
};

class TusOffice {
 public:
  sync::HttpReply answer(const sync::LoopbackRequest& request) {
    if (trouble)
      if (const auto reply = trouble(request)) return *reply;
    const auto header = [&](const char* name) { return sync::HttpReply{0, request.headers, {}}.header(name); };
    if (header("Authorization") != "Bearer " + token) return {401, {}, {}};
    const bool isDisguised = request.method == "POST" && header("X-HTTP-Method-Override") == "PATCH";
    if (request.method == "POST" && !isDisguised) return create(header("Upload-Length"), header("Upload-Metadata"));
    const auto found = uploads.find(request.target);
    if (found == uploads.end()) return {404, {}, {}};
    TusUpload& upload = found->second;
    if (request.method == "HEAD") return at(200, upload);
    if (std::stoul(header("Upload-Offset")) != upload.bytes.size()) return {409, {}, {}};
    upload.bytes += request.body;
    bytesTaken += request.body.size();
    largest = std::max(largest, request.body.size());
    if (upload.bytes.size() == upload.size && core::hex(core::sha256(upload.bytes).view()) != upload.sha256) {
      uploads.erase(found);
      return {460, {}, {}};
    }
    return at(204, upload);
  }
  /// Photos that are whole here, in the order in which they were begun.
  std::size_t whole() const {
    std::size_t count = 0;
    for (const auto& [place, upload] : uploads)
      if (upload.bytes.size() == upload.size) ++count;
    return count;
  }

  std::map<std::string, TusUpload> uploads;
  std::string token = "T";
  std::size_t bytesTaken = 0, largest = 0, created = 0;
  std::function<std::optional<sync::HttpReply>(const sync::LoopbackRequest&)> trouble;

 private:
  static sync::HttpReply at(int status, const TusUpload& upload) {
    return {status, {{"Upload-Offset", std::to_string(upload.bytes.size())}}, {}};
  }
  sync::HttpReply create(const std::string& length, const std::string& metadata) {
    const std::string encoded = metadata.substr(metadata.find(' ') + 1);
    const std::string hash = core::fromBase64(encoded.substr(0, encoded.size() - 2)).value_or("");
    for (auto& [place, upload] : uploads)
      if (upload.sha256 == hash) return placed(201, place, upload);
    const std::string place = "/v1/files/u" + std::to_string(++created);
    uploads[place] = {hash, {}, std::stoul(length)};
    return placed(201, place, uploads[place]);
  }
  static sync::HttpReply placed(int status, const std::string& place, const TusUpload& upload) {
    sync::HttpReply reply = at(status, upload);
    reply.headers.push_back({"Location", place});
    return reply;
  }
};

}  // namespace jemput::test
