// Made-up texts for the scripts of this folder, to standard output:
//
//   make_texts LANGUAGE BYTES                  one text
//   make_texts LANGUAGE BYTES COUNT            records of about so many bytes, JSON Lines

#include <iostream>
#include <string>

#include "texts.h"

int main(int count, char** arguments) {
  if (count != 3 && count != 4) {
    std::cerr << "usage: make_texts LANGUAGE BYTES [COUNT]\n";
    return 2;
  }
  const std::string language = arguments[1];
  const std::size_t bytes = std::stoul(arguments[2]);
  if (count == 3) {
    std::cout << pith::bench::make_text(language, bytes);
    return 0;
  }
  for (const std::string& record :
       pith::bench::make_records(language, std::stoul(arguments[3]), bytes, true)) {
    std::cout << record << '\n';
  }
}
