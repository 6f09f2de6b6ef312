# pith_gate and make_texts: what compare.sh builds with the library of any commit, so they use nothing
# but what is public of it.
find_package(Eigen3 3.4 REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc)
find_package(simdjson REQUIRED)
find_package(Stemmer REQUIRED)

get_filename_component(gate_root ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
add_executable(pith_gate
  ${CMAKE_CURRENT_LIST_DIR}/allocations.cc
  ${CMAKE_CURRENT_LIST_DIR}/contestants.cc
  ${CMAKE_CURRENT_LIST_DIR}/gate.cc
  ${CMAKE_CURRENT_LIST_DIR}/icu.cc
  ${CMAKE_CURRENT_LIST_DIR}/texts.cc
  ${gate_root}/tests/reference/naive.cc)
target_include_directories(pith_gate PRIVATE ${CMAKE_CURRENT_LIST_DIR} ${gate_root}/tests)
target_compile_definitions(pith_gate PRIVATE PITH_MODELS="${gate_root}/models")
target_link_libraries(pith_gate PRIVATE pith::pith Eigen3::Eigen ICU::uc simdjson::simdjson Stemmer::stemmer)
pith_target(pith_gate)

add_executable(make_texts ${CMAKE_CURRENT_LIST_DIR}/make_texts.cc ${CMAKE_CURRENT_LIST_DIR}/texts.cc)
pith_target(make_texts)
