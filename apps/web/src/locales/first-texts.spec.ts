import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const source = join(__dirname, '..');
const languages = ['zh-CN', 'en'] as const;

/** Where the pages start, and what the inbox is made of. */
const FIRST = ['main.tsx', 'app/not-found-page.tsx', 'shell/staff-layout.tsx', 'inbox/inbox-page.tsx'];
const IMPORT = /(?:^|\n)(?:import|export)\s(?!type\b)(?:[^;']*?\sfrom\s)?'(\.[^']+)'/g;
/** A part that is loaded later, but with the first texts only. */
const LATE = /(withTexts\(\(\) => )?import\('(\.[^']+)'\)/g;

const areas = readdirSync(join(__dirname, 'en'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** The areas that a part of a language has. */
const areasIn = (language: string, part: string): string[] =>
  [...readFileSync(join(__dirname, language, `${part}.ts`), 'utf8').matchAll(/'\.\/([\w-]+)\.json'/g)].map(
    ([, area]) => area!,
  );

function fileOf(importer: string, path: string): string | undefined {
  const found = resolve(dirname(importer), path);
  return ['.ts', '.tsx', '/index.ts', ''].map((end) => found + end).find((file) => existsSync(file));
}

/** The files that are there with the first texts alone; pages stand in the router and are asked for by name above. */
function firstFiles(): string[] {
  const files = new Set<string>();
  const visit = (file: string | undefined) => {
    if (!file || !/\.tsx?$/.test(file) || file.includes('/locales/') || files.has(file)) return;
    files.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, path] of code.matchAll(IMPORT)) visit(fileOf(file, path!));
    if (file.endsWith('app/router.tsx')) return;
    for (const [, waits, path] of code.matchAll(LATE)) if (!waits) visit(fileOf(file, path!));
  };
  for (const file of FIRST) visit(join(source, file));
  return [...files];
}

describe.each(languages)('the texts of %s', (language) => {
  it('are each either first or later', () => {
    const [first, rest] = [areasIn(language, 'first'), areasIn(language, 'rest')];
    expect(first.length).toBeGreaterThan(3);
    expect([...first, ...rest].sort()).toEqual([...areas].sort());
  });

  it('are first where the frame of the pages or the inbox asks for them', () => {
    const later = new RegExp(`['"\`](?:${areasIn(language, 'rest').join('|')}):[\\w$]`);
    const files = firstFiles();
    expect(files.length).toBeGreaterThan(60);
    const asking = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => later.test(line))
        .map((line) => `${file.slice(source.length + 1)}: ${line.trim()}`),
    );
    expect(asking).toEqual([]);
  });
});
