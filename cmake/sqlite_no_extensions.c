/* SQLite is built without loadable extensions (reliability section 3); SQLiteCpp's library still names
   the function that would load one. Refusing is all it ever does. */
#include <sqlite3.h>

int sqlite3_load_extension(sqlite3* db, const char* file, const char* entry, char** message) {
  (void)db;
  (void)file;
  (void)entry;
  if (message) *message = sqlite3_mprintf("extensions are not built in");
  return SQLITE_ERROR;
}
