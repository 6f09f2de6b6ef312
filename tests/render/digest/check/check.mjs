// node check.mjs FOLDER: every page in it, light and dark, wide and narrow. See README.md.
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const folder = path.resolve(process.argv[2]);
const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
fs.mkdirSync('shots', {recursive: true});

const browser = await puppeteer.launch(
    {executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
let failed = 0;

async function check(name, scheme, width) {
  const page = await browser.newPage();
  const requests = [];
  page.on('request', request => requests.push(request.url()));
  await page.setBypassCSP(true);  // for axe, which is a script
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.setViewport({width, height: 900});
  await page.goto('file://' + path.join(folder, name));
  await page.screenshot({path: `shots/${name}-${scheme}-${width}.png`, fullPage: true});
  const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.evaluate(axe);
  const {violations} = await page.evaluate(values => axe.run(document, {runOnly: values}), rules);
  const broken = violations.map(v => `${v.id}: ${v.nodes[0].html}`);
  if (requests.length !== 1) broken.push(`requests: ${requests.slice(1)}`);
  if (wider > 0) broken.push(`wider than its window by ${wider} pixels`);
  console.log(`${broken.length === 0 ? 'good' : 'BAD '} ${name} ${scheme} ${width}`);
  for (const line of broken) console.log(`     ${line}`);
  failed += broken.length;
  if (width === 1000 && scheme === 'light')
    await page.pdf({path: `shots/${name}.pdf`, format: 'A4'});
  await page.close();
}

for (const name of fs.readdirSync(folder).filter(name => name.endsWith('.html')).sort()) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1000, 320]) await check(name, scheme, width);
  }
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
