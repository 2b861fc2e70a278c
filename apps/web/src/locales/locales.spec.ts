import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const languages = ['zh-CN', 'en'] as const;

type Texts = { [key: string]: string | Texts };

/** Every key of an area with its text, plural forms under one name. */
function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key.replace(/_(one|other)$/, '')}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

function areasOf(language: string): string[] {
  return readdirSync(join(source, 'locales', language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''));
}

function textsOf(language: string, area: string): Map<string, string> {
  return new Map(
    flatten(JSON.parse(readFileSync(join(source, 'locales', language, `${area}.json`), 'utf8'))),
  );
}

function sourceFiles(folder = source): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) && !/\.(spec|d)\.ts$/.test(name) ? [path] : [];
  });
}

const areas = areasOf('zh-CN');
const files = sourceFiles().filter((path) => !path.includes('/locales/'));
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

describe('texts', () => {
  it('exist in both languages for the same areas', () => {
    expect(areas.length).toBeGreaterThan(10);
    expect(areasOf('en')).toEqual(areas);
  });

  it.each(areas)('have the same keys in both languages: %s', (area) => {
    const [zh, en] = languages.map((language) => [...textsOf(language, area).keys()].sort());
    expect(zh!.length).toBeGreaterThan(0);
    expect(en).toEqual(zh);
  });

  it.each(areas)('are never empty, and name the same values in both languages: %s', (area) => {
    const [zh, en] = languages.map((language) => textsOf(language, area));
    for (const [key, text] of zh!) {
      const names = (of: string) => [...new Set(of.match(/\{\{\w+\}\}/g) ?? [])].sort();
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
      expect({ key, text: en!.get(key)!.trim() }).not.toEqual({ key, text: '' });
      expect({ key, names: names(en!.get(key)!) }).toEqual({ key, names: names(text) });
    }
  });

  it('in English have no Chinese but for names that stay Chinese', () => {
    const chinese = areas.flatMap((area) =>
      [...textsOf('en', area)].filter(([, text]) => CJK.test(text)).map(([key]) => `${area}:${key}`),
    );
    expect(chinese.sort()).toEqual(['common:mark', 'common:otherLanguage']);
  });
});

describe('pages', () => {
  it('carry no text of their own', () => {
    expect(files.length).toBeGreaterThan(100);
    const offenders = files.filter((path) => CJK.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(offenders).toEqual([]);
  });

  it('ask only for texts that exist', () => {
    const known = new Set(
      areas.flatMap((area) => [...textsOf('zh-CN', area).keys()].map((key) => `${area}:${key}`)),
    );
    const asked = files.flatMap((path) => keysIn(withoutComments(readFileSync(path, 'utf8'))));
    expect(asked.length).toBeGreaterThan(300);
    expect(asked.filter((key) => !exists(key, known))).toEqual([]);
  });
});

/** Literal keys, and template keys with `*` for what is filled in. */
function keysIn(code: string): string[] {
  const areaNames = areas.join('|');
  const literal = new RegExp(`'((?:${areaNames}):[\\w.-]+)'`, 'g');
  const template = new RegExp('`((?:' + areaNames + '):[^`]+)`', 'g');
  return [
    ...[...code.matchAll(literal)].map(([, key]) => key!),
    ...[...code.matchAll(template)].map(([, key]) => key!.replaceAll(/\$\{[^}]*(?:\{[^}]*\}[^}]*)*\}/g, '*')),
  ];
}

function exists(key: string, known: ReadonlySet<string>): boolean {
  if (!key.includes('*')) return known.has(key);
  const pattern = new RegExp(
    `^${key
      .split('*')
      .map((part) => part.replaceAll(/[.\\]/g, '\\$&'))
      .join('.+')}$`,
  );
  return [...known].some((one) => pattern.test(one));
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
