import { checkReadBack } from './read-back';
import { CHANNELS, ORAL_CHANNELS } from './vocabulary';

const now = new Date('2026-05-11T02:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

it.each([...ORAL_CHANNELS])(
  'refuses what comes by %s without the confirmation, and takes it with one',
  (channel) => {
    expect(() => checkReadBack({ channel }, now)).toThrow(
      expect.objectContaining({ code: 'petition.read-back-needed', status: 422, field: 'readBack' }),
    );
    expect(() => checkReadBack({ channel, readBack: { how: 'spoken' } }, now)).not.toThrow();
  },
);

it.each(CHANNELS.filter((channel) => !ORAL_CHANNELS.includes(channel)))(
  'asks for none by %s, and drops none in silence',
  (channel) => {
    expect(() => checkReadBack({ channel }, now)).not.toThrow();
    expect(() => checkReadBack({ channel, readBack: { how: 'spoken' } }, now)).toThrow(
      expect.objectContaining({ code: 'petition.read-back-not-oral', field: 'readBack' }),
    );
  },
);

it.each([
  ['signature', 'visit', true],
  ['fingerprint', 'visit', true],
  ['signature', 'phone', false],
  ['fingerprint', 'phone', false],
] as const)('a %s by %s counts: %s', (how, channel, counts) => {
  const check = () => checkReadBack({ channel, readBack: { how } }, now);
  if (counts) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'petition.read-back-by-phone' }));
});

it('was confirmed between the day it was told and now', () => {
  const check = (at: Date) =>
    checkReadBack({ channel: 'visit', receivedAt: ago(60), readBack: { how: 'spoken', at } }, now);
  expect(() => check(ago(60))).not.toThrow();
  expect(() => check(now)).not.toThrow();
  expect(() => check(ago(61))).toThrow(expect.objectContaining({ code: 'petition.read-back-too-early' }));
  expect(() => check(ago(-1))).toThrow(
    expect.objectContaining({ code: 'petition.read-back-in-future', field: 'readBack.at' }),
  );
});
