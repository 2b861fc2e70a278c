import { editJson } from './edit-json';

const value = { a: 1, list: [{ b: 'x' }, 2] };

it.each([
  [{ at: [], kind: 'replace', json: '[]' }, '[]'],
  [{ at: ['a'], kind: 'replace', json: '"1"' }, '{"a":"1","list":[{"b":"x"},2]}'],
  [{ at: ['a'], kind: 'remove' }, '{"list":[{"b":"x"},2]}'],
  [{ at: ['list', 0, 'b'], kind: 'replace', json: 'null' }, '{"a":1,"list":[{"b":null},2]}'],
  [{ at: ['list', 0, 'b'], kind: 'remove' }, '{"a":1,"list":[{},2]}'],
  [
    { at: ['list', 0], kind: 'add', name: '__proto__', json: '{}' },
    '{"a":1,"list":[{"b":"x","__proto__":{}},2]}',
  ],
  [{ at: [], kind: 'add', name: 'a', json: '2' }, '{"list":[{"b":"x"},2],"a":2}'],
] as const)('%j', (edit, expected) => {
  expect(editJson(value, edit)).toBe(expected);
});

it('adds to an empty object', () => {
  expect(editJson({}, { at: [], kind: 'add', name: 'z', json: '1' })).toBe('{"z":1}');
});
