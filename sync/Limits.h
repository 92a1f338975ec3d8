// Every number of the protocol, with its unit, in one place (protocol.md, design section 7).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace jemput::sync::limits {

inline constexpr int kProtocolVersion = 1;

inline constexpr std::size_t kBatchCompressedBytes = 16 * 1024;  // a batch is closed at about this size
inline constexpr std::size_t kMaxBatchEntries = 256;
inline constexpr std::size_t kMaxInFlight = 4;                    // pipelined requests on one connection
inline constexpr std::size_t kMaxRequestBody = 512 * 1024;        // compressed
inline constexpr std::size_t kMaxReplyBody = 8 * 1024 * 1024;     // compressed
inline constexpr std::size_t kMaxRequestPlain = 4 * 1024 * 1024;  // decompressed, checked before it is believed
inline constexpr std::size_t kMaxReplyPlain = 32 * 1024 * 1024;
inline constexpr std::size_t kSnapshotPiece = 32 * 1024;       // a snapshot travels in ranges of this size
inline constexpr std::size_t kMaxSnapshot = 64 * 1024 * 1024;  // compressed
inline constexpr std::size_t kMaxFilesAsked = 64;              // attachments that one request asks about
inline constexpr std::size_t kMaxWanted = 64;                  // records whose history one request asks for
inline constexpr std::size_t kMaxHeaderBytes = 8 * 1024;
inline constexpr std::size_t kPageEntries = 500;       // entries of others in one page
inline constexpr std::size_t kPageBytes = 256 * 1024;  // plain
// zstd windows of a connection. The office holds both of every tablet: 50 tablets are 50 x 0.9 MiB.
inline constexpr int kRequestWindowLog = 19;  // 512 KiB: the registrations of an hour
inline constexpr int kReplyWindowLog = 17;    // 128 KiB
inline constexpr int kSlowLinkLevel = 9;      // zstd level
inline constexpr int kReplyLevel = 1;         // zstd level; replies are short
inline constexpr std::size_t kMaxConnections = 256;

inline constexpr std::chrono::seconds kConnectTimeout{20};
inline constexpr std::chrono::seconds kReplyTimeout{90};     // a slow link needs 13 s for four batches
inline constexpr std::chrono::seconds kIdleConnection{120};  // the office closes a silent connection
// A tablet that sends all it holds to a restored office stays far below; only a broken one comes here.
inline constexpr std::uint64_t kMostEntriesADay = 200000;
inline constexpr std::uint64_t kMostEntryBytesADay = std::uint64_t{256} * 1024 * 1024;  // plain
inline constexpr std::chrono::hours kQuotaRetry{1};  // Retry-After of a tablet above it
// A tablet whose enrolment somebody has to confirm asks again, after pauses that double.
inline constexpr std::chrono::seconds kFirstEnrolPause{3};
inline constexpr std::chrono::seconds kLongestEnrolPause{30};
inline constexpr std::chrono::hours kTicketLife{24};
inline constexpr std::chrono::hours kTokenLife{1};

}  // namespace jemput::sync::limits
