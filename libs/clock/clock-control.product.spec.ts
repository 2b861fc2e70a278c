import { createDataSource } from '#libs/database/data-source';
import { engineAddresses } from '#tests/support/engine-addresses';
import { eventually } from '#tests/support/eventually';
import { Clock } from './clock';
import { ClockControl } from './clock-control';
import { ClockFollower } from './clock-follower';
import { engineClockBehindMs } from './engine-clock';

const HOUR = 3_600_000;
/** What asking may take on a busy machine. */
const NEARLY = 5_000;
const databaseUrl = process.env.TEST_DATABASE_URL ?? '';
const database = createDataSource({ databaseUrl, databasePool: 3 });
const clock = new Clock();
let settings: { demoClock: boolean; zeebeManagementAddress: string };
let control: ClockControl;

beforeAll(async () => {
  settings = { demoClock: true, zeebeManagementAddress: engineAddresses().zeebeManagementAddress };
  control = new ClockControl(database, settings, clock);
  await database.initialize();
});
afterAll(() => database.destroy());

const offset = async (): Promise<number> =>
  Number((await database.query('SELECT offset_ms FROM office_clock'))[0].offset_ms);
const engineBehind = async () => engineClockBehindMs(settings.zeebeManagementAddress, await offset());

it('moves the office’s time and the engine’s together', async () => {
  const before = await offset();
  const now = await control.advance(HOUR);
  expect(await offset()).toBeGreaterThanOrEqual(before + HOUR);
  expect(Math.abs(now.getTime() - Date.now() - clock.offsetMs)).toBeLessThan(NEARLY);
  expect(Math.abs(await engineBehind())).toBeLessThan(NEARLY);
});

it('is followed by every other process', async () => {
  const other = new Clock();
  const follower = new ClockFollower(other, database, { databaseUrl, demoClock: true });
  await follower.start();
  try {
    await control.advance(HOUR);
    const moved = clock.offsetMs;
    await eventually('the other clock follows', async () => other.offsetMs >= moved);
  } finally {
    await follower.stop();
  }
});

it('brings an engine that fell back to the machine’s time up again, once, however many try', async () => {
  await control.advance(HOUR);
  await fetch(`${settings.zeebeManagementAddress}/actuator/clock`, { method: 'DELETE' });
  await Promise.all([1, 2, 3].map(() => control.reconcileEngineClock()));
  expect(Math.abs(await engineBehind())).toBeLessThan(NEARLY);
});

it('does not exist in an office that runs on real time', async () => {
  const real = new ClockControl(database, { ...settings, demoClock: false }, new Clock());
  const before = await offset();
  await expect(real.advance(HOUR)).rejects.toMatchObject({ code: 'clock.not-controlled' });
  expect(await real.reconcileEngineClock()).toBe(0);
  expect(await offset()).toBeGreaterThanOrEqual(before);
});

it.each([0, -HOUR, 0.5, Number.NaN])('refuses to move by %d ms', async (ms) => {
  await expect(control.advance(ms)).rejects.toMatchObject({ code: 'clock.backwards' });
});
