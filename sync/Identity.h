// Who is who: the office's signed key list, a device's certificate, the ticket, and enrolment
// (protocol sections 1 and 7). Texts only; nothing here opens a connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/crypto/Signing.h"
#include "core/model/Ids.h"

namespace jemput::sync {

/// The office's keys, signed by its identity; office_id is the hash of that identity.
struct KeyList {
  std::int64_t version = 1;
  core::PublicKey identity;        // 32 bytes
  core::PublicKey receipt;         // signs receipts and pages
  std::string authorityPem;        // certificate of the office's TLS authority
  std::vector<std::string> boxes;  // X25519 public keys, newest first; bundles are sealed to boxes[0]
  std::string recovery;            // X25519 public key that every tablet's office slot is sealed to
};

/// `{"keys": {…}, "signature": "…"}`, as GET /v1/keys answers it and a tablet keeps it.
std::string writeKeyList(const KeyList& keys, const core::SigningKey& identity);
/// Nothing unless the identity hashes to `officeId` and has signed the list.
std::optional<KeyList> readKeyList(std::string_view text, std::string_view officeId);

struct Certificate {
  core::Uuid device;
  core::PublicKey key;
  std::string prefix;  // of queue numbers, "A"
  std::int64_t time = 0;
};

/// base64 of content and signature, as `SyncRequest::certificate` carries it.
std::string writeCertificate(const Certificate& certificate, std::string_view officeId,
                             const core::SigningKey& identity);
std::optional<Certificate> readCertificate(std::string_view text, std::string_view officeId,
                                           const core::PublicKey& identity);

/// What the office hands out, as text or QR code: where it is, how it is recognised, and one secret.
struct Ticket {
  std::string secret;  // 16 bytes
  std::string officeId;
  std::int64_t expires = 0;  // milliseconds
  std::vector<std::string> urls;
  std::vector<std::string> villages;
  std::vector<std::string> officers;  // ids
};

std::string writeTicket(const Ticket& ticket);
/// Nothing when the text is no ticket of this version, or a character of it was lost (it has a check sum).
std::optional<Ticket> readTicket(std::string_view text);

struct OfficerName {
  std::string id, name;
  std::uint64_t slot = 0;  // on a tablet: the version of the list that gave the PIN; 0: the enrolment's
};

/// POST /v1/enrol; `proof` is the device's signature (label jemput/ticket/1) over secret and channel
/// binding, so that nobody can enrol a key that is not its own.
struct EnrolRequest {
  std::string secret;
  core::PublicKey key;
  core::Signature proof;
};
std::string writeEnrolRequest(const EnrolRequest& request);
std::optional<EnrolRequest> readEnrolRequest(std::string_view text);
std::string proofContent(std::string_view secret, std::string_view channelBinding);

/// The same ticket with the same key gets the same answer: a lost reply costs nothing.
struct EnrolReply {
  std::string certificate;  // as writeCertificate() gives it
  std::vector<OfficerName> officers;
  std::vector<std::string> villages;
  std::uint64_t scope = 1;
  bool isPractice = false;  // synthetic people: "DATA LATIHAN"
};
std::string writeEnrolReply(const EnrolReply& reply);
std::optional<EnrolReply> readEnrolReply(std::string_view text);

}  // namespace jemput::sync
