#include "office/HttpRequestReader.h"

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "sync/Limits.h"

namespace jemput::office {

namespace http = boost::beast::http;

namespace {

constexpr std::string_view kHeaderEnd = "\r\n\r\n";

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

/// Every LF ends a CRLF and every CR begins one. A CR at the very end may still get its LF.
bool hasCleanLineEnds(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return false;
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] != '\n') return false;
  }
  return true;
}

bool isToken(std::string_view text) {
  constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
  for (char c : text) {
    const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!isAlphanumeric && kOthers.find(c) == std::string_view::npos) return false;
  }
  return !text.empty();
}

bool isVisible(std::string_view text) {
  for (char c : text) {
    if (c <= ' ' || c == 0x7f) return false;
  }
  return !text.empty();
}

/// "METHOD target HTTP/1.1" with single spaces.
bool isRequestLine(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return false;
  return isToken(line.substr(0, first)) && isVisible(line.substr(first + 1, last - first - 1)) &&
         line.substr(last + 1) == "HTTP/1.1";
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isLength(std::string_view value) {
  constexpr std::size_t kMostDigits = 18;
  return !value.empty() && value.size() <= kMostDigits &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

bool hasControl(std::string_view value) {
  for (char c : value) {
    if ((c >= 0 && c < ' ' && c != '\t') || c == 0x7f) return true;
  }
  return false;
}

}  // namespace

bool isUnambiguous(std::string_view header) {
  if (!hasCleanLineEnds(header)) return false;
  std::size_t lengths = 0, hosts = 0;
  bool isFirst = true;
  while (true) {
    const std::size_t end = header.find("\r\n");
    if (end == std::string_view::npos) return false;
    const std::string_view line = header.substr(0, end);
    header.remove_prefix(end + 2);
    if (line.empty()) break;
    if (std::exchange(isFirst, false)) {
      if (!isRequestLine(line)) return false;
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) return false;
    const std::string name = lowerCase(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (hasControl(value) || name == "transfer-encoding") return false;
    if (name == "content-length" && (!isLength(value) || ++lengths > 1)) return false;
    if (name == "host") ++hosts;
  }
  return !isFirst && header.empty() && hosts == 1;
}

struct HttpRequestReader::Parser {
  http::request_parser<http::string_body> request;
};

HttpRequestReader::HttpRequestReader(std::size_t maxBody, std::string streamedPath)
    : m_maxBody(maxBody), m_streamedPath(std::move(streamedPath)) {}
HttpRequestReader::~HttpRequestReader() = default;

HttpRequestReader::Result HttpRequestReader::refuse(int status) {
  m_status = status;
  return Result::Refused;
}

HttpRequestReader::Result HttpRequestReader::feed(std::string_view bytes) {
  m_unparsed.append(bytes);
  if (!m_parser) {
    const Result header = readHeader();
    if (header != Result::Ready) return header;
  }
  return m_streams ? Result::Streams : readBody();
}

HttpRequestReader::Result HttpRequestReader::readHeader() {
  const std::size_t found = m_unparsed.find(kHeaderEnd);
  const std::size_t size = found == std::string::npos ? m_unparsed.size() : found + kHeaderEnd.size();
  const std::string_view header = std::string_view(m_unparsed).substr(0, size);
  // A header that ends in bare LFs would never end here: it must not wait for a timeout.
  if (!hasCleanLineEnds(header)) return refuse(400);
  if (size > sync::limits::kMaxHeaderBytes) return refuse(431);
  if (found == std::string::npos) return Result::NeedMore;
  if (!isUnambiguous(header)) return refuse(400);
  m_parser = std::make_unique<Parser>();
  m_parser->request.header_limit(static_cast<std::uint32_t>(sync::limits::kMaxHeaderBytes));
  m_streams = isStreamed(header);
  if (m_streams) {
    m_parser->request.body_limit(boost::none);
  } else {
    m_parser->request.body_limit(m_maxBody);
  }
  boost::system::error_code error;
  const std::size_t used = m_parser->request.put(boost::asio::buffer(header.data(), header.size()), error);
  if (error == http::error::body_limit) return refuse(413);
  if (error || used != header.size()) return refuse(400);
  m_unparsed.erase(0, size);
  const auto expect = m_parser->request.get().find(http::field::expect);
  m_wantsContinue =
      expect != m_parser->request.get().end() && lowerCase(expect->value()) == "100-continue" && m_unparsed.empty();
  return Result::Ready;
}

HttpRequestReader::Result HttpRequestReader::readBody() {
  while (!m_parser->request.is_done() && !m_unparsed.empty()) {
    boost::system::error_code error;
    const std::size_t used = m_parser->request.put(boost::asio::buffer(m_unparsed.data(), m_unparsed.size()), error);
    if (error == http::error::body_limit) return refuse(413);
    if (error && error != http::error::need_more) return refuse(400);
    m_unparsed.erase(0, used);
  }
  return m_parser->request.is_done() ? Result::Ready : Result::NeedMore;
}

/// Whether the request line of a clean header asks for the streamed path.
bool HttpRequestReader::isStreamed(std::string_view header) const {
  if (m_streamedPath.empty()) return false;
  const std::size_t begin = header.find(' ') + 1;
  const std::string_view target = header.substr(begin, header.find(' ', begin) - begin);
  return target.substr(0, m_streamedPath.size()) == m_streamedPath &&
         (target.size() == m_streamedPath.size() || target[m_streamedPath.size()] == '/');
}

Request HttpRequestReader::takeHead() {
  m_bodyLeft = m_parser->request.content_length().value_or(0);
  m_streams = false;
  const bool wantsContinue = m_wantsContinue;
  Request head = release();
  m_wantsContinue = wantsContinue && m_bodyLeft > 0;
  return head;
}

std::string HttpRequestReader::takeBodySoFar() {
  const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(m_bodyLeft, m_unparsed.size()));
  std::string bytes = m_unparsed.substr(0, count);
  m_unparsed.erase(0, count);
  m_bodyLeft -= count;
  return bytes;
}

std::string_view HttpRequestReader::takeBody(std::string_view bytes) {
  const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(m_bodyLeft, bytes.size()));
  m_unparsed.append(bytes.substr(count));
  m_bodyLeft -= count;
  return bytes.substr(0, count);
}

Request HttpRequestReader::take() { return release(); }

Request HttpRequestReader::release() {
  m_keepsAlive = m_parser->request.keep_alive();
  auto message = m_parser->request.release();
  m_parser.reset();
  m_wantsContinue = false;
  m_isHead = message.method() == http::verb::head;
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    request.headers.emplace_back(lowerCase(field.name_string()), std::string(field.value()));
  }
  request.body = std::move(message.body());
  if (m_unparsed.empty()) m_unparsed.shrink_to_fit();
  return request;
}

}  // namespace jemput::office
