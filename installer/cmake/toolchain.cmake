# One INTERFACE target carries every flag; rooms link it and set none of their own.
add_library(aetherion_flags INTERFACE)
target_include_directories(aetherion_flags INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(aetherion_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  # Doubles are compared bit for bit within one build, so no fused multiply-add may appear by accident.
  -ffp-contract=off
  # g++ 12 warns of overlapping copies in std::string's own operator+ (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  -fno-omit-frame-pointer)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

if(AETHERION_SANITIZE)
  target_compile_options(aetherion_flags INTERFACE -fsanitize=${AETHERION_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(aetherion_flags INTERFACE -fsanitize=${AETHERION_SANITIZE})
endif()
if(AETHERION_COVERAGE)
  target_compile_options(aetherion_flags INTERFACE --coverage)
  target_link_options(aetherion_flags INTERFACE --coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(aetherion_flags INTERFACE -fstack-protector-strong)
  target_compile_definitions(aetherion_flags INTERFACE _FORTIFY_SOURCE=2)
  target_link_options(aetherion_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()

execute_process(COMMAND git -C ${PROJECT_SOURCE_DIR} rev-parse --short=12 HEAD
  OUTPUT_VARIABLE AETHERION_COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT AETHERION_COMMIT)
  set(AETHERION_COMMIT unknown)
endif()
