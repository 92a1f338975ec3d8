# The standard library's headers are two fifths of the time of most sources. They are compiled once for all libraries that
# ask; each source still includes what it uses, so that it compiles without.
if(NOT JEMPUT_SANITIZE MATCHES "fuzzer-no-link")
  add_library(jemput_standard STATIC cmake/precompiled/Standard.cpp)
  target_include_directories(jemput_standard PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(jemput_standard PRIVATE jemput_warnings)  # the same options as those who use it
  target_precompile_headers(jemput_standard PRIVATE cmake/precompiled/Standard.h)
endif()

function(jemput_precompile)
  foreach(target ${ARGN})
    if(TARGET jemput_standard)
      target_precompile_headers(${target} REUSE_FROM jemput_standard)
    endif()
  endforeach()
endfunction()
