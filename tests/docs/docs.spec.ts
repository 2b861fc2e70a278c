import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { deadlineIds } from '#libs/deadline/deadline-id';
import { loadDeadlineRules } from '#libs/deadline/index';
import { projectRoot } from '#libs/project/root';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** What npm itself knows beside the scripts that are run by `npm run`. */
const NPM_COMMANDS = ['ci', 'install', 'run', 'test'];

const documents = [
  ...markdownIn('', false),
  ...['docs', 'processes', 'libs', 'docker', 'tests'].flatMap((folder) => markdownIn(folder, true)),
];

function markdownIn(folder: string, deep: boolean): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: deep, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

const textOf = (document: string) => readFileSync(join(projectRoot, document), 'utf8');

it('finds the documents', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/architecture.md']));
});

describe.each(documents)('%s', (document) => {
  it('links to files that are there', () => {
    const targets = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] as string)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(join(projectRoot, dirname(document), target.split('#')[0] as string)),
    );
    expect(missing).toEqual([]);
  });

  it('names npm scripts that there are', () => {
    const named = [...textOf(document).matchAll(/\bnpm (?:(run) (?:-s )?)?([a-z][a-z:-]*)/g)];
    const unknown = named
      .filter(([, run, name = '']) => (run ? !(name in scripts) : !NPM_COMMANDS.includes(name)))
      .map(([text]) => text);
    expect(unknown).toEqual([]);
  });
});

describe('docs/deadlines-and-law.md', () => {
  const rows = new Map(
    [...textOf('docs/deadlines-and-law.md').matchAll(/^\| ([a-z][a-z-]*) +\|(.+)\|$/gm)]
      .filter(([, id]) => id !== 'id')
      .map(([, id = '', cells = '']) => [id, cells.split('|').map((cell) => cell.trim())]),
  );

  it('has every deadline and no other', () => {
    expect([...rows.keys()].sort()).toEqual([...deadlineIds].sort());
  });

  it.each(deadlineIds)('says the same of %s as the decision table', async (id) => {
    const { table } = await loadDeadlineRules();
    const row = table.get(id);
    expect(rows.get(id)).toEqual([
      row?.countedFrom,
      String(row?.length),
      row?.unit,
      row?.whose,
      row?.citation,
    ]);
  });
});

it('every decision stands in the list of decisions', () => {
  const list = textOf('docs/adr/README.md');
  const records = markdownIn('docs/adr', false).filter((file) => /\/\d{4}-/.test(file));
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(list).toContain(`(${relative('docs/adr', record)})`);
});
