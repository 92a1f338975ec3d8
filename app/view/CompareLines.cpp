#include "app/view/CompareLines.h"

#include "app/view/TabletText.h"
#include "core/rules/Areas.h"
#include "core/rules/Digits.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

namespace {

QString sexInWords(core::Sex sex) {
  if (sex == core::Sex::Unknown) return {};
  return sex == core::Sex::Male ? CompareLines::tr("Laki-laki") : CompareLines::tr("Perempuan");
}

QString villageInWords(const core::Person& person) {
  const core::Area* village = core::Areas::shipped().find(person.village);
  return village != nullptr ? words(village->name) : words(person.village);
}

}  // namespace

void CompareLines::compare(const core::Person& known, const core::Person& typed, core::Language language) {
  std::vector<Row> rows;
  const auto add = [&rows](const QString& label, const QString& one, const QString& other, bool isSame) {
    if (one.isEmpty() && other.isEmpty()) return;
    const State state = one.isEmpty() || other.isEmpty() ? Unknown : isSame ? Same : Differs;
    rows.push_back({label, one, other, state});
  };
  const auto addText = [&add](const QString& label, const std::string& one, const std::string& other) {
    add(label, words(one), words(other), words(one).compare(words(other), Qt::CaseInsensitive) == 0);
  };
  const auto dateOf = [language](const core::Person& person) {
    return person.birthDate ? words(core::dateInWords(*person.birthDate, language)) : QString();
  };
  addText(tr("Nama"), known.name, typed.name);
  add(tr("NIK"), words(core::maskNumber(known.nik)), words(core::maskNumber(typed.nik)), known.nik == typed.nik);
  add(tr("Nomor KK"), words(core::maskNumber(known.kk)), words(core::maskNumber(typed.kk)), known.kk == typed.kk);
  add(tr("Tanggal lahir"), dateOf(known), dateOf(typed), known.birthDate == typed.birthDate);
  add(tr("Jenis kelamin"), sexInWords(known.sex), sexInWords(typed.sex), known.sex == typed.sex);
  addText(tr("Nama ibu"), known.mother, typed.mother);
  addText(tr("Nama ayah"), known.father, typed.father);
  addText(tr("Tempat lahir"), known.birthPlace, typed.birthPlace);
  addText(tr("Dusun"), known.hamlet, typed.hamlet);
  addText(tr("RT"), known.rt, typed.rt);
  add(tr("Desa"), villageInWords(known), villageInWords(typed), known.village == typed.village);
  const bool hasSameRows = jemput::app::hasSameRows(m_rows, rows, &Row::label);
  refill(hasSameRows, [&] { m_rows = std::move(rows); });
}

void CompareLines::clear() {
  refill(m_rows.empty(), [&] { m_rows.clear(); });
}

int CompareLines::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompareLines::data(const QModelIndex& index, int role) const {
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case LineLabel:
      return row.label;
    case Known:
      return row.known;
    case Typed:
      return row.typed;
    case Agreement:
      return static_cast<int>(row.state);
    default:
      return {};
  }
}

QHash<int, QByteArray> CompareLines::roleNames() const {
  return {{LineLabel, "lineLabel"}, {Known, "known"}, {Typed, "typed"}, {Agreement, "agreement"}};
}

}  // namespace jemput::app
