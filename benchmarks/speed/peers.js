// The npm packages of peers.py: node peers.js PACKAGE FILE SECONDS prints the milliseconds of processor
// time of the first call, and of the fastest in so many seconds. Each splits the text as it does by
// itself, and picks five sentences.
const fs = require("fs");

const packages = {
  lexrank() {
    const lexrank = require("lexrank");
    return (text) => {
      let count = 0;
      lexrank.summarize(text, 5, (error, lines) => {
        if (error) throw error;
        count = lines.length;
      });
      return count;
    };
  },
  "ts-textrank"() {
    const t = require("ts-textrank");
    const config = new t.AbsoluteSummarizerConfig(
      5, new t.SorensenDiceSimilarity(), new t.DefaultTextParser(), 0.85, t.Summarizer.SORT_OCCURENCE);
    const summarizer = new t.Summarizer(config, new t.NullLogger());
    return (text) => summarizer.summarize(text, "en").length;
  },
};

const [name, file, seconds] = process.argv.slice(2);
const summarize = packages[name]();
const text = fs.readFileSync(file, "utf8");
let first = 0;
let best = Infinity;
let left = seconds * 1000;
do {
  const begin = process.cpuUsage();
  if (summarize(text) !== 5) throw new Error("not five sentences");
  const used = process.cpuUsage(begin);
  const time = (used.user + used.system) / 1000;
  first ||= time;
  best = Math.min(best, time);
  left -= time;
} while (left > 0);
console.log(first.toFixed(4), best.toFixed(4));
