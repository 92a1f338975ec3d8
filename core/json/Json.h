// JSON as the whole product reads and writes it: views into a parsed text, and a writer that only
// appends. A thin name over RapidJSON, kept out of every other header.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jemput::core {

/// A value inside a JsonDocument; valid as long as the document lives. A missing member is a view
/// for which exists() is false, so lookups chain without tests between them.
class JsonView {
 public:
  JsonView() = default;
  explicit JsonView(const void* value) : m_value(value) {}

  bool exists() const { return m_value != nullptr; }
  bool isNull() const;
  bool isObject() const;
  bool isArray() const;
  bool isString() const;
  bool isNumber() const;
  bool isBool() const;

  /// Member of an object; not existing when this is no object or has no such member.
  JsonView operator[](std::string_view key) const;
  /// Element of an array; not existing when out of range.
  JsonView at(std::size_t index) const;
  /// Elements of an array or members of an object; 0 for anything else.
  std::size_t size() const;

  std::optional<std::string_view> string() const;
  std::optional<std::int64_t> integer() const;
  std::optional<double> number() const;
  std::optional<bool> boolean() const;
  /// The string, or `fallback` when it is missing or of another type.
  std::string stringOr(std::string_view fallback = {}) const;
  std::int64_t integerOr(std::int64_t fallback) const;

  struct Member;
  /// Members in the order of the text; empty for anything but an object.
  std::vector<Member> members() const;
  /// Elements in order; empty for anything but an array.
  std::vector<JsonView> elements() const;
  /// The elements as texts, "" for one that is none; empty for anything but an array.
  std::vector<std::string> texts() const;

  /// The value written again as compact JSON, members in the order they were read.
  std::string text() const;

 private:
  const void* m_value = nullptr;
};

struct JsonView::Member {
  std::string_view key;
  JsonView value;
};

/// A parsed text. Depth is limited to 32 levels; duplicate keys and trailing bytes are refused.
class JsonDocument {
 public:
  struct Problem {
    std::size_t offset = 0;  // byte in the text
    std::string what;        // English, for developers; people see a sentence made by the caller
  };

  /// The document, or nothing; `problem` then says what and where.
  static std::optional<JsonDocument> parse(std::string_view text, Problem* problem = nullptr);

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();

  JsonView root() const;

 private:
  struct State;
  explicit JsonDocument(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// Appends compact JSON to a string of its own. Commas are its business; nesting is the caller's.
class JsonWriter {
 public:
  JsonWriter& beginObject();
  JsonWriter& endObject();
  JsonWriter& beginArray();
  JsonWriter& endArray();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(int number) { return value(std::int64_t{number}); }
  JsonWriter& value(std::uint64_t number);
  JsonWriter& value(double number);
  JsonWriter& value(bool flag);
  JsonWriter& null();
  /// An array of texts.
  JsonWriter& texts(const std::vector<std::string>& list);
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);

  /// key and value in one; the usual way to write a member.
  template <class Value>
  JsonWriter& member(std::string_view name, const Value& what) {
    return key(name).value(what);
  }
  /// Writes the member only when `text` is not empty.
  JsonWriter& memberIfAny(std::string_view name, std::string_view text);

  const std::string& text() const { return m_text; }
  std::string take() { return std::move(m_text); }

 private:
  void separate();
  std::string m_text;
  bool m_needsComma = false;
};

/// `text` as a JSON string with its quotes. Control characters, quotes and backslashes are escaped;
/// other UTF-8 stays as it is.
std::string jsonString(std::string_view text);

}  // namespace jemput::core
