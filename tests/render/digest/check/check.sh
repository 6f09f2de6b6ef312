#!/bin/sh
# Golden pages in a browser: see README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
cp "$here/check.mjs" "$work/"
cd "$work"
[ -d node_modules/axe-core ] || npm install --silent --no-save --prefix "$work" axe-core puppeteer-core html-validate
echo '{"root": true, "extends": ["html-validate:recommended", "html-validate:a11y"], "rules": {"no-inline-style": "off"}}' > rules.json
npx html-validate --config rules.json "$here"/../golden/*.html
node check.mjs "$here/../golden"
echo "pictures: $work/shots"
