import { Settings } from './settings';
import { settingsDocument } from './settings-table';
import { variablesOf } from './variable';

describe('settingsDocument', () => {
  const document = settingsDocument([
    { name: '--data DIR', purpose: { zh: '数据文件夹', en: 'data folder' } },
  ]);
  const rowOf = (name: string) => document.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';

  it('has a row for every property of the class', () => {
    const properties = variablesOf(Settings).map(({ property }) => property);
    expect(properties).toEqual(expect.arrayContaining(Object.keys(new Settings())));
    for (const { name, rule } of variablesOf(Settings)) expect(rowOf(name)).toContain(rule.en);
  });

  it('shows defaults and what is required', () => {
    expect(rowOf('HTTP_PORT')).toContain('`3000`');
    expect(rowOf('DATABASE_URL')).toContain('required');
    expect(rowOf('WEB_DIR')).toMatch(/— \|$/);
  });

  it('lists the options', () => {
    expect(rowOf('--data DIR')).toContain('data folder');
  });
});
