import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

const SOURCE = join(projectRoot, 'apps/web/src');
const TOKENS = 'styles/tokens.css';

const files = readdirSync(SOURCE, { recursive: true })
  .map(String)
  .filter((file) => /\.(css|tsx?)$/.test(file) && !/\.(spec|d)\.tsx?$/.test(file));

/** A colour by its value: as digits, by a function, or by a name where a style gives a colour. */
const LITERAL =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:color|background|background-color|border(?:-[a-z-]+)?|fill|stroke|outline|box-shadow|backgroundColor|borderColor)\s*:[^;]*\b(?:white|black|red|green|blue|yellow|orange|gr[ae]y|silver|navy|teal)\b(?!\))/i;

/** Names of colours are not their values. */
const literalsIn = (text: string) =>
  text
    .replaceAll(/var\(--[a-z0-9-]+\)/g, '')
    .split('\n')
    .filter((line) => LITERAL.test(line));

it('colours stand in the tokens alone', () => {
  expect(files.length).toBeGreaterThan(200);
  const found = files
    .filter((file) => file !== TOKENS)
    .flatMap((file) =>
      literalsIn(readFileSync(join(SOURCE, file), 'utf8')).map((line) => `${file}: ${line}`),
    );
  expect(found).toEqual([]);
});

it.each([
  'color: #fff;',
  'box-shadow: 0 0 2px rgb(0 0 0 / 14%);',
  'border: 1px solid red;',
  'fill="#1f5b66"',
])('would find %s', (line) => expect(literalsIn(line)).toEqual([line]));

/** The tokens that one look gives values to: name without dashes → colour. */
function tokensOf(selector: string): Map<string, string> {
  const css = readFileSync(join(SOURCE, TOKENS), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const LOOKS = {
  light: tokensOf(':root,\n.pd-paper'),
  dark: tokensOf(":root[data-look='dark']"),
  contrast: tokensOf(":root[data-look='contrast']"),
};

/** Luminance by WCAG 2, 0 to 1. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ['paper', 'paper-2', 'surface', 'surface-2', 'raised'];
/** Which text stands on which ground. */
const PAIRS = [
  ...['ink', 'ink-2', 'ink-3', 'brand', 'brand-deep', 'red', 'yellow', 'green', 'grey'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...['ink', 'brand', 'brand-deep', 'ink-2'].map((text) => [text, 'brand-tint'] as const),
  ...['brand', 'brand-deep'].map((ground) => ['on-brand', ground] as const),
  ...['step-done', 'step-active', 'step-incident'].map((ground) => ['ink', ground] as const),
  ['on-brand-2', 'brand'],
  ['on-seal', 'seal'],
  ['on-red', 'red'],
  ['ink', 'paper-3'],
  ['red', 'red-tint'],
  ['yellow-deep', 'yellow-tint'],
  ['yellow', 'yellow-tint'],
  ['green', 'green-tint'],
  ['green-deep', 'green-tint'],
] as const;

describe.each(Object.entries(LOOKS))('look %s', (look, tokens) => {
  it('gives a value to each token', () => {
    expect(tokens.size).toBeGreaterThan(40);
    expect([...tokens.keys()]).toEqual([...LOOKS.light.keys()]);
  });

  it(`has text of at least ${look === 'contrast' ? 7 : 4.5} to 1`, () => {
    const least = look === 'contrast' ? 7 : 4.5;
    const weak = PAIRS.map(([text, ground]) => ({
      text,
      ground,
      ratio: contrast(tokens.get(text)!, tokens.get(ground)!),
    })).filter(({ ratio }) => !(ratio >= least));
    expect(weak).toEqual([]);
  });
});
