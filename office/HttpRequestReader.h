// Requests out of the bytes of one connection. Beast parses; what Beast tolerates and two parsers could
// read differently (request smuggling) is refused before it sees it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "office/Connection.h"

namespace jemput::office {

class HttpRequestReader {
 public:
  explicit HttpRequestReader(std::size_t maxBody);
  ~HttpRequestReader();

  enum class Result {
    NeedMore,
    Ready,    // take() has a request
    Refused,  // status() says why; the connection has to end
  };
  /// Takes bytes and says whether a whole request is there.
  Result feed(std::string_view bytes);
  /// The request; what was sent after it stays for the next feed().
  Request take();

  int status() const { return m_status; }
  /// Nothing of a next request has arrived.
  bool isIdle() const { return m_unparsed.empty() && !m_parser; }
  bool hasHeader() const { return m_parser != nullptr; }
  /// Of the request that was taken last.
  bool keepsAlive() const { return m_keepsAlive; }
  bool isHead() const { return m_isHead; }
  /// The sender waits for a "100 Continue"; says so once.
  bool takeContinue() { return std::exchange(m_wantsContinue, false); }

 private:
  struct Parser;
  Result refuse(int status);
  Result readHeader();
  Result readBody();

  std::size_t m_maxBody;
  std::unique_ptr<Parser> m_parser;  // from the end of a header to the end of its body
  std::string m_unparsed;
  int m_status = 400;
  bool m_keepsAlive = true;
  bool m_isHead = false;
  bool m_wantsContinue = false;
};

/// Whether a header block (with its empty line) can be read in one way only: CRLF line ends and no
/// other control characters, no folded lines, no space before a colon, HTTP/1.1, one Host, at most one
/// Content-Length of digits, no Transfer-Encoding.
bool isUnambiguous(std::string_view header);

}  // namespace jemput::office
