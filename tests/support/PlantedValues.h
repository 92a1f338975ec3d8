// Every way in which a name or a number could lie readable in a file (G14).
#pragma once

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/crypto/Encoding.h"

namespace jemput::test {

/// As UTF-8, UTF-16 both ways round, hex in both cases, and base64 (both alphabets) at each of its three alignments.
inline std::vector<std::string> formsOf(const std::string& secret) {
  std::vector<std::string> forms = {secret};
  std::string little, big;
  for (const char c : secret) {
    little.append(1, c).append(1, '\0');
    big.append(1, '\0').append(1, c);
  }
  forms.insert(forms.end(), {little, big, core::hex(secret)});
  forms.push_back(core::hex(secret));
  for (char& c : forms.back()) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (std::size_t before = 0; before < 3; ++before) {
    // Only the characters that the neighbours have no part in.
    const std::string text = core::base64(std::string(before, 'x') + secret);
    const std::size_t first = (before * 8 + 5) / 6, end = (before + secret.size()) * 8 / 6;
    std::string form = text.substr(first, end - first);
    for (const auto& [from, to] : {std::pair{'-', '+'}, std::pair{'_', '/'}}) {
      forms.push_back(form);
      std::replace(form.begin(), form.end(), from, to);
    }
    forms.push_back(form);
  }
  return forms;
}

/// "FILE holds …" for each file under the folder, or name of one, in which one of the secrets is readable; files that
/// `isMeant` to hold them are passed over.
template <class IsMeant>
std::vector<std::string> filesThatTell(const std::filesystem::path& folder, const std::vector<std::string>& secrets,
                                       IsMeant isMeant) {
  std::vector<std::string> found;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file() || isMeant(file.path())) continue;
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string bytes = file.path().string() + std::string{std::istreambuf_iterator<char>(stream), {}};
    for (const std::string& secret : secrets)
      for (const std::string& form : formsOf(secret))
        if (bytes.find(form) != std::string::npos) found.push_back(file.path().string() + " holds " + form);
  }
  return found;
}

}  // namespace jemput::test
