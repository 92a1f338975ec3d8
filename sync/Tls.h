// TLS 1.3 as both ends use it: one pinned CA, one fixed name, validity at a time that the caller
// gives and never at the system's clock. There is no way to switch the verification off.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/Clock.h"
#include "sync/Authority.h"

struct ssl_st;

namespace jemput::sync {

/// Whom a tablet believes at the other end.
class ClientTrust {
 public:
  /// Only certificates of this CA; `validAt` = max(build date, last signed office time).
  static ClientTrust pinned(std::string authorityPem, core::Instant validAt);
  /// Nobody yet: at enrolment the tablet knows only the office's identity. The handshake completes,
  /// and nothing but the public key list can be asked for until HttpCarrier::confirmAuthority.
  static ClientTrust firstContact() { return ClientTrust({}, {}); }

  bool isFirstContact() const { return m_authorityPem.empty(); }
  const std::string& authorityPem() const { return m_authorityPem; }
  core::Instant validAt() const { return m_validAt; }

 private:
  ClientTrust(std::string pem, core::Instant validAt) : m_authorityPem(std::move(pem)), m_validAt(validAt) {}
  std::string m_authorityPem;
  core::Instant m_validAt;
};

/// Keys and rules for any number of conversations of one side. A client's context also remembers the
/// last session, so that a second connection is cheaper. Used by one thread at a time.
class TlsContext {
 public:
  /// Throws std::runtime_error when the certificate or the key is unreadable or they do not belong together.
  static TlsContext forServer(const ServerCertificate& certificate);
  static TlsContext forClient(const ClientTrust& trust, const std::string& serverName);
  ~TlsContext();
  TlsContext(TlsContext&&) noexcept;
  TlsContext& operator=(TlsContext&&) noexcept;

 private:
  friend class Wire;
  struct State;
  explicit TlsContext(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

enum class WireResult {
  Moved,       // at least one byte, or the handshake is complete
  WantRead,    // try again when the socket can be read
  WantWrite,   // try again when the socket can be written
  Closed,      // the other side ended the connection or it was reset
  Distrusted,  // the certificate is another office's, or not valid at that time
  Garbled,     // this is no TLS of ours
};

/// One connected, non-blocking socket, plain or with TLS. Never blocks, does not own the socket.
class Wire {
 public:
  explicit Wire(int socket) : m_socket(socket) {}
  Wire(int socket, TlsContext& context);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool isTls() const { return m_tls != nullptr; }
  WireResult handshake();
  WireResult read(char* bytes, std::size_t room, std::size_t& count);
  WireResult write(std::string_view bytes, std::size_t& count);
  /// Tells the other side that nothing more will come; does not wait. Without it OpenSSL forgets the
  /// session, and most connections of a mobile network end without a word: call it in any case.
  void sayGoodbye();

  /// 32 bytes of this TLS connection (RFC 9266, tls-exporter); empty on a plain one.
  std::string channelBinding() const;
  /// True when the handshake was shortened by an earlier connection's session.
  bool isResumed() const;
  /// Whether the peer's certificate is this CA's, for `serverName`, and valid at `validAt`.
  bool peerIsCertifiedBy(const std::string& authorityPem, const std::string& serverName, core::Instant validAt) const;

 private:
  struct FreeTls {
    void operator()(ssl_st* tls) const;
  };
  WireResult tlsResult(int returned) const;

  int m_socket;
  std::unique_ptr<ssl_st, FreeTls> m_tls;
};

}  // namespace jemput::sync
