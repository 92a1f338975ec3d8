#include "core/rules/Forms.h"

#include <array>
#include <utility>

#include "core/rules/RuleData.h"

namespace jemput::core {

namespace {

using KindName = std::pair<std::string_view, QuestionKind>;
constexpr std::array<KindName, 9> kKinds = {{{"text", QuestionKind::Text},
                                             {"name", QuestionKind::Name},
                                             {"digits", QuestionKind::Digits},
                                             {"number", QuestionKind::Number},
                                             {"date", QuestionKind::Day},
                                             {"time", QuestionKind::Time},
                                             {"nik", QuestionKind::Nik},
                                             {"choice", QuestionKind::Choice},
                                             {"choices", QuestionKind::Choices}}};

std::optional<QuestionKind> kindOf(std::string_view word) {
  for (const auto& [name, kind] : kKinds)
    if (name == word) return kind;
  return std::nullopt;
}

bool isChosen(QuestionKind kind) { return kind == QuestionKind::Choice || kind == QuestionKind::Choices; }

}  // namespace

const Choice* ChoiceList::find(std::string_view choice) const { return findByCode(choices, choice); }
const Question* FormBlock::find(std::string_view question) const { return findByCode(questions, question); }
const FormBlock* Forms::block(std::string_view code) const { return findByCode(m_blocks, code); }
const ChoiceList* Forms::list(std::string_view code) const { return findByCode(m_lists, code); }

std::string Forms::read(JsonView root) {
  for (const auto& [code, view] : root["lists"].members())
    if (std::string why = readList(code, view); !why.empty()) return "daftar pilihan " + std::string(code) + ": " + why;
  for (const JsonView view : root["blocks"].elements())
    if (std::string why = readBlock(view); !why.empty()) return "isian (block) " + view["code"].stringOr() + ": " + why;
  return {};
}

std::string Forms::readList(std::string_view code, JsonView view) {
  ChoiceList list{std::string(code), {}, view["open"].boolean().value_or(false)};
  for (const JsonView choice : view["codes"].elements()) {
    Choice read{choice["code"].stringOr(), readLocalText(choice)};
    if (read.code.empty() || read.code.find(',') != std::string::npos || list.find(read.code))
      return "pilihan ke-" + std::to_string(list.choices.size() + 1) +
             ": code-nya kosong, berisi koma, atau dipakai dua kali";
    if (!isComplete(read.name)) return "pilihan " + read.code + ": " + kLacksName;
    list.choices.push_back(std::move(read));
  }
  m_lists.push_back(std::move(list));
  return {};
}

std::string Forms::readBlock(JsonView view) {
  FormBlock block{view["code"].stringOr(), view["form"].stringOr(), readLocalText(view["name"]), {}};
  if (block.code.empty() || this->block(block.code)) return "code-nya kosong atau dipakai dua kali";
  if (!isComplete(block.name)) return kLacksName;
  for (const JsonView question : view["fields"].elements())
    if (std::string why = readQuestion(question, block); !why.empty())
      return "pertanyaan " + question["code"].stringOr() + ": " + why;
  if (block.questions.empty()) return "tidak menanyakan apa pun";
  m_blocks.push_back(std::move(block));
  return {};
}

std::string Forms::readQuestion(JsonView view, FormBlock& block) {
  Question question;
  question.code = view["code"].stringOr();
  if (question.code.empty() || block.find(question.code)) return "code-nya kosong atau dipakai dua kali";
  const auto kind = kindOf(view["kind"].stringOr());
  if (!kind) return "kind \"" + view["kind"].stringOr() + "\" tidak dikenal";
  question.kind = *kind;
  question.name = readLocalText(view["name"]);
  if (!isComplete(question.name)) return kLacksName;
  question.isRequired = view["required"].boolean().value_or(false);
  question.least = readWhole(view["min"]);
  question.most = readWhole(view["max"]);
  question.unit = view["unit"].stringOr();
  question.list = list(view["list"].stringOr());
  if (isChosen(question.kind) != (question.list != nullptr))
    return "pilihan (choice, choices) memerlukan list yang ada di lists; jenis lain tidak memakainya";
  if (std::string why = readCondition(view["when"], {}, question.when); !why.empty()) return why;
  if (!question.when.question.empty() && !block.find(question.when.question))
    return "bergantung pada pertanyaan \"" + question.when.question + "\", yang tidak ada sebelumnya di isian ini";
  block.questions.push_back(std::move(question));
  return {};
}

}  // namespace jemput::core
