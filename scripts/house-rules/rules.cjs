'use strict';
/** Rules that hold for every text file of the project, whatever its language. Each looks at one line. */

const isSpec = (file) => /\.spec\.tsx?$/.test(file);

const RULES = [
  {
    id: 'no-registry-host',
    why: 'where packages come from is a setting of the machine',
    breaks: (line) =>
      /registry\.(npmjs|yarnpkg|npmmirror)\.|\brepo1?\.maven\.|maven\.aliyun\.|"resolved": "https?:/.test(
        line,
      ),
  },
  {
    id: 'no-unfinished-mark',
    why: 'finish it, or write down in the docs that it is missing',
    breaks: (line) => /\b(TO[D]O|FIX[M]E)\b/.test(line),
  },
  {
    id: 'no-focused-spec',
    why: 'the other specs of the file would not run',
    applies: isSpec,
    breaks: (line) => /\b(it|test|describe)\.only\b|(^|\s)f(it|describe)\(/.test(line),
  },
  {
    id: 'no-silent-skip',
    why: 'say why in a comment `// skipped: …` on the line above',
    applies: isSpec,
    breaks: (line, before) =>
      /\b(it|test|describe)\.(skip|todo)\b|(^|\s)x(it|test|describe)\(/.test(line) &&
      !/\/\/ skipped: \S+/.test(before),
  },
];

/** What breaks a rule in a file: its line (from 1), the rule's id, and why the rule is there. */
function findingsIn(file, text) {
  const rules = RULES.filter((rule) => !rule.applies || rule.applies(file));
  const findings = [];
  text.split('\n').forEach((line, i, lines) => {
    for (const rule of rules) {
      if (rule.breaks(line, lines[i - 1] ?? ''))
        findings.push({ file, line: i + 1, rule: rule.id, why: rule.why });
    }
  });
  return findings;
}

module.exports = { findingsIn };
