import { CaseDriver, toDeliveredOpinion, advance } from '#tests/support/case-driver';

it('runs a petition along the straight path from letter to archive', async () => {
  const one = await CaseDriver.register();
  await toDeliveredOpinion(one);
  await one.complete('return-visit', {
    contacted: true,
    contactedOn: (await one.view()).receivedAt.slice(0, 10),
    satisfaction: 5,
  });
  await advance({ days: 31 });
  const view = await one.status('archived');
  expect(view.closingKind).toBe('opinion');
});
