import { nearestName } from './nearest-name';

const names = ['route', 'headGroup', 'handlerGroup', 'late'];

it.each([
  ['a letter too few', 'rute', 'route'],
  ['letters that changed places', 'haedGroup', 'headGroup'],
  ['another case', 'LATE', 'late'],
  ['something else altogether', 'petitionerName', undefined],
  ['a short name with nothing in common', 'xyz', undefined],
])('finds what was meant by %s', (_title, written, meant) => {
  expect(nearestName(written, names)).toBe(meant);
});
