import { LIGHTS, lightConditions, taskLight } from './task-light';

const now = new Date('2026-07-20T00:00:00Z');
const before = new Date('2026-07-19T23:59:59Z');
const after = new Date('2026-07-20T00:00:01Z');

describe('light of a task', () => {
  it.each([
    ['green before its yellow instant', { dueAt: after, yellowAt: after, suspended: false }, 'green'],
    ['yellow from that instant on', { dueAt: after, yellowAt: now, suspended: false }, 'yellow'],
    ['red from the very end of its period', { dueAt: now, yellowAt: before, suspended: false }, 'red'],
    ['grey while suspended, however late', { dueAt: before, yellowAt: before, suspended: true }, 'grey'],
    ['green without a deadline', { dueAt: null, yellowAt: null, suspended: false }, 'green'],
  ] as const)('%s', (_, timing, light) => {
    expect(taskLight(timing, now)).toBe(light);
  });

  it('is a range of an index for each light', () => {
    for (const light of LIGHTS) {
      for (const condition of lightConditions(light, '$1')) expect(condition).not.toContain(' OR ');
    }
  });
});
