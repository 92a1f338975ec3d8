#include "core/json/Json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace jemput::core {

namespace {

using Value = rapidjson::Value;
constexpr unsigned kMaxDepth = 32;
// Iterative parsing keeps a hostile depth off the call stack; RapidJSON checks that the text is UTF-8. It gives numbers
// as text: its own reading of a zero with a large exponent ("0e80") is undefined in version 1.1.
constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

/// RapidJSON's document, with numbers read by the standard library: exact, and none that no double holds.
class ExactDocument : public rapidjson::Document {
 public:
  using rapidjson::Document::GenericDocument;
  void read(std::string_view text) {
    m_text = text;
    Populate(*this);
  }
  const rapidjson::ParseResult& result() const { return m_result; }

  /// What fills the document, called by Populate().
  bool operator()(rapidjson::Document&) {
    rapidjson::MemoryStream memory(m_text.data(), m_text.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(memory);
    rapidjson::Reader reader;
    m_result = reader.Parse<kParseFlags>(stream, *this);
    return !m_result.IsError();
  }
  /// In the place of the document's own, which would keep a text.
  bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
    const char* end = text + length;
    const auto isWhole = [&](std::from_chars_result read) { return read.ec == std::errc() && read.ptr == end; };
    if (std::int64_t number = 0; isWhole(std::from_chars(text, end, number))) return Int64(number);
    if (std::uint64_t number = 0; isWhole(std::from_chars(text, end, number))) return Uint64(number);
    double number = 0;
    return isWhole(std::from_chars(text, end, number)) && Double(number);
  }
  /// RapidJSON reads half a surrogate pair ("\ude00" alone) as a character: bytes that are no UTF-8 and that no
  /// reader takes back.
  bool String(const char* text, rapidjson::SizeType length, bool copy) {
    return isUnicode({text, length}) && rapidjson::Document::String(text, length, copy);
  }
  bool Key(const char* text, rapidjson::SizeType length, bool copy) {
    return isUnicode({text, length}) && rapidjson::Document::Key(text, length, copy);
  }

 private:
  static bool isUnicode(std::string_view text) {
    for (std::size_t at = text.find('\xed'); at != std::string_view::npos; at = text.find('\xed', at + 1))
      if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xa0) return false;
    return true;
  }

  std::string_view m_text;
  rapidjson::ParseResult m_result;
};

const Value& asValue(const void* pointer) { return *static_cast<const Value*>(pointer); }

std::string_view asView(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

bool hasDuplicateKey(const Value& object) {
  if (object.MemberCount() <= 16) {
    for (auto a = object.MemberBegin(); a != object.MemberEnd(); ++a)
      for (auto b = object.MemberBegin(); b != a; ++b)
        if (asView(a->name) == asView(b->name)) return true;
    return false;
  }
  std::set<std::string_view> seen;
  for (const auto& member : object.GetObject())
    if (!seen.insert(asView(member.name)).second) return true;
  return false;
}

const char* structuralProblem(const Value& value, unsigned depth) {
  if (depth > kMaxDepth) return "nested too deeply";
  if (value.IsArray()) {
    for (const Value& element : value.GetArray())
      if (const char* problem = structuralProblem(element, depth + 1)) return problem;
  } else if (value.IsObject()) {
    if (hasDuplicateKey(value)) return "a member appears twice";
    for (const auto& member : value.GetObject())
      if (const char* problem = structuralProblem(member.value, depth + 1)) return problem;
  }
  return nullptr;
}

void appendEscaped(std::string& out, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t plainFrom = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, plainFrom, i - plainFrom);
    plainFrom = i + 1;
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += kHex[byte >> 4U];
        out += kHex[byte & 15U];
    }
  }
  out.append(text, plainFrom);
  out += '"';
}

}  // namespace

/// RapidJSON takes 64 KiB a document by default; a batch holds hundreds of small ones at a time.
struct JsonDocument::State {
  explicit State(std::size_t textBytes) : allocator(textBytes * 2 + 256), document(&allocator, 1024) {}
  rapidjson::MemoryPoolAllocator<> allocator;
  ExactDocument document;
};

JsonDocument::JsonDocument(std::unique_ptr<State> state) : m_state(std::move(state)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

std::optional<JsonDocument> JsonDocument::parse(std::string_view text, Problem* problem) {
  // RapidJSON takes a zero byte for the end of the text and never looks at what stands behind it.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    if (problem) *problem = {zero, "a zero byte"};
    return std::nullopt;
  }
  auto state = std::make_unique<State>(text.size());
  state->document.read(text);
  if (const rapidjson::ParseResult& result = state->document.result(); result.IsError()) {
    if (problem) *problem = {result.Offset(), rapidjson::GetParseError_En(result.Code())};
    return std::nullopt;
  }
  if (const char* what = structuralProblem(state->document, 0)) {
    if (problem) *problem = {0, what};
    return std::nullopt;
  }
  return JsonDocument(std::move(state));
}

JsonView JsonDocument::root() const { return JsonView(static_cast<const Value*>(&m_state->document)); }

bool JsonView::isNull() const { return m_value && asValue(m_value).IsNull(); }
bool JsonView::isObject() const { return m_value && asValue(m_value).IsObject(); }
bool JsonView::isArray() const { return m_value && asValue(m_value).IsArray(); }
bool JsonView::isString() const { return m_value && asValue(m_value).IsString(); }
bool JsonView::isNumber() const { return m_value && asValue(m_value).IsNumber(); }
bool JsonView::isBool() const { return m_value && asValue(m_value).IsBool(); }

JsonView JsonView::operator[](std::string_view key) const {
  if (!isObject()) return {};
  for (const auto& member : asValue(m_value).GetObject())
    if (asView(member.name) == key) return JsonView(&member.value);
  return {};
}

JsonView JsonView::at(std::size_t index) const {
  if (!isArray() || index >= size()) return {};
  return JsonView(&asValue(m_value)[static_cast<rapidjson::SizeType>(index)]);
}

std::size_t JsonView::size() const {
  if (isArray()) return asValue(m_value).Size();
  return isObject() ? asValue(m_value).MemberCount() : 0;
}

std::optional<std::string_view> JsonView::string() const {
  if (!isString()) return std::nullopt;
  return asView(asValue(m_value));
}

std::optional<std::int64_t> JsonView::integer() const {
  if (!m_value || !asValue(m_value).IsInt64()) return std::nullopt;
  return asValue(m_value).GetInt64();
}

std::optional<double> JsonView::number() const {
  if (!isNumber()) return std::nullopt;
  return asValue(m_value).GetDouble();
}

std::optional<bool> JsonView::boolean() const {
  if (!isBool()) return std::nullopt;
  return asValue(m_value).GetBool();
}

std::string JsonView::stringOr(std::string_view fallback) const { return std::string(string().value_or(fallback)); }

std::int64_t JsonView::integerOr(std::int64_t fallback) const { return integer().value_or(fallback); }

std::vector<JsonView::Member> JsonView::members() const {
  std::vector<Member> result;
  if (!isObject()) return result;
  result.reserve(size());
  for (const auto& member : asValue(m_value).GetObject())
    result.push_back({asView(member.name), JsonView(&member.value)});
  return result;
}

std::vector<JsonView> JsonView::elements() const {
  std::vector<JsonView> result;
  if (!isArray()) return result;
  result.reserve(size());
  for (const Value& element : asValue(m_value).GetArray()) result.emplace_back(&element);
  return result;
}

std::vector<std::string> JsonView::texts() const {
  std::vector<std::string> result;
  for (const JsonView element : elements()) result.push_back(element.stringOr());
  return result;
}

std::string JsonView::text() const {
  if (!m_value) return {};
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  asValue(m_value).Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

void JsonWriter::separate() {
  if (m_needsComma) m_text += ',';
}

JsonWriter& JsonWriter::beginObject() {
  separate();
  m_text += '{';
  m_needsComma = false;
  return *this;
}

JsonWriter& JsonWriter::endObject() {
  m_text += '}';
  m_needsComma = true;
  return *this;
}

JsonWriter& JsonWriter::beginArray() {
  separate();
  m_text += '[';
  m_needsComma = false;
  return *this;
}

JsonWriter& JsonWriter::endArray() {
  m_text += ']';
  m_needsComma = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  appendEscaped(m_text, name);
  m_text += ':';
  m_needsComma = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  appendEscaped(m_text, text);
  m_needsComma = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  m_text += json;
  m_needsComma = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) { return raw(std::to_string(number)); }
JsonWriter& JsonWriter::value(std::uint64_t number) { return raw(std::to_string(number)); }

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return raw({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
}

JsonWriter& JsonWriter::value(bool flag) { return raw(flag ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::texts(const std::vector<std::string>& list) {
  beginArray();
  for (const std::string& text : list) value(text);
  return endArray();
}

JsonWriter& JsonWriter::memberIfAny(std::string_view name, std::string_view text) {
  return text.empty() ? *this : key(name).value(text);
}

std::string jsonString(std::string_view text) {
  std::string out;
  appendEscaped(out, text);
  return out;
}

}  // namespace jemput::core
