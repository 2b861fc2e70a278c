import type { Role } from '#libs/organisation/role';
import { actorOf } from './actor';
import { sightOf } from './sight-after-move';

function person(username: string, ...posts: [unitPath: string, role: Role][]) {
  const held = posts.map(([unitPath, role]) => ({
    unitPath,
    unitId: unitPath.split('/').at(-2) as string,
    role,
  }));
  return actorOf({ personId: username, username, displayName: username, locale: 'zh-CN' }, held);
}

const leader = person('leader', ['/town/', 'leader']);
const oldHead = person('old-head', ['/town/dongjie/', 'head']);
const newHead = person('new-head', ['/town/hexi/', 'head']);
const both = person('both', ['/town/dongjie/', 'handler'], ['/town/hexi/', 'handler']);
const own = person('own', ['/town/dongjie/liuyin/', 'handler']);
const ownAndAbove = person('own-and-above', ['/town/dongjie/liuyin/', 'handler'], ['/town/dongjie/', 'head']);
const designer = person('designer', ['/town/dongjie/', 'designer']);
const names = (people: readonly { username: string }[]) => people.map(({ username }) => username);

/** Rule: a unit's people see its subtree, so a move takes sight from those above it and gives it to those above its new place. */
it('takes sight from the units that were above, and gives it to those that are', () => {
  const readers = [leader, oldHead, newHead, both, own, ownAndAbove, designer];
  const { lose, gain } = sightOf(readers, '/town/dongjie/liuyin/', '/town/hexi/liuyin/');
  expect([names(lose), names(gain)]).toEqual([['old-head'], ['new-head']]);
});

it('changes nothing for a unit that stays, and does not take ids that begin alike for one another', () => {
  expect(sightOf([leader, oldHead], '/town/dongjie/liuyin/', '/town/dongjie/liuyin/')).toEqual({
    lose: [],
    gain: [],
  });
  const alike = person('alike', ['/town/dong/', 'head']);
  expect(sightOf([alike], '/town/dongjie/liuyin/', '/town/hexi/liuyin/')).toEqual({ lose: [], gain: [] });
});
