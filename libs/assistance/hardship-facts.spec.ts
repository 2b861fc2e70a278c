import { randomBytes } from 'node:crypto';
import { FieldCipher } from '#libs/field-cipher/field-cipher';
import { type HardshipFacts, hardshipFlags, openFacts, sealFacts } from './hardship-facts';

const facts: HardshipFacts = {
  householdSize: 3,
  monthlyIncomeFen: 300_000,
  monthlyNeedsFen: 0,
  suddenEvent: false,
  cause: 'illness',
  need: '住院费用',
  wantedFen: 100_000,
};
const rules = { incomeLineFen: 100_000, needsPercent: 60 };
const flags = (over: Partial<HardshipFacts>) => hardshipFlags({ ...facts, ...over }, rules);

describe('hardshipFlags', () => {
  it('counts income for each head, and the line itself is not below it', () => {
    expect(flags({}).belowIncomeLine).toBe(false);
    expect(flags({ monthlyIncomeFen: 299_999 }).belowIncomeLine).toBe(true);
    expect(flags({ householdSize: 4 }).belowIncomeLine).toBe(true);
  });

  it('takes expenses as a share of the income', () => {
    expect(flags({ monthlyNeedsFen: 179_999 }).heavyNeeds).toBe(false);
    expect(flags({ monthlyNeedsFen: 180_000 }).heavyNeeds).toBe(true);
  });

  it('finds any expense heavy where there is no income, and none where there is none', () => {
    expect(flags({ monthlyIncomeFen: 0, monthlyNeedsFen: 1 }).heavyNeeds).toBe(true);
    expect(flags({ monthlyIncomeFen: 0 }).heavyNeeds).toBe(false);
  });
});

it('keeps what a household told unreadable', () => {
  const cipher = new FieldCipher(randomBytes(32).toString('base64'));
  const sealed = sealFacts(cipher, facts);
  expect(sealed.includes(Buffer.from(facts.need))).toBe(false);
  expect(openFacts(cipher, sealed)).toEqual(facts);
});
