# Warnings are errors in our own code; third-party code is compiled as it comes.
add_library(jemput_warnings INTERFACE)
# The fuzzing preset's clang only has to build it: g++ judges the text.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(jemput_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Werror
  # g++ 12 reports these falsely inside the standard library at -O2 (GCC 105329, 105651, 107852)
  -Wno-error=restrict -Wno-error=stringop-overflow -Wno-error=maybe-uninitialized
  -Wno-error=array-bounds -Wno-error=stringop-overread)
endif()

if(JEMPUT_SANITIZE)
  add_compile_options(-fsanitize=${JEMPUT_SANITIZE} -fno-omit-frame-pointer -O1 -g1)
  add_link_options(-fsanitize=${JEMPUT_SANITIZE})
  if(JEMPUT_SANITIZE MATCHES "thread")
    # Asio's fences: what they order is not seen, which may report a race too many, never one too few.
    add_compile_options(-Wno-error=tsan)
  endif()
  if(JEMPUT_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()
