// Without libFuzzer: every kept input of the folders on the command line, once, within the limits of G18.
#include <sys/resource.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

constexpr long kMostKilobytes = 64L * 1024;

/// The most memory that the program has held so far, KB.
long peak() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

}  // namespace

int main(int count, char** folders) {
  int inputs = 0;
  const long before = peak();
  for (int i = 1; i < count; ++i)
    for (const auto& file : std::filesystem::directory_iterator(folders[i])) {
      std::ifstream stream(file.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      // First, so that the last name is that of the input that ended the program.
      std::cerr << file.path().filename().string() << std::endl;
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++inputs;
    }
  std::cout << inputs << " inputs, " << peak() - before << " KB" << std::endl;
  return inputs > 0 && peak() - before < kMostKilobytes ? 0 : 1;
}
