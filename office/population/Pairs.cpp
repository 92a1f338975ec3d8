#include "office/population/Pairs.h"

#include <algorithm>
#include <stdexcept>

#include "office/population/Spelling.h"
#include "office/population/Tables.h"

namespace jemput::office {

namespace {

class PairMaker {
 public:
  PairMaker(PopulationDraft& draft, NameList& names, const NameBook& book)
      : m_draft(draft), m_names(names), m_book(book), m_random(draft.seed, "pairs") {
    // Second records are made of people whose parents do not live with them: nobody's child changes.
    m_slots.resize(draft.villages.size() * 200);
    for (std::uint32_t i = 0; i < draft.people.size(); ++i)
      if (draft.people[i].mother == kNobody && draft.people[i].father == kNobody) m_slots[slotOf(i)].push_back(i);
  }

  std::vector<LabelledPair> make() {
    const std::size_t total = shareOf(m_draft.people.size(), kNearDuplicates);
    // The last kinds are relatives, the scarcest; so they are chosen first.
    for (std::size_t i = 0; i < kPairKinds; ++i) {
      const std::size_t kind = kPairKinds - 1 - i;
      makeKind(static_cast<PairKind>(kind), total / kPairKinds + (kind < total % kPairKinds ? 1 : 0));
    }
    return std::move(m_pairs);
  }

 private:
  PersonDraft& person(std::uint32_t index) { return m_draft.people[index]; }
  const HouseholdDraft& homeOf(std::uint32_t index) { return m_draft.households[person(index).household]; }
  std::size_t slotOf(std::uint32_t index) {
    return homeOf(index).village * std::size_t{200} + person(index).age * std::size_t{2} + (person(index).male ? 1 : 0);
  }
  bool isFree(std::uint32_t index) { return !person(index).inPair && !person(index).placeholderBirthday; }

  void makeKind(PairKind kind, std::size_t count) {
    const std::size_t wanted = m_pairs.size() + count;
    // Everybody is tried at most once, from a random place on in steps that reach all.
    const std::size_t size = m_draft.people.size();
    std::size_t at = m_random.index(size);
    for (std::size_t tries = 0; tries < size && m_pairs.size() < wanted; ++tries, at = (at + 7919) % size) {
      const auto first = static_cast<std::uint32_t>(at);
      if (isFree(first)) tryPair(kind, first);
    }
    if (m_pairs.size() != wanted) throw std::logic_error("too few people for a kind of near-duplicate");
  }

  void tryPair(PairKind kind, std::uint32_t first) {
    if (kind == PairKind::Twins) return tryTwins(first);
    if (kind == PairKind::SameNameCousins) return tryCousins(first);
    if (kind == PairKind::FatherAndSon) return tryFatherAndSon(first);
    const bool changesName = kind < PairKind::NikDigit;
    std::string name =
        respelled(m_names.people[first], kind, m_names.fatherOf(m_draft, first), person(first).male, m_book);
    if (changesName && name == m_names.people[first]) return;
    core::Date birth = person(first).birth;
    if (kind == PairKind::DayMonthSwapped && !swapDayAndMonth(birth, person(first).age)) return;
    const std::uint32_t second = findSecond(first, kind == PairKind::KkAsNik);
    if (second == kNobody) return;
    m_names.people[second] = std::move(name);
    m_names.absentMothers[second] = m_names.motherOf(m_draft, first);
    m_names.absentFathers[second] = m_names.fatherOf(m_draft, first);
    person(second).birth = birth;
    keep(first, second, kind);
    // Their names are copied into the second record now, so they must not change any more.
    for (const std::uint32_t parent : {person(first).mother, person(first).father})
      if (parent != kNobody) person(parent).inPair = true;
  }

  bool swapDayAndMonth(core::Date& birth, int age) {
    const auto swapped = core::Date::make(birth.year(), birth.day(), birth.month());
    if (!swapped || *swapped == birth || m_draft.referenceDate.ageOf(*swapped) != age) return false;
    const bool placeholder = isPlaceholderDay(*swapped);
    if (!placeholder) birth = *swapped;
    return !placeholder;
  }

  /// `headOnly`: at most one of a household, as its KK number must not stand for two NIKs.
  std::uint32_t findSecond(std::uint32_t first, bool headOnly) {
    for (const std::uint32_t second : m_slots[slotOf(first)]) {
      const bool differs = second != first && person(second).household != person(first).household;
      if (headOnly && homeOf(second).head != second) continue;
      if (differs && isFree(second) && homeOf(second).religion == homeOf(first).religion) return second;
    }
    return kNobody;
  }

  void tryTwins(std::uint32_t first) {
    if (person(first).mother == kNobody) return;
    for (const std::uint32_t second : homeOf(first).members) {
      const PersonDraft& other = person(second);
      if (second == first || !isFree(second) || other.mother != person(first).mother ||
          other.male != person(first).male || other.birth != person(first).birth)
        continue;
      // HASAN and HUSEN: all tokens alike but the last.
      std::vector<std::string> tokens = tokensOf(m_names.people[first]);
      const std::string before = tokens.back();
      for (int tries = 0; tries < 20 && tokens.back() == before; ++tries)
        tokens.back() = tokensOf(drawName(second)).back();
      if (tokens.back() == before) return;
      m_names.people[second] = joined(tokens);
      return keep(first, second, PairKind::Twins);
    }
  }

  void tryCousins(std::uint32_t first) {
    const VillageDraft& village = m_draft.villages[homeOf(first).village];
    if (person(first).age > 30) return;
    for (int tries = 0; tries < 40; ++tries) {
      const auto second = village.firstPerson + static_cast<std::uint32_t>(m_random.index(village.people));
      const PersonDraft& other = person(second);
      const int apart = other.age - person(first).age;
      if (!isFree(second) || other.male != person(first).male || other.household == person(first).household ||
          apart < -5 || apart > 5 || other.birth == person(first).birth ||
          homeOf(second).religion != homeOf(first).religion)
        continue;
      m_names.people[second] = m_names.people[first];
      return keep(first, second, PairKind::SameNameCousins);
    }
  }

  /// `first` is the son; his father, the pair's first, keeps his name.
  void tryFatherAndSon(std::uint32_t son) {
    const std::uint32_t father = person(son).father;
    if (!person(son).male || father == kNobody || !isFree(father)) return;
    std::vector<std::string> tokens = tokensOf(m_names.people[father]);
    if (tokens.size() == 1)
      tokens.insert(tokens.begin(), tokensOf(drawName(son)).front());
    else
      tokens.back() = tokensOf(drawName(son)).back();
    if (joined(tokens) == m_names.people[father]) return;
    m_names.people[son] = joined(tokens);
    keep(father, son, PairKind::FatherAndSon);
  }

  std::string drawName(std::uint32_t index) {
    const HouseholdDraft& home = homeOf(index);
    return m_book.draw(home.religion, person(index).male, person(index).age, m_draft.villages[home.village].district,
                       m_random);
  }

  void keep(std::uint32_t first, std::uint32_t second, PairKind kind) {
    person(first).inPair = person(second).inPair = true;
    m_pairs.push_back({first, second, kind, isSamePerson(kind)});
  }

  PopulationDraft& m_draft;
  NameList& m_names;
  const NameBook& m_book;
  Random m_random;
  std::vector<std::vector<std::uint32_t>> m_slots;  // by village, age and sex
  std::vector<LabelledPair> m_pairs;
};

}  // namespace

std::vector<LabelledPair> drawPairs(PopulationDraft& draft, NameList& names, const NameBook& book) {
  return PairMaker(draft, names, book).make();
}

}  // namespace jemput::office
