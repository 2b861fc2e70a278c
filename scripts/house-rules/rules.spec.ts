import { findingsIn } from './rules.cjs';

const rulesBroken = (file: string, text: string) => findingsIn(file, text).map(({ rule }) => rule);
/** Put together here, since the rules are run over this file too. */
const joined = (...parts: string[]) => parts.join('');

it.each([
  ['no-registry-host', 'README.md', joined('npm i --registry https://registry', '.npmjs.org')],
  ['no-registry-host', 'package-lock.json', joined('"resolved"', ': "https://mirror.example/x.tgz"')],
  ['no-registry-host', 'pom.xml', joined('<url>https://repo', '.maven.apache.org/maven2</url>')],
  ['no-unfinished-mark', 'libs/a/b.ts', joined('// TO', 'DO later')],
  ['no-unfinished-mark', 'docker/compose.yaml', joined('# FIX', 'ME')],
  ['no-focused-spec', 'a.spec.ts', joined('it', ".only('x', () => {})")],
  ['no-focused-spec', 'a.spec.tsx', joined('  fdes', "cribe('x', () => {})")],
  ['no-silent-skip', 'a.spec.ts', joined('describe', ".skip('x', () => {})")],
  ['no-silent-skip', 'a.spec.ts', joined('x', "it('x', () => {})")],
])('%s is found in %s', (rule, file, text) => {
  expect(rulesBroken(file, text)).toEqual([rule]);
});

it('accepts a skipped spec that says why', () => {
  const text = joined('// skipped: needs a second disk\n', 'it', ".skip('x', () => {})");
  expect(rulesBroken('a.spec.ts', text)).toEqual([]);
});

it.each([
  ['a.ts', joined('query', '.skip(20)')],
  ['a.spec.ts', "await page.fill('x')"],
  ['a.ts', "box === 'todo'"],
  ['pom.xml', '<project xmlns="http://maven.apache.org/POM/4.0.0">'],
])('says nothing about %s: %s', (file, text) => {
  expect(rulesBroken(file, text)).toEqual([]);
});

it('counts lines from 1', () => {
  expect(findingsIn('a.ts', joined('const a = 1;\n// TO', 'DO'))[0]?.line).toBe(2);
});
