import { readGroupPosts } from './group-posts';

it('reads groups with blanks, slashes and equal signs, one with several posts', () => {
  expect(
    readGroupPosts('XF Clerks=petition-office:registrar, /a=b/heads=hexi:head,/a=b/heads=hexi:handler'),
  ).toEqual([
    { group: 'XF Clerks', unitId: 'petition-office', role: 'registrar' },
    { group: '/a=b/heads', unitId: 'hexi', role: 'head' },
    { group: '/a=b/heads', unitId: 'hexi', role: 'handler' },
  ]);
});

it.each([
  '',
  'clerks',
  'clerks=',
  '=hexi:head',
  'clerks=hexi',
  'clerks=hexi:king',
  'clerks=Hexi!:head',
  'a=hexi:head,',
])('does not read %j', (text) => {
  expect(readGroupPosts(text)).toBeUndefined();
});
