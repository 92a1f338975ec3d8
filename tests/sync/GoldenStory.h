// One small story with fixed keys, ids and times, from which every golden file is made: a tablet of Sambik
// Elen registers one person, corrects her, and takes a line back that its office does not accept.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/crypto/Hash.h"
#include "core/crypto/Receipt.h"
#include "core/crypto/Signing.h"
#include "sync/Identity.h"
#include "sync/Messages.h"

namespace golden {

using namespace jemput;

class Story {
 public:
  Story();

  core::SigningKey identity, receiptKey, device;  // seeds of 32 times 1, 2 and 3
  std::string officeId;
  core::Uuid deviceId;
  std::string epoch = "8a1f3c5e7092b4d6";

  std::string visit, registered, corrected, withdrawn;  // the tablet's log, seq 1 to 4
  std::string purged;                                   // what it writes weeks later, seq 5
  std::string status;                                   // the office's log, seq 1; ledger revision 3
  std::vector<core::Hash> chain;                        // hash_0 to hash_4 of the tablet's log
  std::vector<core::Hash> ledger;                       // ledger_0 to ledger_5
  std::string state;                                    // canonical text of the folded registration

  core::Receipt receipt;
  sync::Page page;
  core::OfficerList officers;
  std::string officersEntry;  // the office's: what made the list
  std::string request, pull, asksFiles, asksOfficers, stubs, reply, requestSignature;
  std::string keyList, certificate, ticket, enrolRequest, enrolReply, enrolWords;

  /// The office's answer to `asksFiles`: the first of the two has verified.
  core::Receipt receiptWithFile() const;
  /// The page that answers `asksOfficers`.
  sync::Page pageWithOfficers() const;
  /// Every golden file's name and content.
  std::map<std::string, std::string> files() const;

 private:
  std::string hashes() const;
  void writeEntries();
  void writePurge();
  void writeLogs();
  void writeDigest();
  void writeExchange();
  void writeOfficers();
  void writeIdentity();

  core::Hash m_digest;
};

/// Bytes that stand for a channel binding.
std::string someBinding();

}  // namespace golden
