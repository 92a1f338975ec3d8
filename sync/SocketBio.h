// The socket as OpenSSL sees it. Its own socket BIO writes without MSG_NOSIGNAL, so a peer that is
// gone would kill the program with SIGPIPE. Only for .cpp files of sync/.
#pragma once

#include "sync/OpenSsl.h"

namespace jemput::sync {

/// Reads and writes a non-blocking socket, which stays the caller's.
openssl::Bio makeSocketBio(int socket);

}  // namespace jemput::sync
