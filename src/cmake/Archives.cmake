# Target pith_archives: those libraries of pith that a system may have as archives (Debian has), for
# the program. Shared libraries cost every start: the dynamic linker settles 5,200 references to
# symbols before main, most of them of libicui18n, libsqlite3, libxml2 and libstdc++. `pith summarize`
# of 6 KB takes 15.5 million instructions so, and 11.8 where only libstdc++'s are left.
#
# All or none: libxml2 and pith must have the same ICU. libstdc++ stays shared because CLD2 and
# simdjson, which Debian has only so, would load it anyway; glibc, because it loads libcurl.
set(archives "")
set(missing "")
foreach(name icui18n xml2 z zstd lzma stemmer sqlite3 icuuc icudata)
  find_library(PITH_ARCHIVE_${name} lib${name}.a)
  mark_as_advanced(PITH_ARCHIVE_${name})
  list(APPEND archives ${PITH_ARCHIVE_${name}})
  if(NOT PITH_ARCHIVE_${name})
    list(APPEND missing lib${name}.a)
  endif()
endforeach()
if(missing)
  message(STATUS "PITH_STATIC: the program is linked with shared libraries: no ${missing} here")
else()
  add_library(pith_archives INTERFACE)
  target_link_libraries(pith_archives INTERFACE ${archives} ${CMAKE_DL_LIBS} m)
endif()
