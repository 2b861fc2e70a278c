import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { ROLES } from './role';
import { ROLE_NAMES } from './role-names';

it.each([
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)('are those of the pages in %s', (language, key) => {
  const file = join(projectRoot, `apps/web/src/locales/${language}/common.json`);
  const { role } = JSON.parse(readFileSync(file, 'utf8'));
  expect(ROLES.map((one) => ROLE_NAMES[one][key])).toEqual(ROLES.map((one) => role[one]));
});
