import { refuseFutureDays } from './no-future-days';

const evening = new Date('2026-05-10T15:59:00Z'); // 23:59 in China
const midnight = new Date('2026-05-10T16:00:00Z'); // 00:00 of the next day

describe('a day on which something was done', () => {
  it.each(['heldAt', 'contactedOn', 'resolvedOn', 'explainedOn', 'convenedOn', 'decidedOn'])(
    'is today or earlier in China: %s',
    (field) => {
      expect(() => refuseFutureDays({ [field]: '2026-05-10' }, evening)).not.toThrow();
      expect(() => refuseFutureDays({ [field]: '2026-05-11' }, evening)).toThrow('petition.day-in-future');
      expect(() => refuseFutureDays({ [field]: '2026-05-11' }, midnight)).not.toThrow();
    },
  );

  it('leaves other fields alone', () => {
    expect(() => refuseFutureDays({ summary: '2099-01-01', heldAt: undefined }, evening)).not.toThrow();
  });
});
