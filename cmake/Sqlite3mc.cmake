# SQLite with encryption: the SQLite3MultipleCiphers amalgamation as it ships inside a pinned npm
# package (docs/decisions/0001). Only deps/sqlite3/ of that package is used, and only after its hash
# has been checked. Debian's SQLite 3.40 can neither encrypt nor is it free of the WAL-reset fault.
set(JEMPUT_SQLITE_PACKAGE better-sqlite3-multiple-ciphers)
set(JEMPUT_SQLITE_VERSION 13.0.3)
set(JEMPUT_SQLITE_SHA256 24a11e221247fc003f755ad0f82126bc6b0295d0be1c06f3cb3e48d9db8eb898)
set(JEMPUT_SQLITE_DIR "${CMAKE_SOURCE_DIR}/build/third_party/sqlite3mc-${JEMPUT_SQLITE_VERSION}")

if(NOT EXISTS "${JEMPUT_SQLITE_DIR}/sqlite3.c")
  set(archive "${JEMPUT_SQLITE_PACKAGE}-${JEMPUT_SQLITE_VERSION}.tgz")
  set(staging "${JEMPUT_SQLITE_DIR}.staging")
  file(REMOVE_RECURSE "${staging}")
  file(MAKE_DIRECTORY "${staging}")
  message(STATUS "Fetching ${JEMPUT_SQLITE_PACKAGE}@${JEMPUT_SQLITE_VERSION} through npm")
  execute_process(
    COMMAND npm pack --ignore-scripts --silent ${JEMPUT_SQLITE_PACKAGE}@${JEMPUT_SQLITE_VERSION}
    WORKING_DIRECTORY "${staging}" OUTPUT_QUIET RESULT_VARIABLE failed)
  if(failed OR NOT EXISTS "${staging}/${archive}")
    message(FATAL_ERROR "npm could not fetch ${JEMPUT_SQLITE_PACKAGE}@${JEMPUT_SQLITE_VERSION}. Check the network and run the same command again.")
  endif()
  file(SHA256 "${staging}/${archive}" found)
  if(NOT found STREQUAL JEMPUT_SQLITE_SHA256)
    message(FATAL_ERROR "${archive} is not the file this project was tested with (SHA-256 ${found}). Nothing of it was used.")
  endif()
  file(ARCHIVE_EXTRACT INPUT "${staging}/${archive}" DESTINATION "${staging}" PATTERNS "package/deps/sqlite3/*")
  file(MAKE_DIRECTORY "${JEMPUT_SQLITE_DIR}")
  foreach(name sqlite3.h sqlite3ext.h sqlite3.c)
    file(RENAME "${staging}/package/deps/sqlite3/${name}" "${JEMPUT_SQLITE_DIR}/${name}")
  endforeach()
  file(REMOVE_RECURSE "${staging}")
endif()

enable_language(C)
add_library(jemput_sqlite STATIC "${JEMPUT_SQLITE_DIR}/sqlite3.c" "${CMAKE_SOURCE_DIR}/cmake/sqlite_no_extensions.c")
target_include_directories(jemput_sqlite SYSTEM PUBLIC "${JEMPUT_SQLITE_DIR}")
# The package's own build flags set WAL to synchronous=NORMAL, which loses confirmed commits in a
# power cut: these are ours (reliability page, section 3).
target_compile_definitions(jemput_sqlite PRIVATE
  SQLITE_THREADSAFE=1 SQLITE_DEFAULT_SYNCHRONOUS=2 SQLITE_DEFAULT_WAL_SYNCHRONOUS=2 SQLITE_TEMP_STORE=2
  SQLITE_SECURE_DELETE SQLITE_DQS=0 SQLITE_USE_URI=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_ENABLE_FTS5
  SQLITE_ENABLE_COLUMN_METADATA SQLITE_OMIT_DEPRECATED SQLITE_LIKE_DOESNT_MATCH_BLOBS
  HAVE_FDATASYNC=1)
target_compile_options(jemput_sqlite PRIVATE -O2 -w)
find_package(Threads REQUIRED)
target_link_libraries(jemput_sqlite PUBLIC Threads::Threads ${CMAKE_DL_LIBS} m)
