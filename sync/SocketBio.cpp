#include "sync/SocketBio.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstdint>

namespace jemput::sync {

namespace {

int socketOf(BIO* bio) { return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio))); }

bool isTemporary(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

int writeSocket(BIO* bio, const char* bytes, int count) {
  BIO_clear_retry_flags(bio);
  const ssize_t written = ::send(socketOf(bio), bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL);
  if (written < 0 && isTemporary(errno)) BIO_set_retry_write(bio);
  return static_cast<int>(written);
}

int readSocket(BIO* bio, char* bytes, int count) {
  BIO_clear_retry_flags(bio);
  const ssize_t got = ::recv(socketOf(bio), bytes, static_cast<std::size_t>(count), 0);
  if (got < 0 && isTemporary(errno)) BIO_set_retry_read(bio);
  return static_cast<int>(got);
}

long controlSocket(BIO*, int command, long, void*) { return command == BIO_CTRL_FLUSH ? 1 : 0; }

BIO_METHOD* makeMethod() {
  BIO_METHOD* method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
  openssl::require(method != nullptr && BIO_meth_set_write(method, writeSocket) == 1 &&
                       BIO_meth_set_read(method, readSocket) == 1 && BIO_meth_set_ctrl(method, controlSocket) == 1,
                   "preparing TLS");
  return method;
}

}  // namespace

openssl::Bio makeSocketBio(int socket) {
  static BIO_METHOD* const method = makeMethod();
  openssl::Bio bio(BIO_new(method));
  openssl::require(bio != nullptr, "preparing TLS");
  BIO_set_data(bio.get(), reinterpret_cast<void*>(static_cast<std::intptr_t>(socket)));
  BIO_set_init(bio.get(), 1);
  return bio;
}

}  // namespace jemput::sync
