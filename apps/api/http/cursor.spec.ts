import { InputInvalid } from '#libs/validation/index';
import { INSTANT_VALUE, packCursor, unpackCursor, UUID_VALUE } from './cursor';

const row = ['2026-03-01T08:00:00.123456Z', '01900000-0000-7000-8000-000000000001'];
const patterns = [INSTANT_VALUE, UUID_VALUE];

describe('cursors', () => {
  it('come back as they were packed', () => {
    expect(unpackCursor(packCursor(row), patterns)).toEqual(row);
  });

  it.each([
    ['no cursor at all', 'abc'],
    ['nothing', ''],
    ['too few values', packCursor(row.slice(0, 1))],
    ['too many values', packCursor([...row, 'x'])],
    ['other values', packCursor(['2026-03-01', row[1] as string])],
    ['no list', Buffer.from('{"length":2}').toString('base64url')],
    ['numbers', Buffer.from('[1,2]').toString('base64url')],
  ])('are refused when they are %s', (_, cursor) => {
    expect(() => unpackCursor(cursor, patterns)).toThrow(InputInvalid);
  });
});
