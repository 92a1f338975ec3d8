// An office that takes attachments over plain HTTP on loopback, tablets that can only sign, and a client that says
// what it is told.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Signing.h"
#include "office/HttpServer.h"
#include "office/OfficeApi.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestClock.h"

namespace jemput::test {

struct HttpAnswer {
  int status = 0;  // 0: the connection ended without one
  std::map<std::string, std::string> headers;
  std::string body;
  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

/// One TCP connection.
class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  void send(std::string_view bytes);
  HttpAnswer answer();
  void cut();

 private:
  int m_socket;
  std::string m_read;
  bool m_asksHead = false;  // then the answer has no body, whatever its length says
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class FilesOffice {
 public:
  explicit FilesOffice(office::FileLimits limits = {});
  ~FilesOffice();

  struct Tablet {
    core::Uuid id;
    core::SigningKey key;
    std::vector<std::string> entries;
    core::Hash head;
  };
  /// A tablet that the office knows.
  Tablet enrols(char seed);
  /// An entry of the tablet that names these contents reaches the office by the ordinary exchange.
  void names(Tablet& tablet, const std::vector<std::string>& contents);
  /// What the receipt says to a question about these contents.
  std::vector<std::string> confirmed(Tablet& tablet, const std::vector<std::string>& contents);

  /// Everything at once is gone, as in a power cut, and there again; the folder is what is left.
  void restarts();

  std::uint16_t port() const { return m_server->port(); }
  std::string request(const Tablet& tablet, std::string_view method, const std::string& target, const Headers& headers,
                      std::string_view body = {}, std::optional<std::size_t> bodyBytes = std::nullopt) const;
  HttpAnswer ask(const Tablet& tablet, std::string_view method, const std::string& target, const Headers& headers,
                 std::string_view body = {}) const;
  HttpAnswer create(const Tablet& tablet, const std::string& content, std::string_view firstBytes = {}) const;
  HttpAnswer patch(const Tablet& tablet, const std::string& url, std::size_t offset, std::string_view bytes,
                   Headers more = {}) const;
  /// The offset that HEAD says; nothing when there is no such upload.
  std::optional<std::size_t> offset(const Tablet& tablet, const std::string& url) const;
  /// Polls HEAD of another connection's making until the offset is there; for what happens on other threads.
  bool reaches(const Tablet& tablet, const std::string& url, std::size_t offset) const;

  core::Database& database() { return m_own->database(); }
  office::OfficeFolder& folder() { return *m_own; }
  std::filesystem::path files() const { return m_path / "files"; }
  std::size_t fileCount() const;
  bool isAnywhere(std::string_view bytes) const;

  TestClock clock;

 private:
  void begin();
  office::SyncAnswer exchange(Tablet& tablet, const std::vector<std::string>& fresh,
                              const std::vector<std::string>& asked);

  TemporaryFolder m_folder;
  std::filesystem::path m_path;
  office::FileLimits m_limits;
  std::unique_ptr<office::OfficeFolder> m_own, m_served;
  std::unique_ptr<office::OfficeApi> m_api;
  std::unique_ptr<office::ServerRunner> m_runner;
  std::unique_ptr<office::HttpServer> m_server;
};

/// Bytes that look like a photo's: nothing in them repeats.
std::string photo(std::size_t size, unsigned seed = 1);
std::string hashOf(std::string_view content);
/// Standard base64 with padding.
std::string padded(std::string_view bytes);

}  // namespace jemput::test
