# jemput_embed_files(TARGET NAMESPACE_PREFIX FILES...) compiles files into the program as bytes.
# core::embeddedFile("data/services.json") gives them back; core/storage and sync use it for schemas
# and the compression dictionary, so that a program is one file with nothing to lose beside it.
function(jemput_embed_files target)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -D "OUTPUT=${output}" -D "ROOT=${CMAKE_SOURCE_DIR}" -D "FILES=${ARGN}"
            -P "${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake"
    DEPENDS ${ARGN} "${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake"
    VERBATIM)
  add_library(${target} STATIC "${output}")
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
endfunction()
