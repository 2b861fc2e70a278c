import { CHANNELS } from '#libs/petition/vocabulary';
import { ApiClient, loginAs } from '#tests/support/api-client';
import { aPetition, CaseDriver, TRIAGE_TO } from '#tests/support/case-driver';
import { operations } from '#tests/support/operations';
import { around, refusals } from './diagrams';
import { OPERATION_CLASSES } from './operation-classes';

/**
 * Guard 1: nobody is refused registration: every submission gets a receipt number and query code at once (Reg. 22, 23).
 * Attacked by repeating, by anonymous and accusing ones, by every channel, by refusing afterwards, by looking for a route
 * that takes a petition away, and by diagrams that begin with something else.
 */
const publicly = new ApiClient();
const RECEIPT = {
  receiptNumber: expect.stringMatching(/^XF\d{14}$/),
  queryCode: expect.stringMatching(/^[2-9A-Z]{10}$/),
};

it('the same matter by the same person, again and again, is registered each time', async () => {
  const petition = aPetition();
  const receipts = [];
  for (let time = 0; time < 3; time++) receipts.push(await publicly.post('/public/petitions', petition));
  for (const receipt of receipts) expect(receipt).toMatchObject(RECEIPT);
  expect(new Set(receipts.map(({ receiptNumber }) => receiptNumber)).size).toBe(3);
});

it('whoever does not give a name, and whoever accuses the petition office itself, is registered', async () => {
  const nameless = { ...aPetition(), anonymous: true, petitioners: [] };
  expect(await publicly.post('/public/petitions', nameless)).toMatchObject(RECEIPT);
  for (const accusedUnitId of ['petition-office', 'discipline', 'town']) {
    const accusing = aPetition({ category: 'accusation', accusedUnitId });
    expect(await publicly.post('/public/petitions', accusing)).toMatchObject(RECEIPT);
  }
});

it.each([...CHANNELS])('what comes by %s is registered', async (channel) => {
  const receipt = await (await loginAs('registrar')).post('/petitions', aPetition({ channel }));
  expect(receipt).toMatchObject(RECEIPT);
});

it('what is refused afterwards stays registered and can be looked up', async () => {
  const one = await CaseDriver.register();
  const { unitId: _, ...refused } = TRIAGE_TO('dongjie', { admissible: false });
  await one.complete('triage-petition', {
    ...refused,
    targetAuthority: '县人民法院',
    reason: '不属于信访事项受理范围',
  });
  await one.status('refused');
  expect(await one.track()).toMatchObject({ receiptNumber: one.receiptNumber, status: 'refused' });
});

it('there is no route that takes a petition away', () => {
  const all = operations();
  expect(all.length).toBeGreaterThan(40);
  // What is about no case can go: a draft of a diagram, a phrase of one's own.
  const ofCases = all.filter(({ id }) => OPERATION_CLASSES[id] !== 'none');
  expect(ofCases.length).toBeGreaterThan(40);
  expect(ofCases.filter(({ method }) => method === 'DELETE')).toEqual([]);
  const taking = all.filter(({ path }) => /delete|remove|purge|reject|discard/i.test(path));
  // Refuse what a colleague has proposed to do with running cases: these stay as they are.
  expect(taking.map(({ path }) => path).toSorted()).toEqual([
    '/case-migrations/{id}/reject',
    '/case-moves/{id}/reject',
  ]);
});

it('a diagram that triages without having registered is not published', async () => {
  const found = await refusals('first-petition', { xml: around('register-petition') });
  expect(found).toContain('guard.bypassed @ triage-petition');
});
