# aetherion_room(<name> SOURCES ... [PUBLIC ...] [PRIVATE ...] [QT] [NUMERIC])
#
# Declares the static library aetherion_<name>. Sources are listed by name. Without QT the room is plain C++: no Qt
# include path reaches it, so a Qt include does not compile there. NUMERIC rooms compute so much that their tests under
# sanitizers would take longer than optimising them does; everywhere else the sanitizers' compiler time counts.
function(aetherion_room name)
  cmake_parse_arguments(ROOM "QT;NUMERIC" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(aetherion_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(aetherion_${name} PUBLIC aetherion_flags ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
  if(ROOM_NUMERIC AND AETHERION_SANITIZE)
    target_compile_options(aetherion_${name} PRIVATE -O1)
  endif()
  if(ROOM_QT)
    set_target_properties(aetherion_${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(aetherion_${name} PUBLIC QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII)
  endif()
endfunction()

# aetherion_test(<room> SOURCES ... [LINK ...])
#
# One Qt Test program per room, tests/<room>/. Every source registers its classes through
# tests/support/registered_test.h, so a room's tests share one main and one link.
function(aetherion_test name)
  cmake_parse_arguments(T "GUI" "" "SOURCES;LINK" ${ARGN})
  add_executable(test_${name} ${T_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/registered_test.cpp)
  target_link_libraries(test_${name} PRIVATE ${T_LINK} Qt6::Test)
  if(T_GUI)
    target_link_libraries(test_${name} PRIVATE Qt6::Widgets)
    target_compile_definitions(test_${name} PRIVATE AETHERION_GUI_TEST)
  endif()
  # What is tested keeps its optimisation; the tests themselves only have to compile soon.
  if(NOT AETHERION_SANITIZE)
    target_compile_options(test_${name} PRIVATE -O1)
  endif()
  target_compile_definitions(test_${name} PRIVATE AETHERION_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if(NOT TARGET aetherion_tests)
    add_custom_target(aetherion_tests)
  endif()
  add_dependencies(aetherion_tests test_${name})
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()

# aetherion_test_on_server(<room> [CLASS ...])
#
# The same tests once more, as <room>_mariadb, on a MariaDB that they start; of the named classes alone, where some are.
# One such run at a time: two servers that sync every commit would take turns at the disk, and each other's patience.
function(aetherion_test_on_server name)
  list(JOIN ARGN "," classes)
  add_test(NAME ${name}_mariadb COMMAND test_${name})
  set_tests_properties(${name}_mariadb PROPERTIES
    TIMEOUT 600 RESOURCE_LOCK mariadb PROCESSORS 2
    ENVIRONMENT "AETHERION_TEST_DATABASE=mysql;AETHERION_TEST_CLASSES=${classes}")
endfunction()
