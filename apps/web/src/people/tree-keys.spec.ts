import { type TreeLine, treeStep } from './tree-keys';

const line = (id: string, depth: number, parentId: string | null, expanded?: boolean): TreeLine => ({
  id,
  parentId,
  depth,
  expanded,
  name: id,
});
const LINES = [
  line('town', 0, null, true),
  line('dongjie', 1, 'town', true),
  line('liuyin', 2, 'dongjie'),
  line('hexi', 1, 'town', false),
];

it.each([
  ['town', 'ArrowDown', { focus: 'dongjie' }],
  ['town', 'ArrowUp', undefined],
  ['hexi', 'ArrowDown', undefined],
  ['hexi', 'ArrowRight', { expand: 'hexi' }],
  ['dongjie', 'ArrowRight', { focus: 'liuyin' }],
  ['liuyin', 'ArrowRight', undefined],
  ['liuyin', 'ArrowLeft', { focus: 'dongjie' }],
  ['dongjie', 'ArrowLeft', { collapse: 'dongjie' }],
  ['liuyin', 'Home', { focus: 'town' }],
  ['liuyin', 'End', { focus: 'hexi' }],
  ['liuyin', 'd', { focus: 'dongjie' }],
  ['town', 'H', { focus: 'hexi' }],
  ['town', ' ', undefined],
  ['gone', 'ArrowDown', undefined],
])('at %s the key %s does %j', (at, key, step) => {
  expect(treeStep(LINES, at, key)).toEqual(step);
});
