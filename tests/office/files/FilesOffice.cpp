#include "tests/office/files/FilesOffice.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <thread>

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/crypto/Random.h"
#include "core/storage/Devices.h"
#include "sync/TabletSync.h"

namespace jemput::test {

HttpClient::HttpClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
    throw std::runtime_error("the office does not answer");
  timeval limit{20, 0};
  ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
}

HttpClient::~HttpClient() { cut(); }

void HttpClient::cut() {
  if (m_socket >= 0) ::close(m_socket);
  m_socket = -1;
}

void HttpClient::send(std::string_view bytes) {
  m_asksHead = bytes.substr(0, 5) == "HEAD ";
  while (!bytes.empty()) {
    const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

HttpAnswer HttpClient::answer() {
  HttpAnswer answer;
  std::array<char, 4096> bytes;
  std::size_t end = 0, length = 0;
  while (true) {
    end = m_read.find("\r\n\r\n");
    if (end != std::string::npos) {
      const std::size_t at = m_read.find("Content-Length: ");
      length = at < end && !m_asksHead ? std::stoul(m_read.substr(at + 16)) : 0;
      if (m_read.size() >= end + 4 + length) break;
    }
    const ssize_t got = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    if (got <= 0) return answer;
    m_read.append(bytes.data(), static_cast<std::size_t>(got));
  }
  answer.status = std::stoi(m_read.substr(9, 3));
  for (std::size_t line = m_read.find("\r\n") + 2; line < end; line = m_read.find("\r\n", line) + 2) {
    const std::size_t colon = m_read.find(": ", line);
    answer.headers[m_read.substr(line, colon - line)] = m_read.substr(colon + 2, m_read.find("\r\n", line) - colon - 2);
  }
  answer.body = m_read.substr(end + 4, length);
  m_read.erase(0, end + 4 + length);
  return answer;
}

std::string photo(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() & 0xff);
  return bytes;
}

std::string hashOf(std::string_view content) { return core::hex(core::sha256(content).view()); }

std::string padded(std::string_view bytes) {
  std::string text = core::base64(bytes);
  std::replace(text.begin(), text.end(), '-', '+');
  std::replace(text.begin(), text.end(), '_', '/');
  while (text.size() % 4 != 0) text += '=';
  return text;
}

FilesOffice::FilesOffice(office::FileLimits limits) : m_path(m_folder.path() / "office"), m_limits(limits) {
  core::startCrypto();
  office::OfficeFolder::init({m_path, {}, m_folder.path() / "recovery", "52.08"}, clock);
  m_own = std::make_unique<office::OfficeFolder>(m_path);
  begin();
}

FilesOffice::~FilesOffice() {
  m_server.reset();
  m_runner.reset();
}

void FilesOffice::begin() {
  m_served = std::make_unique<office::OfficeFolder>(m_path);
  m_api = std::make_unique<office::OfficeApi>(*m_served, core::RuleBook::shipped(), clock, office::OfficeApi::Report(),
                                              m_limits);
  m_api->cleanFiles();
  m_runner = std::make_unique<office::ServerRunner>();
  office::HttpSettings settings;
  settings.streamedPath = office::kFilesPath;
  m_server = std::make_unique<office::HttpServer>(*m_runner, settings, [this] { return m_api->connect(); });
  m_server->start();
  m_runner->start();
}

void FilesOffice::restarts() {
  m_server.reset();
  m_runner.reset();
  m_api.reset();
  m_served.reset();
  begin();
}

FilesOffice::Tablet FilesOffice::enrols(char seed) {
  Tablet tablet{core::newUuid(1738893600000), core::SigningKey::fromSeed(core::Secret(std::string(32, seed))), {}, {}};
  core::Transaction transaction(database());
  core::Devices(database()).add(tablet.id, tablet.key.publicKey(), {"52.08.04.2008"}, 0);
  transaction.commit();
  tablet.head = core::chainStart(m_own->keys().officeId, tablet.key.publicKey(), 1);
  return tablet;
}

office::SyncAnswer FilesOffice::exchange(Tablet& tablet, const std::vector<std::string>& fresh,
                                         const std::vector<std::string>& asked) {
  sync::SyncRequest request;
  request.device = tablet.id;
  request.from = tablet.entries.size() + 1;
  request.previous = tablet.head;
  request.files = asked;
  request.wantsPage = false;
  for (const std::string& entry : fresh) request.entries.push_back(entry);
  if (!fresh.empty()) request.headSignature = std::string(64, 's');
  const std::string plain = sync::writeRequest(request), binding(32, 'b');
  const auto signature =
      tablet.key.sign(core::label::kRequest, m_own->keys().officeId, sync::requestContent(plain, binding));
  const auto received = office::readReceived(plain, signature, binding);
  core::Transaction transaction(database());
  const auto answer =
      office::SyncService(database(), m_own->keys(), core::RuleBook::shipped(), clock).answer(*received);
  transaction.commit();
  for (const std::string& entry : fresh) {
    tablet.head = core::chainNext(tablet.head, core::sha256(entry));
    tablet.entries.push_back(entry);
  }
  return answer;
}

void FilesOffice::names(Tablet& tablet, const std::vector<std::string>& contents) {
  core::EntryHead head;
  head.id = core::newUuid(1738893600000);
  head.kind = core::kind::kRegistered;
  head.officer = "nobody";
  for (const std::string& content : contents)
    head.attachments.push_back({"KK", hashOf(content), static_cast<std::int64_t>(content.size())});
  if (exchange(tablet, {core::writeEntry(head, "{}")}, {}).status != 200) throw std::runtime_error("not taken");
}

std::vector<std::string> FilesOffice::confirmed(Tablet& tablet, const std::vector<std::string>& contents) {
  std::vector<std::string> asked;
  for (const std::string& content : contents) asked.push_back(hashOf(content));
  const office::SyncAnswer answer = exchange(tablet, {}, asked);
  if (!answer.needsToken) throw std::runtime_error("a tablet with files needs a token");
  return core::readReceipt(answer.reply.receipt)->files;
}

std::string FilesOffice::request(const Tablet& tablet, std::string_view method, const std::string& target,
                                 const Headers& headers, std::string_view body,
                                 std::optional<std::size_t> bodyBytes) const {
  std::string text = std::string(method) + ' ' + target + " HTTP/1.1\r\nHost: j\r\nTus-Resumable: 1.0.0\r\n";
  text += "Authorization: Bearer " + m_api->makeToken(tablet.id) + "\r\n";
  for (const auto& [name, value] : headers) text += name + ": " + value + "\r\n";
  const std::size_t size = bodyBytes.value_or(body.size());
  if (size > 0) text += "Content-Length: " + std::to_string(size) + "\r\n";
  return text.append("\r\n").append(body);
}

HttpAnswer FilesOffice::ask(const Tablet& tablet, std::string_view method, const std::string& target,
                            const Headers& headers, std::string_view body) const {
  HttpClient client(port());
  client.send(request(tablet, method, target, headers, body));
  return client.answer();
}

HttpAnswer FilesOffice::create(const Tablet& tablet, const std::string& content, std::string_view firstBytes) const {
  Headers headers = {{"Upload-Length", std::to_string(content.size())},
                     {"Upload-Metadata", "filename Zm90bw==,sha256 " + padded(hashOf(content))}};
  if (!firstBytes.empty()) headers.emplace_back("Content-Type", "application/offset+octet-stream");
  return ask(tablet, "POST", "/v1/files", headers, firstBytes);
}

HttpAnswer FilesOffice::patch(const Tablet& tablet, const std::string& url, std::size_t offset, std::string_view bytes,
                              Headers more) const {
  more.emplace_back("Upload-Offset", std::to_string(offset));
  more.emplace_back("Content-Type", "application/offset+octet-stream");
  return ask(tablet, "PATCH", url, more, bytes);
}

std::optional<std::size_t> FilesOffice::offset(const Tablet& tablet, const std::string& url) const {
  HttpClient client(port());
  client.send(request(tablet, "HEAD", url, {}));
  const HttpAnswer answer = client.answer();
  if (answer.status != 200) return std::nullopt;
  return std::stoul(answer.header("Upload-Offset"));
}

bool FilesOffice::reaches(const Tablet& tablet, const std::string& url, std::size_t wanted) const {
  for (int tries = 0; tries < 500; ++tries) {
    if (offset(tablet, url) == wanted) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

std::size_t FilesOffice::fileCount() const {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(files()), {}));
}

bool FilesOffice::isAnywhere(std::string_view bytes) const {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
    if (entry.path().string().find(bytes) != std::string::npos) return true;
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    if (content.find(bytes) != std::string::npos) return true;
  }
  return false;
}

}  // namespace jemput::test
