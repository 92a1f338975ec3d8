#include "tablet/Tpm.h"

#include <fcntl.h>
#include <sodium.h>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_mu.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/json/Json.h"

namespace jemput::tablet {

namespace {

constexpr const char* kDevice = "/dev/tpmrm0";
constexpr std::size_t kAuthorisationBytes = 32;

[[noreturn]] void refuse(TpmTrouble trouble, const char* what, TSS2_RC code) {
  throw TpmRefused(trouble, std::string(what) + ": " + Tss2_RC_Decode(code));
}

void require(TSS2_RC code, const char* what) {
  if (code != TSS2_RC_SUCCESS) refuse(TpmTrouble::Failed, what, code);
}

struct FreeEsys {
  void operator()(void* memory) const { Esys_Free(memory); }
};
template <class Value>
using FromEsys = std::unique_ptr<Value, FreeEsys>;

template <class Buffer>
void fill(Buffer& buffer, std::string_view bytes) {
  if (bytes.size() > sizeof(buffer.buffer)) throw TpmRefused(TpmTrouble::Failed, "too many bytes for the chip");
  buffer.size = static_cast<UINT16>(bytes.size());
  std::memcpy(buffer.buffer, bytes.data(), bytes.size());
}

/// What is neither asked for nor wanted of a key that is made.
const TPM2B_DATA kNoData{};
const TPML_PCR_SELECTION kNoPcr{};

constexpr TPMT_SYM_DEF_OBJECT kAes128Cfb{TPM2_ALG_AES, {.aes = 128}, {.aes = TPM2_ALG_CFB}};

/// The storage primary key of the TCG's template on P-256: made anew at each start, always the same on the same chip.
TPM2B_PUBLIC storageKey() {
  TPM2B_PUBLIC key{};
  TPMT_PUBLIC& area = key.publicArea;
  area.type = TPM2_ALG_ECC;
  area.nameAlg = TPM2_ALG_SHA256;
  area.objectAttributes = TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT | TPMA_OBJECT_FIXEDTPM |
                          TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                          TPMA_OBJECT_NODA;
  area.parameters.eccDetail.symmetric = kAes128Cfb;
  area.parameters.eccDetail.scheme.scheme = TPM2_ALG_NULL;
  area.parameters.eccDetail.curveID = TPM2_ECC_NIST_P256;
  area.parameters.eccDetail.kdf.scheme = TPM2_ALG_NULL;
  return key;
}

/// Bytes sealed to this chip and this parent; wrong tries lock nothing.
TPM2B_PUBLIC sealedObject() {
  TPM2B_PUBLIC object{};
  object.publicArea.type = TPM2_ALG_KEYEDHASH;
  object.publicArea.nameAlg = TPM2_ALG_SHA256;
  object.publicArea.objectAttributes =
      TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_USERWITHAUTH | TPMA_OBJECT_NODA;
  object.publicArea.parameters.keyedHashDetail.scheme.scheme = TPM2_ALG_NULL;
  return object;
}

template <class Value, class Marshal>
std::string marshalled(const Value& value, Marshal marshal) {
  std::string bytes(sizeof(Value), '\0');
  std::size_t size = 0;
  require(marshal(&value, reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size(), &size), "marshal");
  bytes.resize(size);
  return bytes;
}

template <class Value, class Unmarshal>
Value unmarshalled(std::string_view bytes, Unmarshal unmarshal) {
  Value value{};
  std::size_t read = 0;
  const TSS2_RC code = unmarshal(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &read, &value);
  if (code != TSS2_RC_SUCCESS || read != bytes.size()) refuse(TpmTrouble::Failed, "the sealed text", code);
  return value;
}

}  // namespace

/// The connection, the storage key, and a session that encrypts what goes over the wires to the chip.
struct Tpm::State {
  explicit State(const std::string& connection) {
    if (connection.empty()) throw TpmRefused(TpmTrouble::NoChip, "no TPM");
    if (const TSS2_RC code = Tss2_TctiLdr_Initialize(connection.c_str(), &tcti); code != TSS2_RC_SUCCESS)
      refuse(TpmTrouble::NoChip, "connect", code);
    if (const TSS2_RC code = Esys_Initialize(&esys, tcti, nullptr); code != TSS2_RC_SUCCESS) {
      Tss2_TctiLdr_Finalize(&tcti);
      refuse(TpmTrouble::NoChip, "speak", code);
    }
    try {
      makeStorageKey();
      startSession();
    } catch (...) {
      end();
      throw;
    }
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { end(); }

  void makeStorageKey() {
    const TPM2B_SENSITIVE_CREATE nothing{};
    const TPM2B_PUBLIC wanted = storageKey();
    require(Esys_CreatePrimary(esys, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, &nothing, &wanted,
                               &kNoData, &kNoPcr, &storage, nullptr, nullptr, nullptr, nullptr),
            "storage key");
  }

  void startSession() {
    const TPMT_SYM_DEF symmetric{TPM2_ALG_AES, {.aes = 128}, {.aes = TPM2_ALG_CFB}};
    require(Esys_StartAuthSession(esys, storage, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, nullptr,
                                  TPM2_SE_HMAC, &symmetric, TPM2_ALG_SHA256, &session),
            "session");
    encrypts(TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT);
  }

  void encrypts(TPMA_SESSION which) {
    require(Esys_TRSess_SetAttributes(esys, session, which | TPMA_SESSION_CONTINUESESSION, 0xff), "session");
  }

  void end() {
    for (ESYS_TR* handle : {&session, &storage})
      if (*handle != ESYS_TR_NONE) Esys_FlushContext(esys, std::exchange(*handle, ESYS_TR_NONE));
    Esys_Finalize(&esys);
    Tss2_TctiLdr_Finalize(&tcti);
  }

  TSS2_TCTI_CONTEXT* tcti = nullptr;
  ESYS_CONTEXT* esys = nullptr;
  ESYS_TR storage = ESYS_TR_NONE, session = ESYS_TR_NONE;
};

std::string tpmOfThisMachine() {
  if (const char* named = std::getenv("JEMPUT_TPM"); named != nullptr && *named != '\0')
    return std::string_view(named) == "none" ? std::string() : named;
  const int device = open(kDevice, O_RDWR | O_CLOEXEC);
  if (device < 0) return {};
  close(device);
  return std::string("device:") + kDevice;
}

std::string writeSealed(const SealedBytes& sealed) {
  core::JsonWriter writer;
  writer.beginObject().member("v", 1).member("public", core::base64(sealed.publicPart));
  writer.member("private", core::base64(sealed.privatePart));
  writer.member("authorisation", core::base64(sealed.authorisation)).endObject();
  return writer.take() + "\n";
}

SealedBytes readSealed(std::string_view text) {
  const auto document = core::JsonDocument::parse(text);
  const core::JsonView root = document ? document->root() : core::JsonView();
  auto publicPart = core::fromBase64(root["public"].stringOr()),
       privatePart = core::fromBase64(root["private"].stringOr());
  auto authorisation = core::fromBase64(root["authorisation"].stringOr());
  if (root["v"].integerOr(0) != 1 || !publicPart || !privatePart || !authorisation ||
      authorisation->size() != kAuthorisationBytes)
    throw TpmRefused(TpmTrouble::Failed, "the sealed text cannot be read");
  return {std::move(*publicPart), std::move(*privatePart), std::move(*authorisation)};
}

Tpm::Tpm(const std::string& connection) : m_state(std::make_unique<State>(connection)) {}
Tpm::~Tpm() = default;

SealedBytes Tpm::seal(const core::Secret& bytes) {
  SealedBytes sealed{{}, {}, core::randomBytes(kAuthorisationBytes)};
  TPM2B_SENSITIVE_CREATE content{};
  fill(content.sensitive.userAuth, sealed.authorisation);
  fill(content.sensitive.data, bytes.view());
  const TPM2B_PUBLIC wanted = sealedObject();
  TPM2B_PRIVATE* privatePart = nullptr;
  TPM2B_PUBLIC* publicPart = nullptr;
  const TSS2_RC code =
      Esys_Create(m_state->esys, m_state->storage, m_state->session, ESYS_TR_NONE, ESYS_TR_NONE, &content, &wanted,
                  &kNoData, &kNoPcr, &privatePart, &publicPart, nullptr, nullptr, nullptr);
  sodium_memzero(&content, sizeof content);
  require(code, "seal");
  const FromEsys<TPM2B_PRIVATE> ownPrivate(privatePart);
  const FromEsys<TPM2B_PUBLIC> ownPublic(publicPart);
  sealed.privatePart = marshalled(*privatePart, Tss2_MU_TPM2B_PRIVATE_Marshal);
  sealed.publicPart = marshalled(*publicPart, Tss2_MU_TPM2B_PUBLIC_Marshal);
  return sealed;
}

core::Secret Tpm::unseal(const SealedBytes& sealed) {
  const auto privatePart = unmarshalled<TPM2B_PRIVATE>(sealed.privatePart, Tss2_MU_TPM2B_PRIVATE_Unmarshal);
  const auto publicPart = unmarshalled<TPM2B_PUBLIC>(sealed.publicPart, Tss2_MU_TPM2B_PUBLIC_Unmarshal);
  ESYS_TR object = ESYS_TR_NONE;
  m_state->encrypts(TPMA_SESSION_DECRYPT);
  const TSS2_RC loaded = Esys_Load(m_state->esys, m_state->storage, m_state->session, ESYS_TR_NONE, ESYS_TR_NONE,
                                   &privatePart, &publicPart, &object);
  // Another chip answers that the integrity of the private part does not fit; whatever it names, it is not ours.
  if (loaded != TSS2_RC_SUCCESS) {
    const bool isForNow =
        (loaded & TSS2_RC_LAYER_MASK) != 0 || ((loaded & TPM2_RC_FMT1) == 0 && (loaded & TPM2_RC_WARN) == TPM2_RC_WARN);
    refuse(isForNow ? TpmTrouble::Failed : TpmTrouble::OtherChip, "load", loaded);
  }
  TPM2B_AUTH authorisation{};
  fill(authorisation, sealed.authorisation);
  Esys_TR_SetAuth(m_state->esys, object, &authorisation);
  m_state->encrypts(TPMA_SESSION_ENCRYPT);
  TPM2B_SENSITIVE_DATA* data = nullptr;
  const TSS2_RC code = Esys_Unseal(m_state->esys, object, m_state->session, ESYS_TR_NONE, ESYS_TR_NONE, &data);
  Esys_FlushContext(m_state->esys, object);
  require(code, "unseal");
  const FromEsys<TPM2B_SENSITIVE_DATA> own(data);
  core::Secret secret({reinterpret_cast<const char*>(data->buffer), data->size});
  sodium_memzero(data, sizeof *data);
  return secret;
}

}  // namespace jemput::tablet
