import { actorOf } from '#libs/access/index';
import { SqlParams } from '#libs/database/sql-params';
import type { Box, InboxFilters } from './inbox-query';
import { orderOf, type Scope, taskKeysSql } from './inbox-sql';
import { totalSql } from './total-sql';

const person = {
  personId: '019b0000-0000-7000-8000-000000000001',
  username: 'handler',
  displayName: '张承办',
  locale: 'zh-CN',
} as const;
const handler = actorOf(person, [{ unitId: 'dongjie', unitPath: '/town/dongjie/', role: 'handler' }]);
const supervisor = actorOf(person, [
  { unitId: 'petition-office', unitPath: '/town/petition-office/', role: 'supervisor' },
]);
const filters: InboxFilters[] = [
  {},
  { light: 'red' },
  { light: 'yellow' },
  { light: 'green' },
  { light: 'grey' },
  { process: 'first-petition', step: 'accept-petition', channel: 'visit', category: 'claim' },
];

function scope(box: Box, actor = handler, of: InboxFilters = {}): Scope {
  return { actor, box, groups: actor.groups, filters: of, now: new Date('2026-07-20T00:00:00Z') };
}

describe('the order of a list', () => {
  it('is due first, or received last first; what is done is always last first', () => {
    expect(orderOf('todo', 'due')).toMatchObject({ column: 'due_at', direction: 'ASC' });
    expect(orderOf('unit', 'received')).toMatchObject({ column: 'created_at', direction: 'DESC' });
    expect(orderOf('done', 'due')).toMatchObject({ column: 'completed_at', direction: 'DESC' });
  });

  it('is named after the list, so that cursors do not travel', () => {
    const names = (['todo', 'claimed', 'unit'] as const).flatMap((box) => [
      orderOf(box, 'due').name,
      orderOf(box, 'received').name,
    ]);
    expect(new Set(names).size).toBe(6);
  });
});

describe('the query of a list', () => {
  it.each(['todo', 'claimed', 'done', 'unit', 'deputy'] as const)('of %s uses each of its values', (box) => {
    for (const of of filters) {
      const params = new SqlParams();
      const order = orderOf(box, 'due');
      const sql = taskKeysSql(scope(box, handler, of), params, {
        order,
        after: { at: 'infinity', key: '1' },
        limit: 21,
      });
      params.values.forEach((_, index) => expect(sql).toMatch(new RegExp(`\\$${index + 1}\\b`)));
    }
  });

  it('without groups finds nothing rather than everything', () => {
    const params = new SqlParams();
    const nobody = actorOf(person, []);
    expect(taskKeysSql(scope('todo', nobody), params, { limit: 21 })).toContain('false');
  });
});

describe('a total', () => {
  const exact = (of: Scope) => totalSql(of, new SqlParams()).exact;

  it('is exact when only groups or units narrow the list', () => {
    expect(exact(scope('todo'))).toBe(true);
    expect(exact(scope('todo', handler, { unit: 'dongjie' }))).toBe(true);
    expect(exact(scope('unit', supervisor))).toBe(true);
  });

  it('stops at the cap for everything else', () => {
    expect(exact(scope('todo', handler, { light: 'red' }))).toBe(false);
    expect(exact(scope('todo', handler, { q: '', light: 'red' }))).toBe(false);
    expect(exact(scope('unit', handler))).toBe(false);
    expect(exact(scope('done'))).toBe(false);
  });
});
