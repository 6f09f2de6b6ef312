# CLD2, which ships neither a CMake file nor a .pc: target Cld2::cld2.
#
# libcld2_full holds nothing but larger tables (175 languages in place of 83). Where it is linked
# before libcld2 they take the place of the small ones; as nothing calls it by name, the linker must
# be told to keep it. Where a distribution has no such library, the small tables serve.
find_path(Cld2_INCLUDE_DIR cld2/public/compact_lang_det.h)
find_library(Cld2_LIBRARY cld2)
find_library(Cld2_FULL_LIBRARY cld2_full)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Cld2 REQUIRED_VARS Cld2_LIBRARY Cld2_INCLUDE_DIR)
if(Cld2_FOUND AND NOT TARGET Cld2::cld2)
  add_library(Cld2::cld2 INTERFACE IMPORTED)
  set(tables "")
  if(Cld2_FULL_LIBRARY)
    set(tables "-Wl,--push-state,--no-as-needed" "${Cld2_FULL_LIBRARY}" "-Wl,--pop-state")
  endif()
  set_target_properties(Cld2::cld2 PROPERTIES INTERFACE_LINK_LIBRARIES "${tables};${Cld2_LIBRARY}"
                                              INTERFACE_INCLUDE_DIRECTORIES ${Cld2_INCLUDE_DIR})
endif()
mark_as_advanced(Cld2_INCLUDE_DIR Cld2_LIBRARY Cld2_FULL_LIBRARY)
