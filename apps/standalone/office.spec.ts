import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkOffice,
  compareVersions,
  newOffice,
  parseOffice,
  readOffice,
  writeOffice,
  type Office,
} from './office';

const wish = { demoClock: false, empty: false, version: '1.4.0' };
const refusal = (key: string) => expect.objectContaining({ key }) as Error;

describe('the rules for a data folder', () => {
  const office = (change: Partial<Office> = {}) =>
    Object.assign(newOffice(wish, '2026-01-05T08:00:00Z'), change);
  const check = (change: Partial<Office>, wanted: Partial<typeof wish>) => () =>
    checkOffice('/d', office(change), { ...wish, ...wanted });

  it('lets the same and a newer program in', () => {
    expect(check({}, {})).not.toThrow();
    expect(check({ version: '1.3.9' }, {})).not.toThrow();
  });

  it('refuses a folder that a newer program has used', () => {
    expect(check({ version: '1.10.0' }, {})).toThrow(refusal('folder.newer'));
  });

  it('never switches an office to the demo clock, and leaves a demonstration as it is', () => {
    expect(check({ demoClock: false }, { demoClock: true })).toThrow(refusal('folder.no-demo-clock'));
    expect(check({ demoClock: true }, { demoClock: false })).not.toThrow();
    expect(check({ demoClock: true }, { demoClock: true })).not.toThrow();
  });

  it('refuses --empty where the sample township is', () => {
    expect(check({ loaded: 'sample' }, { empty: true })).toThrow(refusal('folder.already-loaded'));
    expect(check({ loaded: 'empty' }, { empty: true })).not.toThrow();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"format":1}',
    JSON.stringify({ ...newOffice(wish, 'x'), demoClock: 'no' }),
    JSON.stringify({ ...newOffice(wish, 'x'), version: 'new' }),
    JSON.stringify({ ...newOffice(wish, 'x'), loaded: 'half' }),
  ])('takes %j for damage', (text) => {
    expect(() => parseOffice('/d', text)).toThrow(refusal('folder.broken'));
  });
});

describe('a data folder on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'office-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps what was written', () => {
    const office = newOffice(wish, '2026-01-05T08:00:00Z');
    office.ports = { http: 3000 };
    writeOffice(folder, office);
    expect(readOffice(folder)).toEqual(office);
  });

  it('is new when it is empty or not there', () => {
    expect(readOffice(folder)).toBeNull();
    expect(readOffice(join(folder, 'none'))).toBeNull();
  });

  it('is refused when it holds other files', () => {
    writeFileSync(join(folder, 'letters.doc'), '');
    expect(() => readOffice(folder)).toThrow(refusal('folder.foreign'));
  });

  it('is incomplete when only its identity is gone', () => {
    writeFileSync(join(folder, 'secrets.json'), '{}');
    expect(() => readOffice(folder)).toThrow(refusal('folder.incomplete'));
  });
});

it.each([
  ['1.2.3', '1.2.3', 0],
  ['1.2.10', '1.2.9', 1],
  ['0.9.9', '1.0.0', -1],
  ['1.0.0-rc.1', '1.0.0', 0],
])('compares version %s with %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
