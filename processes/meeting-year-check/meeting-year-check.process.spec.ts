import { loginAs } from '#tests/support/api-client';
import { advance, officeDay } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';

const noticesTo = async (name: string) =>
  (await (await loginAs(name)).get('/staff-notices')).filter(({ kind }: any) => kind === 'meetings-behind');

/** Puts the clock forward to some hours into the first of a month of next year, when the engine's check has been due. */
async function nextYear(month: string): Promise<void> {
  const today = await officeDay();
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) < month ? 0 : 1);
  await advance({ days: (Date.parse(`${year}-${month}-01`) - Date.parse(today)) / 86_400_000, hours: 12 });
}

it('warns conveners and supervisor when the year is behind its plan, once for a month, until each has read it', async () => {
  await nextYear('01');
  const { held, atLeast } = await (await loginAs('supervisor')).get('/meetings/year');
  expect([held, atLeast]).toEqual([0, 6]);
  await nextYear('03');
  const year = Number((await officeDay()).slice(0, 4));
  const [notice] = await eventually('the warning', async () => {
    const found = (await noticesTo('leader')).filter(({ facts }: any) => facts.year === year);
    return found.length > 0 && found;
  });
  expect(notice).toMatchObject({ facts: { year, held: 0, expected: 1, atLeast: 6 }, meetingId: null });
  const deputy = await noticesTo('leader.deputy');
  const supervisor = await noticesTo('supervisor');
  expect(deputy.map(({ id }: any) => id)).toContain(notice.id);
  expect(supervisor.filter(({ facts }: any) => facts.year === year)).toHaveLength(1);
  expect(await noticesTo('handler.dongjie')).toEqual([]);

  const leader = await loginAs('leader');
  for (let twice = 0; twice < 2; twice++) await leader.post(`/staff-notices/${notice.id}/read`, {});
  expect((await noticesTo('leader')).map(({ id }: any) => id)).not.toContain(notice.id);
  expect((await noticesTo('leader.deputy')).map(({ id }: any) => id)).toContain(notice.id);
  const stranger = await loginAs('handler.dongjie');
  expect((await stranger.request('POST', `/staff-notices/${notice.id}/read`, {})).status).toBe(404);
});
