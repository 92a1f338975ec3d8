#include "app/view/FormAnswers.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "app/view/TabletText.h"
#include "core/rules/Answers.h"
#include "core/rules/Digits.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

constexpr qsizetype kMostLettersInForm = 200;  // of all choices together: four lines of tiles

AnswerListModel::Kind kindOf(const core::Question& question, const QStringList& options) {
  switch (question.kind) {
    case core::QuestionKind::Number:
    case core::QuestionKind::Digits:
    case core::QuestionKind::Nik:
    case core::QuestionKind::Time:
      return AnswerListModel::Digits;
    case core::QuestionKind::Day:
      return AnswerListModel::Day;
    case core::QuestionKind::Choices:
      return AnswerListModel::SomeOf;
    case core::QuestionKind::Choice:
      return options.join(QString()).size() > kMostLettersInForm ? AnswerListModel::OneOfMany : AnswerListModel::OneOf;
    case core::QuestionKind::Text:
    case core::QuestionKind::Name:
      break;
  }
  return AnswerListModel::Text;
}

/// A time is typed as four digits and kept with a colon.
std::string asTime(const std::string& digits) {
  return digits.size() == 4 ? digits.substr(0, 2) + ":" + digits.substr(2) : digits;
}

std::string typed(const core::Question& question, const QString& text) {
  const std::string trimmed = utf8(text.trimmed());
  switch (question.kind) {
    case core::QuestionKind::Nik:
      return core::normaliseNumber(trimmed).digits;
    case core::QuestionKind::Time:
      return asTime(core::normaliseNumber(trimmed).digits);
    case core::QuestionKind::Name:
      return utf8(text.toUpper());
    case core::QuestionKind::Text:
      return utf8(text);
    default:
      return trimmed;
  }
}

QString hintOf(const core::Question& question) {
  return question.kind == core::QuestionKind::Time ? FormAnswers::tr("Jam dan menit, misalnya 0830") : QString();
}

QString valueOf(const core::Question& question, const std::string& answer) {
  QString value = words(answer);
  if (question.kind == core::QuestionKind::Time) value.remove(QLatin1Char(':'));
  return value;
}

AnswerRow rowOf(const core::Question& question, const std::string& answer, core::Language language) {
  AnswerRow row;
  row.code = question.code;
  row.title = words(question.name.in(language));
  if (!question.unit.empty()) row.title += QStringLiteral(" (%1)").arg(words(question.unit));
  row.isOptional = !question.isRequired;
  row.hint = hintOf(question);
  row.value = valueOf(question, answer);
  if (question.list != nullptr) {
    const auto codes = core::chosenCodes(answer);
    for (const core::Choice& choice : question.list->choices) {
      if (std::ranges::find(codes, choice.code) != codes.end()) row.chosen << static_cast<int>(row.options.size());
      row.options << words(choice.name.in(language));
    }
  }
  row.kind = kindOf(question, row.options);
  return row;
}

/// An error about one answer, or empty text.
QString errorOf(const core::ServiceRequest& request, const std::string& question, const core::Issues& issues,
                const TabletDesk& desk) {
  const std::string field = core::answerField(request, question);
  for (const core::Issue& issue : issues)
    if (issue.level == core::IssueLevel::Error && issue.field == field)
      return words(core::sentence(issue, desk.language, desk.rules.services));
  return {};
}

}  // namespace

FormAnswers::FormAnswers(core::Registration& form, QObject* parent) : QObject(parent), m_form(form) {
  connect(&m_rows, &AnswerListModel::written, this, &FormAnswers::write);
  connect(&m_rows, &AnswerListModel::dayWritten, this, &FormAnswers::writeDay);
  connect(&m_rows, &AnswerListModel::chosen, this, &FormAnswers::choose);
}

void FormAnswers::show(const TabletDesk& desk, const core::Issues& issues) {
  m_rules = &desk.rules;
  std::vector<AnswerRow> rows;
  std::set<std::string> shown;
  const core::FormBlock* block = nullptr;
  std::size_t head = 0;
  int open = 0;
  const auto noteOpen = [&] {
    if (head < rows.size() && open > 0) rows[head].openNote = tr("%n belum diisi", nullptr, open);
  };
  for (const core::ServiceRequest& request : m_form.services) {
    const core::Service* service = desk.rules.services.find(request.code);
    if (service == nullptr) continue;
    for (const auto& asked : core::askedQuestions(request, *service, m_form.person, m_form.visit.date)) {
      const core::Question& question = *asked.question;
      if (!shown.insert(question.code).second) continue;
      const std::string answer = answerTo(question.code);
      AnswerRow row = rowOf(question, answer, desk.language);
      row.error = errorOf(request, question.code, issues, desk);
      if (asked.block != block) {
        noteOpen();
        block = asked.block;
        head = rows.size();
        open = 0;
        row.section = words(block->name.in(desk.language));
        if (!block->form.empty()) row.section += QStringLiteral(" · ") + words(block->form);
      }
      if (question.isRequired && answer.empty()) ++open;
      rows.push_back(std::move(row));
    }
  }
  noteOpen();
  m_rows.put(std::move(rows));
}

QString FormAnswers::questionOf(const core::Issue& issue, const core::RuleBook& rules, core::Language language) {
  constexpr std::string_view kServices = "services.";
  if (!issue.field.starts_with(kServices)) return {};
  const std::string rest = issue.field.substr(kServices.size());
  const auto dot = rest.find('.');
  const core::Service* service = rules.services.find(rest.substr(0, dot));
  const core::Question* question =
      service != nullptr && dot != std::string::npos ? service->question(rest.substr(dot + 1)) : nullptr;
  return question != nullptr ? words(question->name.in(language)) : QString();
}

const core::Question* FormAnswers::questionAsked(const std::string& code) const {
  for (const core::ServiceRequest& request : m_form.services) {
    const core::Service* service = m_rules == nullptr ? nullptr : m_rules->services.find(request.code);
    if (service == nullptr) continue;
    if (const core::Question* question = service->question(code)) return question;
  }
  return nullptr;
}

std::string FormAnswers::answerTo(const std::string& question) const {
  for (const core::ServiceRequest& request : m_form.services)
    if (const auto found = request.answers.find(question); found != request.answers.end()) return found->second;
  return {};
}

core::Answers FormAnswers::knownFor(const core::Service& service) const {
  core::Answers known;
  for (const core::ServiceRequest& request : m_form.services)
    for (const auto& [question, text] : request.answers)
      if (service.question(question) != nullptr) known.emplace(question, text);
  return known;
}

void FormAnswers::answer(const std::string& question, const std::string& text) {
  for (core::ServiceRequest& request : m_form.services) {
    const core::Service* service = m_rules->services.find(request.code);
    if (service == nullptr || service->question(question) == nullptr) continue;
    if (text.empty())
      request.answers.erase(question);
    else
      request.answers.insert_or_assign(question, text);
  }
  Q_EMIT edited();
}

void FormAnswers::write(const std::string& code, const QString& text) {
  const core::Question* question = questionAsked(code);
  if (question != nullptr) answer(code, typed(*question, text));
}

void FormAnswers::writeDay(const std::string& code, const QString& day, const QString& month, const QString& year) {
  const bool isEmpty = day.isEmpty() && month.isEmpty() && year.isEmpty();
  const QString text =
      QStringLiteral("%1-%2-%3").arg(year).arg(month, 2, QLatin1Char('0')).arg(day, 2, QLatin1Char('0'));
  if (questionAsked(code) != nullptr) answer(code, isEmpty ? std::string() : utf8(text));
}

void FormAnswers::choose(const std::string& code, int option) {
  const core::Question* question = questionAsked(code);
  if (question == nullptr || question->list == nullptr) return;
  const std::string chosen = question->list->choices.at(static_cast<std::size_t>(option)).code;
  auto codes = core::chosenCodes(answerTo(code));
  const bool wasChosen = std::erase(codes, chosen) > 0;
  if (question->kind == core::QuestionKind::Choice) codes.clear();
  if (!wasChosen) codes.push_back(chosen);
  answer(code, std::accumulate(codes.begin(), codes.end(), std::string(), [](const std::string& all, const auto& one) {
           return all.empty() ? one : all + "," + one;
         }));
}

}  // namespace jemput::app
