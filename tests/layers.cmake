# Fails on an #include against the arrows of src/DESIGN.md.
#
#   cmake -DROOT=src -P tests/layers.cmake
cmake_minimum_required(VERSION 3.25)

get_filename_component(ROOT ${ROOT} ABSOLUTE)

set(MAY_base "")
set(MAY_language base)
set(MAY_read language base)
set(MAY_text language base)
set(MAY_rank text base)
set(MAY_select rank text base)
set(MAY_df text language base)
set(MAY_digest rank text language base)
set(MAY_render base)
set(MAY_rouge render text language base)
set(MAY_fetch base)
set(MAY_cli fetch base)
set(KNOWN base fetch language read text rank select df digest render rouge cli)

# base/file.h speaks the public Error; everything may include include/pith.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.h ${ROOT}/*.cc)
list(LENGTH files count)
if(count LESS 30)
  message(FATAL_ERROR "only ${count} files under ${ROOT}: is this the right folder?")
endif()
foreach(file IN LISTS files)
  if(NOT file MATCHES "^([a-z]+)/")
    continue()  # summarize.cc, quote.cc and batch.cc, which know every stage
  endif()
  set(here ${CMAKE_MATCH_1})
  if(NOT here IN_LIST KNOWN)
    message(SEND_ERROR "${file}: the folder ${here} has no row in tests/layers.cmake")
  endif()
  file(STRINGS ${ROOT}/${file} lines REGEX "^#include \"")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^#include \"([a-z]+)/.*" "\\1" there ${line})
    if(NOT there STREQUAL here AND NOT there STREQUAL "pith" AND NOT there IN_LIST MAY_${here})
      message(SEND_ERROR "${file}: ${here} may not include ${there} (${line})")
    endif()
  endforeach()
endforeach()
