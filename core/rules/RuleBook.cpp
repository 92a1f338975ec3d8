#include "core/rules/RuleBook.h"

namespace jemput::core {

const RuleBook& RuleBook::shipped() {
  static const RuleBook book{Areas::shipped(), ServiceCatalogue::shipped()};
  return book;
}

}  // namespace jemput::core
