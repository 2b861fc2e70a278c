import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { KIND_NAMES } from './unit-kind-names';
import { UNIT_KINDS } from './unit.entity';

it.each([
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)('are those of the pages in %s', (language, key) => {
  const file = join(projectRoot, `apps/web/src/locales/${language}/people.json`);
  const { kinds } = JSON.parse(readFileSync(file, 'utf8')).units;
  expect(UNIT_KINDS.map((one) => KIND_NAMES[one][key])).toEqual(UNIT_KINDS.map((one) => kinds[one]));
});
