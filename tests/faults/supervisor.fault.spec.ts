import { isAlive, waitForEnd } from '#apps/standalone/processes';
import { ApiClient } from '#tests/support/api-client';
import { aPetition, TRIAGE_TO } from '#tests/support/case-driver';
import { eventually } from '#tests/support/eventually';
import { OfficeDatabase } from '#tests/support/office-database';
import { OwnProduct } from '#tests/support/own-product';
import { type RunState, runState } from '#tests/support/running-parts';
import { settled } from '#tests/support/settled';
import { PROOF } from './proof';

const START_MS = 240_000;
/** Whoever watches over the shared one must stay alive. */
const product = new OwnProduct('supervisor');

/** Signed in anew: the address is another after each start. */
function signedIn(username: string): Promise<ApiClient> {
  return new ApiClient().logIn(username);
}

async function complete(petitionId: string, elementId: string, values: object, as: string): Promise<void> {
  const member = await signedIn(as);
  const find = async () =>
    (await member.get(`/petitions/${petitionId}`)).tasks.find(
      (task: { elementId: string; state: string }) => task.elementId === elementId && task.state === 'open',
    );
  const task = await eventually(`task ${elementId}`, find);
  await member.post(`/tasks/${task.key}/complete`, { values });
}

let before: RunState;
let receipts: { id: string; receiptNumber: string }[];

beforeAll(async () => {
  await product.up();
  const registrar = await signedIn('registrar');
  const register = () => registrar.post('/petitions', aPetition({ channel: 'letter' }));
  receipts = await Promise.all(Array.from({ length: 6 }, register));
  await complete(receipts[0]!.id, 'triage-petition', TRIAGE_TO('dongjie'), 'registrar');
  // These have a receipt, and nobody has told the engine of them yet.
  receipts.push(...(await Promise.all(Array.from({ length: 6 }, register))));
  before = runState(product.dataDir);
  process.kill(before.pid, 'SIGKILL');
  await waitForEnd(before.pid, 10_000);
}, START_MS);

afterAll(() => product.end(), START_MS);

it(
  'goes on where it was when whoever watches over the parts was killed',
  async () => {
    expect(Object.keys(before.parts).sort()).toEqual(['api', 'broker', 'postgres', 'worker']);
    await product.up();
    const now = runState(product.dataDir);
    expect(Object.values(before.parts).filter((pid) => isAlive(pid))).toEqual([]);
    expect(Object.keys(now.parts).sort()).toEqual(Object.keys(before.parts).sort());

    const database = new OfficeDatabase();
    try {
      await complete(receipts[0]!.id, 'accept-petition', { decision: 'accept' }, 'handler.dongjie');
      for (const { id } of receipts.slice(1)) {
        await complete(
          id,
          'triage-petition',
          {
            ...TRIAGE_TO('dongjie'),
            admissible: false,
            targetAuthority: '县人民法院',
            reason: '没有具体事实，无法补充。',
          },
          'registrar',
        );
      }
      await settled(database);
      const kept = await database.rows<{ receipt_number: string; status: string }>(
        'SELECT receipt_number, status FROM petition ORDER BY receipt_number',
      );
      expect(kept).toEqual(
        receipts
          .map(({ receiptNumber }, index) => ({
            receipt_number: receiptNumber,
            status: index === 0 ? 'accepted' : 'refused',
          }))
          .sort((a, b) => (a.receipt_number < b.receipt_number ? -1 : 1)),
      );
      const ended = receipts.slice(1).map(({ id }) => id);
      for (const [what, query] of Object.entries(PROOF)) {
        const offending = await database.rows(query, query.includes('$1') ? [ended] : []);
        expect({ what, offending }).toEqual({ what, offending: [] });
      }
    } finally {
      await database.close();
    }
  },
  START_MS,
);
