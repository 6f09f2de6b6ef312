#include "render/digest/page_style.h"

namespace pith {
namespace {

constexpr std::string_view kPageStyle = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --ink: #22201c;
  --muted: #635d53;
  --link: #1f4e8c;
  --accent: #9a3412;
  --rule: #ddd7ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a;
    --ink: #e4e0d8;
    --muted: #a8a297;
    --link: #93bdf5;
    --accent: #f0a27a;
    --rule: #3a3b3e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: 37rem;
  padding: 2.5rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.58 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, Cambria, serif;
  overflow-wrap: break-word;
}
h1, h2, h3, p, ul, ol, blockquote { margin: 0; }
h1, h2, h3 { text-wrap: balance; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.25rem 0.5rem; }
.title { font-size: 2.25rem; line-height: 1.15; letter-spacing: -0.015em; }
.window, .meta, .follows, .phrases, .also, .contents, .note, .footer, .section, .brief-heading {
  font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
.window, .phrases, .also, .meta, .follows { font-size: 0.875rem; line-height: 1.5; color: var(--muted); }
header { padding-bottom: 1.5rem; border-bottom: 3px double var(--rule); }
header .title { margin-bottom: 0.6rem; }
header .phrases { margin-top: 0.6rem; }
.contents { padding: 1.25rem 0; border-bottom: 1px solid var(--rule); font-size: 0.9375rem; line-height: 1.45; }
.contents h2 { font-size: 0.8125rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--muted); }
.contents ol, .contents ul { padding-inline-start: 1.4rem; }
.contents > ol, .contents > ul { margin-top: 0.5rem; }
.contents > ul { list-style: none; padding: 0; }
.contents li { margin-top: 0.3rem; }
.contents > ul > li { margin-top: 0.7rem; }
.contents li::marker { color: var(--muted); }
.contents a { color: var(--ink); text-decoration-color: var(--rule); }
.contents ul > li > a { font-weight: 600; }
.section {
  margin-top: 3.25rem; padding-top: 0.6rem; border-top: 2px solid var(--ink);
  font-size: 0.9375rem; letter-spacing: 0.06em; text-transform: uppercase;
}
.story { margin-top: 2.25rem; }
.headline { font-size: 1.375rem; line-height: 1.28; letter-spacing: -0.006em; }
.headline a { color: var(--ink); text-decoration-color: var(--rule); }
.headline a:hover { text-decoration-color: currentColor; }
.meta { margin-top: 0.35rem; }
.follows { margin-top: 0.2rem; color: var(--accent); }
.quote { margin-top: 0.7rem; }
.quote p + p { margin-top: 0.5rem; }
.cite { font: italic 0.875rem/1.4 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: var(--muted); white-space: normal; }
.cite a, .also a, .note a { color: var(--muted); }
.cite a:hover, .also a:hover, .note a:hover { color: var(--link); }
.quote + .phrases, .quote + .also { margin-top: 0.7rem; }
.also summary { cursor: pointer; color: var(--link); padding: 0.25rem 0; width: fit-content; }
.brief-heading { margin-top: 2.5rem; font-size: 1rem; }
.brief { list-style: none; padding: 0; }
.brief li { margin-top: 0.7rem; font-size: 1rem; line-height: 1.5; }
.brief li > :first-child { font-weight: 600; }
.brief li > a { color: var(--ink); text-decoration-color: var(--rule); }
.note { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.875rem; color: var(--muted); }
.note h2 { font-size: 0.9375rem; color: var(--ink); }
.note .brief li { font-size: inherit; margin-top: 0.3rem; }
.note .brief li > :first-child { font-weight: inherit; }
.note .brief li > a { color: var(--muted); text-decoration-color: currentColor; }
.footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.8125rem; color: var(--muted); }
main > p { margin-top: 2rem; }
:lang(ar), :lang(fa), :lang(he), :lang(ur), :lang(hi), :lang(th) { letter-spacing: 0; }
@media (max-width: 30rem) {
  body { padding: 1.5rem 1rem 3rem; font-size: 1.0625rem; }
  .title { font-size: 1.75rem; }
  .headline { font-size: 1.25rem; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@page { margin: 18mm 16mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --muted: #444; --link: #000; --accent: #000; --rule: #999; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  header { border: 0; padding: 0; }
  h1, h2, h3 { text-wrap: wrap; }
  .skip, .contents { display: none; }
  .story, .brief li { break-inside: avoid; }
  .section, .headline, .brief-heading { break-after: avoid; }
  .section { margin-top: 1.5rem; }
  .story { margin-top: 1.5rem; }
  a[href^="http"]::after, a[href^="mailto"]::after {
    content: " (" attr(href) ")"; overflow-wrap: anywhere;
    font: 0.75rem/1.3 system-ui, Arial, sans-serif; letter-spacing: 0;
  }
  .cite a::after { content: none; }
  .also summary { display: none; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
}
)css";

}  // namespace

std::string_view page_style() { return kPageStyle; }

}  // namespace pith
