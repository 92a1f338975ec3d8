#include "core/rules/Fold.h"

#include <algorithm>

namespace jemput::core {

namespace {

bool beginsRecord(const FoldInput& input) { return !input.entry->head().record.has_value(); }

/// Verdicts that the office changed its mind about, applied from their own revision on.
bool isAccepted(const FoldInput& input, const std::vector<FoldInput>& inputs) {
  bool accepted = input.accepted;
  for (const FoldInput& later : inputs) {
    if (!later.isOffice || !later.entry->isKind(kind::kJudged)) continue;
    if (Uuid::parse(later.entry->fields()["entry"].stringOr()) == input.entry->head().id)
      accepted = later.entry->fields()["verdict"].stringOr() == "accepted";
  }
  return accepted;
}

FoldedField* find(FoldedRecord& state, std::string_view name) {
  const auto found = std::find_if(state.fields.begin(), state.fields.end(),
                                  [&](const FoldedField& field) { return field.name == name; });
  return found == state.fields.end() ? nullptr : &*found;
}

/// Whether the author of `input` had seen the field's last change: it was its own, or its base
/// revision reaches that far (protocol section 2).
bool hasSeen(const FoldInput& input, const FoldedField& field) {
  if (field.changedBy == input.author) return true;
  return field.changedAt != 0 && input.entry->head().baseRevision() >= field.changedAt;
}

void dropConflicts(FoldedRecord& state, std::string_view name) {
  std::erase_if(state.conflicts, [&](const FieldConflict& conflict) { return conflict.field == name; });
}

void setField(FoldedRecord& state, const FoldInput& input, std::string_view name, std::string json, bool decides) {
  FoldedField* field = find(state, name);
  if (!field) {
    state.fields.push_back({std::string(name), std::move(json), input.revision, input.author});
    return;
  }
  if (decides) dropConflicts(state, name);
  if (!decides && !hasSeen(input, *field)) {
    if (field->json != json) state.conflicts.push_back({std::string(name), field->json, std::move(json)});
    return;
  }
  *field = {std::string(name), std::move(json), input.revision, input.author};
}

void setStatus(FoldedRecord& state, JsonView fields) {
  StatusDecision status{fields["service"].stringOr(), fields["status"].stringOr(), fields["date"].stringOr(),
                        fields["siak_ref"].stringOr(), fields["note"].stringOr()};
  std::erase_if(state.statuses,
                [&](const StatusDecision& old) { return status.service.empty() || old.service == status.service; });
  state.statuses.push_back(std::move(status));
}

void apply(FoldedRecord& state, const FoldInput& input) {
  const Entry& entry = *input.entry;
  const bool decides = input.isOffice && entry.isKind(kind::kDecided);
  if (entry.isKind(kind::kWithdrawn)) {
    state.withdrawn = true;
  } else if (input.isOffice && entry.isKind(kind::kStatus)) {
    setStatus(state, entry.fields());
  } else if (decides || entry.isKind(kind::kCorrected) || beginsRecord(input)) {
    for (const auto& [name, value] : entry.fields().members()) setField(state, input, name, value.text(), decides);
  }
}

void begin(FoldedRecord& state, const FoldInput& input) {
  const EntryHead& head = input.entry->head();
  state.record = head.id;
  state.kind = head.kind;
  state.officer = head.officer;
  state.visit = head.visit;
  state.wall = head.time.wall;
}

}  // namespace

std::optional<FoldedRecord> fold(const std::vector<FoldInput>& inputs) {
  std::optional<FoldedRecord> state;
  std::vector<Uuid> seen;
  for (const FoldInput& input : inputs) {
    if (!isAccepted(input, inputs)) continue;
    const Uuid& id = input.entry->head().id;
    if (std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
    if (beginsRecord(input) == state.has_value()) continue;  // nothing to continue, or begun already
    seen.push_back(id);
    if (!state) begin(state.emplace(), input);
    apply(*state, input);
  }
  return state;
}

std::string FoldedRecord::fieldsJson() const {
  JsonWriter writer;
  writer.beginObject();
  for (const FoldedField& field : fields) writer.key(field.name).raw(field.json);
  writer.endObject();
  return writer.take();
}

std::string FoldedRecord::canonical() const {
  JsonWriter writer;
  writer.beginArray().value(record.text()).value(kind).value(withdrawn).raw(fieldsJson()).beginArray();
  for (const FieldConflict& conflict : conflicts) writer.value(conflict.field).raw(conflict.other);
  writer.endArray().beginArray();
  for (const StatusDecision& status : statuses)
    writer.value(status.service).value(status.status).value(status.date).value(status.siakReference).value(status.note);
  writer.endArray().endArray();
  return writer.take();
}

}  // namespace jemput::core
