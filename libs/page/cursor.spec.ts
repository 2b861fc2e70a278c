import fc from 'fast-check';
import { DomainError } from '#libs/errors/index';
import { decodeCursor, encodeCursor } from './cursor';

const key = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String), fc.uuid());
const instant = fc.oneof(
  fc.constant('infinity'),
  fc
    .tuple(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), fc.nat(999))
    .map(([date, micros]) => date.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`)),
);

/** What decoding does: the keyset, or the code of the error. */
function attempt(order: string, cursor: string): unknown {
  try {
    return decodeCursor(order, cursor);
  } catch (error) {
    if (error instanceof DomainError) return `${error.status} ${error.code}`;
    throw error;
  }
}
const refused = '422 cursor.invalid';

describe('cursor', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(instant, key, (at, of) => {
        expect(decodeCursor('todo.due', encodeCursor('todo.due', { at, key: of }))).toEqual({ at, key: of });
      }),
    );
  });

  it('is refused by another list', () => {
    const cursor = encodeCursor('todo.due', { at: 'infinity', key: '1' });
    expect(attempt('todo.received', cursor)).toBe(refused);
  });

  it('refuses whatever somebody makes up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(attempt('todo.due', text)).toBe(refused);
        expect(attempt('todo.due', Buffer.from(`todo.due|${text}`).toString('base64url'))).toBe(refused);
      }),
    );
  });

  it.each([
    ['a day that no calendar has', '2026-02-31T00:00:00.000000Z', '1'],
    ['a month that no calendar has', '2026-13-01T00:00:00.000000Z', '1'],
    ['milliseconds alone', '2026-02-01T00:00:00.000Z', '1'],
    ['a key beyond 64 bits', '2026-02-01T00:00:00.000000Z', '9223372036854775808'],
    ['a negative key', 'infinity', '-1'],
    ['no key', 'infinity', ''],
    ['the other infinity', '-infinity', '1'],
  ])('refuses %s', (_, at, of) => {
    expect(attempt('todo.due', encodeCursor('todo.due', { at, key: of }))).toBe(refused);
  });
});
