# Writes OUTPUT, a C++ file that holds the bytes of FILES under their paths below ROOT.
# Run as a script: cmake -DOUTPUT=... -DROOT=... "-DFILES=a;b" -P embed.cmake
set(code "#include \"app/embedded_files.h\"\n\nnamespace app {\nnamespace {\n")
set(table "")
set(number 0)
foreach(file IN LISTS FILES)
  file(RELATIVE_PATH name "${ROOT}" "${file}")
  file(READ "${file}" hex HEX)
  # A string literal in pieces of 1,000 bytes: compilers take that far faster than a list of bytes.
  string(LENGTH "${hex}" digits)
  set(literal "")
  foreach(at RANGE 0 ${digits} 2000)
    string(SUBSTRING "${hex}" ${at} 2000 piece)
    string(REGEX REPLACE "(..)" "\\\\x\\1" piece "${piece}")
    string(APPEND literal "\"${piece}\"\n")
  endforeach()
  file(SIZE "${file}" size)
  string(APPEND code "constexpr char kFile${number}[] =\n${literal};\n")
  string(APPEND table "    {\"${name}\", {kFile${number}, ${size}}},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND code "constexpr EmbeddedFile kFiles[] = {\n${table}};\n}  // namespace\n\n"
  "std::span<const EmbeddedFile> embedded_files() { return kFiles; }\n\n}  // namespace app\n")
file(WRITE "${OUTPUT}" "${code}")
