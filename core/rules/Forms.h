// What the official forms ask beside the personal data (F-1.01 to F-2.01; domain section 5), as data: lists of codes,
// and blocks of questions that services put (data/forms.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/Condition.h"
#include "core/rules/Language.h"

namespace jemput::core {

struct Choice {
  std::string code;
  LocalText name;
};

struct ChoiceList {
  std::string code;
  std::vector<Choice> choices;
  bool isOpen = false;  // other codes may come: the centre's statuses

  /// Null when there is no such code.
  const Choice* find(std::string_view choice) const;
};

enum class QuestionKind {
  Text,
  Name,    // in capitals, as on the document
  Digits,  // a number that is never counted with: a postcode
  Number,  // whole
  Day,     // YYYY-MM-DD
  Time,    // HH:MM
  Nik,
  Choice,   // one code of the list
  Choices,  // several, with commas between them
};

struct Question {
  std::string code;  // "kelahiran_ke"; in one block only once
  QuestionKind kind = QuestionKind::Text;
  LocalText name;
  bool isRequired = false;           // the form is not complete without it; it never holds a citizen back
  std::optional<int> least, most;    // of a number; else of the length in characters
  std::string unit;                  // "g"
  const ChoiceList* list = nullptr;  // of Choice and Choices
  Condition when;
};

struct FormBlock {
  std::string code;
  std::string form;  // "F-2.01", or empty: our own
  LocalText name;
  std::vector<Question> questions;

  /// Null when there is no such question.
  const Question* find(std::string_view question) const;
};

class Forms {
 public:
  Forms() = default;
  Forms(Forms&&) = default;
  Forms& operator=(Forms&&) = default;
  Forms(const Forms&) = delete;  // questions point at lists
  Forms& operator=(const Forms&) = delete;

  /// Empty text, or what is wrong and where, in Indonesian.
  std::string read(JsonView root);

  const FormBlock* block(std::string_view code) const;
  const ChoiceList* list(std::string_view code) const;
  const std::vector<FormBlock>& blocks() const { return m_blocks; }

 private:
  std::string readList(std::string_view code, JsonView view);
  std::string readBlock(JsonView view);
  std::string readQuestion(JsonView view, FormBlock& block);

  std::vector<ChoiceList> m_lists;
  std::vector<FormBlock> m_blocks;
};

}  // namespace jemput::core
