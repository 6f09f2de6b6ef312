// A Digest in the format that is asked for.

#include "pith/digest.h"

#include "render/digest/outputs.h"

namespace pith {

std::string render(const Digest& digest, DigestOutput output) {
  switch (output) {
    case DigestOutput::kText:
      return digest_text(digest);
    case DigestOutput::kMarkdown:
      return digest_markdown(digest);
    case DigestOutput::kJson:
      return digest_json(digest);
    case DigestOutput::kHtml:
      return digest_page(digest);
    case DigestOutput::kMail:
      return digest_mail(digest);
    case DigestOutput::kAtom:
      return digest_atom(digest);
    case DigestOutput::kAtomStories:
      return digest_atom_stories(digest);
  }
  return {};
}

}  // namespace pith
