import { checkPlainInput } from './input-hygiene';
import { InputInvalid } from './input-invalid';

function fault(input: unknown) {
  try {
    checkPlainInput(input);
  } catch (error) {
    if (error instanceof InputInvalid) return error.faults[0];
    throw error;
  }
  return undefined;
}

const nested = (depth: number) => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));

describe('checkPlainInput', () => {
  it.each([
    ['a NUL character', { subject: 'a\0b' }, { field: 'subject', rule: 'text' }],
    ['a lone surrogate', { people: [{ name: '\ud83d' }] }, { field: 'people.0.name', rule: 'text' }],
    ['a NUL in a name of a field', { 'a\0': 1 }, { field: '', rule: 'text' }],
    ['a number beyond the largest', JSON.parse('{"n":1e999}'), { field: 'n', rule: 'magnitude' }],
    ['a number that loses digits', { n: 2 ** 60 }, { field: 'n', rule: 'magnitude' }],
    ['a huge negative number', { n: -1e300 }, { field: 'n', rule: 'magnitude' }],
    ['a prototype', JSON.parse('{"a":{"__proto__":{"admin":true}}}'), { field: 'a', rule: 'key' }],
    ['a constructor', { constructor: { prototype: {} } }, { field: '', rule: 'key' }],
    ['a name that every object has', { a: { toString: 'x' } }, { field: 'a', rule: 'key' }],
    ['another such name', { hasOwnProperty: true }, { field: '', rule: 'key' }],
  ])('refuses %s', (_, input, expected) => {
    expect(fault(input)).toEqual(expected);
  });

  it('refuses deep nesting, however deep, and lets a form through', () => {
    expect(fault(nested(21))?.rule).toBe('depth');
    expect(fault(nested(20_000))?.rule).toBe('depth');
    expect(fault(nested(19))).toBeUndefined();
  });

  it('lets text of every plane, whole numbers and nothing through', () => {
    const input = { a: '信访𠮷😀', b: [1, -2.5, null, true], c: 2 ** 53 - 1 };
    expect(fault(input)).toBeUndefined();
    expect(fault(undefined)).toBeUndefined();
  });
});
