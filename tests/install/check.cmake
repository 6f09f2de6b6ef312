# Installs pith, takes the example out of README.md, builds it as an outside project and runs it.
#
#   cmake -DSOURCE=. -DBUILD=build/release -DGENERATOR=Ninja -DWORK=build/release/tests/install -P tests/install/check.cmake
cmake_minimum_required(VERSION 3.25)

# The first block of README.md that is fenced as `language`, without its fences.
function(readme_block language out)
  file(READ ${SOURCE}/README.md readme)
  set(fence "```${language}\n")
  string(FIND "${readme}" "${fence}" begin)
  if(begin EQUAL -1)
    message(FATAL_ERROR "README.md has no block fenced as ${language}")
  endif()
  string(LENGTH "${fence}" length)
  math(EXPR begin "${begin} + ${length}")
  string(SUBSTRING "${readme}" ${begin} -1 rest)
  string(FIND "${rest}" "```" end)
  string(SUBSTRING "${rest}" 0 ${end} block)
  set(${out} "${block}" PARENT_SCOPE)
endfunction()

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGV " " line)
    message(FATAL_ERROR "${line}\ngave ${status}:\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/consumer)
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
readme_block(cpp example)
file(WRITE ${WORK}/consumer/example.cc "${example}")
file(COPY ${SOURCE}/tests/install/CMakeLists.txt DESTINATION ${WORK}/consumer)
run(${CMAKE_COMMAND} -G ${GENERATOR} -S ${WORK}/consumer -B ${WORK}/consumer/build
    -DCMAKE_PREFIX_PATH=${WORK}/prefix "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}")
run(${CMAKE_COMMAND} --build ${WORK}/consumer/build)

readme_block(text expected)
execute_process(
  COMMAND ${WORK}/consumer/build/consumer
  WORKING_DIRECTORY ${SOURCE}
  RESULT_VARIABLE status OUTPUT_VARIABLE printed)
if(NOT status EQUAL 0 OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "The README says that its example prints\n${expected}\nbut it printed\n${printed}\n(status ${status})")
endif()

execute_process(COMMAND ${WORK}/prefix/bin/pith --version OUTPUT_VARIABLE version RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT version MATCHES "^pith [0-9]+\\.[0-9]+\\.[0-9]+\n$")
  message(FATAL_ERROR "the installed pith says: ${version} (status ${status})")
endif()
