#include "sync/Tls.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <cerrno>

#include "sync/Limits.h"
#include "sync/OpenSsl.h"
#include "sync/SocketBio.h"

namespace jemput::sync {

namespace {

constexpr std::string_view kBindingLabel = "EXPORTER-Channel-Binding";
constexpr std::size_t kBindingBytes = 32;
constexpr long kSessionLife = 24 * 60 * 60;  // seconds

openssl::Context newContext(const SSL_METHOD* method) {
  openssl::Context context(SSL_CTX_new(method));
  openssl::require(
      context && SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) == 1 &&
          SSL_CTX_set_max_proto_version(context.get(), TLS1_3_VERSION) == 1 &&
          SSL_CTX_set_ciphersuites(context.get(), "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256") == 1 &&
          SSL_CTX_set1_groups_list(context.get(), "X25519") == 1 &&
          SSL_CTX_set1_sigalgs_list(context.get(), "ed25519:ECDSA+SHA256") == 1 &&
          SSL_CTX_set_max_early_data(context.get(), 0) == 1,
      "preparing TLS");
  // Buffers go back while a connection is silent: an office holds many of those.
  SSL_CTX_set_mode(context.get(),
                   SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_read_ahead(context.get(), 1);
  // An end without a goodbye is an end. Nothing here is believed for where it ends: HTTP has lengths.
  SSL_CTX_set_options(context.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_timeout(context.get(), kSessionLife);
  return context;
}

openssl::Store storeOf(const std::string& authorityPem) {
  openssl::Store store(X509_STORE_new());
  const openssl::Certificate authority = openssl::readCertificate(authorityPem);
  openssl::require(store && X509_STORE_add_cert(store.get(), authority.get()) == 1, "preparing TLS");
  return store;
}

void demand(X509_VERIFY_PARAM* rules, const std::string& serverName, core::Instant validAt) {
  X509_VERIFY_PARAM_set_time(rules, std::chrono::system_clock::to_time_t(validAt));
  X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
  openssl::require(X509_VERIFY_PARAM_set1_host(rules, serverName.data(), serverName.size()) == 1 &&
                       X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_SSL_SERVER) == 1,
                   "preparing TLS");
}

}  // namespace

ClientTrust ClientTrust::pinned(std::string authorityPem, core::Instant validAt) {
  // An empty CA must not read as "first contact".
  if (authorityPem.empty()) throw std::logic_error("a pinned CA cannot be empty");
  return ClientTrust(std::move(authorityPem), validAt);
}

struct TlsContext::State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  // A conversation may outlive this state and receive a ticket afterwards.
  ~State() { SSL_CTX_sess_set_new_cb(context.get(), nullptr); }

  openssl::Context context;
  std::string serverName;  // empty at a server
  openssl::Session last;
};

TlsContext::TlsContext(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TlsContext::~TlsContext() = default;
TlsContext::TlsContext(TlsContext&&) noexcept = default;
TlsContext& TlsContext::operator=(TlsContext&&) noexcept = default;

TlsContext TlsContext::forServer(const ServerCertificate& certificate) {
  auto state = std::make_unique<State>();
  state->context = newContext(TLS_server_method());
  SSL_CTX* context = state->context.get();
  const openssl::Certificate leaf = openssl::readCertificate(certificate.certificatePem);
  const openssl::Key key = openssl::readPrivateKey(certificate.privateKeyPem.view());
  constexpr std::string_view id = "jemput";
  openssl::require(SSL_CTX_use_certificate(context, leaf.get()) == 1 &&
                       SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1 &&
                       SSL_CTX_set_num_tickets(context, 1) == 1 &&
                       SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>(id.data()),
                                                      static_cast<unsigned int>(id.size())) == 1,
                   "using the office's certificate");
  // Tickets that only name a session kept here: some 200 bytes fewer each way than those that carry
  // it. A restarted office forgets them, as it would forget a ticket key.
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_SERVER);
  SSL_CTX_sess_set_cache_size(context, 4 * limits::kMaxConnections);
  return TlsContext(std::move(state));
}

TlsContext TlsContext::forClient(const ClientTrust& trust, const std::string& serverName) {
  auto state = std::make_unique<State>();
  state->context = newContext(TLS_client_method());
  state->serverName = serverName;
  SSL_CTX* context = state->context.get();
  if (trust.isFirstContact()) {
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    return TlsContext(std::move(state));
  }
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  SSL_CTX_set_cert_store(context, storeOf(trust.authorityPem()).release());
  demand(SSL_CTX_get0_param(context), serverName, trust.validAt());
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
  SSL_CTX_set_app_data(context, state.get());
  SSL_CTX_sess_set_new_cb(context, [](SSL* tls, SSL_SESSION* session) {
    static_cast<State*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(tls)))->last.reset(session);
    return 1;
  });
  return TlsContext(std::move(state));
}

void Wire::FreeTls::operator()(ssl_st* tls) const { SSL_free(tls); }

Wire::Wire(int socket, TlsContext& context) : m_socket(socket), m_tls(SSL_new(context.m_state->context.get())) {
  openssl::require(m_tls != nullptr, "preparing TLS");
  BIO* bio = makeSocketBio(socket).release();
  SSL_set_bio(m_tls.get(), bio, bio);
  const std::string& name = context.m_state->serverName;
  if (name.empty()) {
    SSL_set_accept_state(m_tls.get());
    return;
  }
  SSL_set_connect_state(m_tls.get());
  // SSL_set_tlsext_host_name, without that macro's old-style cast.
  openssl::require(SSL_ctrl(m_tls.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                            const_cast<char*>(name.c_str())) == 1,
                   "preparing TLS");
  // A ticket is used once; the office gives a new one with every handshake.
  const openssl::Session last = std::move(context.m_state->last);
  if (last) SSL_set_session(m_tls.get(), last.get());
}

Wire::~Wire() = default;

WireResult Wire::tlsResult(int returned) const {
  const int error = SSL_get_error(m_tls.get(), returned);
  if (error == SSL_ERROR_WANT_READ) return WireResult::WantRead;
  if (error == SSL_ERROR_WANT_WRITE) return WireResult::WantWrite;
  ERR_clear_error();
  if (error != SSL_ERROR_SSL) return WireResult::Closed;
  const bool checksPeer = (SSL_get_verify_mode(m_tls.get()) & SSL_VERIFY_PEER) != 0;
  return checksPeer && SSL_get_verify_result(m_tls.get()) != X509_V_OK ? WireResult::Distrusted : WireResult::Garbled;
}

WireResult Wire::handshake() {
  if (!m_tls) return WireResult::Moved;
  ERR_clear_error();
  const int returned = SSL_do_handshake(m_tls.get());
  return returned == 1 ? WireResult::Moved : tlsResult(returned);
}

WireResult Wire::read(char* bytes, std::size_t room, std::size_t& count) {
  count = 0;
  if (m_tls) {
    ERR_clear_error();
    const int returned = SSL_read_ex(m_tls.get(), bytes, room, &count);
    return returned == 1 ? WireResult::Moved : tlsResult(returned);
  }
  const ssize_t got = ::recv(m_socket, bytes, room, 0);
  if (got > 0) count = static_cast<std::size_t>(got);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return WireResult::WantRead;
  return got > 0 ? WireResult::Moved : WireResult::Closed;
}

WireResult Wire::write(std::string_view bytes, std::size_t& count) {
  count = 0;
  if (m_tls) {
    ERR_clear_error();
    const int returned = SSL_write_ex(m_tls.get(), bytes.data(), bytes.size(), &count);
    return returned == 1 ? WireResult::Moved : tlsResult(returned);
  }
  const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (sent > 0) count = static_cast<std::size_t>(sent);
  if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return WireResult::WantWrite;
  return sent > 0 ? WireResult::Moved : WireResult::Closed;
}

void Wire::sayGoodbye() {
  if (!m_tls || !SSL_is_init_finished(m_tls.get())) return;
  SSL_shutdown(m_tls.get());
  ERR_clear_error();
}

std::string Wire::channelBinding() const {
  if (!m_tls) return {};
  std::string binding(kBindingBytes, '\0');
  openssl::require(
      SSL_export_keying_material(m_tls.get(), reinterpret_cast<unsigned char*>(binding.data()), binding.size(),
                                 kBindingLabel.data(), kBindingLabel.size(), nullptr, 0, 0) == 1,
      "binding to the TLS connection");
  return binding;
}

bool Wire::isResumed() const { return m_tls && SSL_session_reused(m_tls.get()) == 1; }

bool Wire::peerIsCertifiedBy(const std::string& authorityPem, const std::string& serverName,
                             core::Instant validAt) const {
  X509* peer = m_tls ? SSL_get0_peer_certificate(m_tls.get()) : nullptr;
  if (peer == nullptr) return false;
  const openssl::Store store = storeOf(authorityPem);
  const openssl::StoreContext check(X509_STORE_CTX_new());
  openssl::require(check && X509_STORE_CTX_init(check.get(), store.get(), peer, nullptr) == 1,
                   "checking a certificate");
  demand(X509_STORE_CTX_get0_param(check.get()), serverName, validAt);
  const bool certified = X509_verify_cert(check.get()) == 1;
  ERR_clear_error();
  return certified;
}

}  // namespace jemput::sync
