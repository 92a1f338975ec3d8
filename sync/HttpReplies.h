// Replies out of the bytes of one connection, in the order of the requests (Beast parses them).
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "sync/Carrier.h"

namespace jemput::sync {

class HttpReplies {
 public:
  HttpReplies();
  ~HttpReplies();
  HttpReplies(HttpReplies&&) noexcept;
  HttpReplies& operator=(HttpReplies&&) noexcept;

  /// One more request is on its way; the reply to a HEAD has no body.
  void expect(bool isHead) { m_expected.push_back(isHead); }
  /// Throws RoadBroken(Garbled) for anything that is no reply of ours, is too large, or was not asked for.
  void feed(std::string_view bytes);
  /// The other side sends no more. Throws RoadBroken(NoNetwork) when it stopped inside a reply.
  void end() const;

  bool hasReply() const { return !m_replies.empty(); }
  HttpReply takeReply();
  std::size_t expectedCount() const { return m_expected.size(); }
  /// True when the last reply said that the connection ends with it.
  bool isLast() const { return m_isLast; }

 private:
  struct Parser;
  void startParser();
  std::size_t parseSome(std::string_view bytes);
  void finishReply();

  std::unique_ptr<Parser> m_parser;
  std::string m_unparsed;
  std::deque<bool> m_expected;
  std::deque<HttpReply> m_replies;
  bool m_isLast = false;
};

}  // namespace jemput::sync
