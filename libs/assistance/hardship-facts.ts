import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { AssistanceRules } from '#libs/office/office';
import type { HardshipCause } from './vocabulary';

/** What a household told of itself; kept sealed, all amounts in fen. */
export interface HardshipFacts {
  householdSize: number;
  monthlyIncomeFen: number;
  monthlyNeedsFen: number;
  suddenEvent: boolean;
  cause: HardshipCause;
  need: string;
  wantedFen: number;
}

/** How the household compares to the office's criteria: what the decision table reads. */
export interface HardshipFlags {
  belowIncomeLine: boolean;
  heavyNeeds: boolean;
  suddenEvent: boolean;
}

export const sealFacts = (cipher: FieldCipher, facts: HardshipFacts): Buffer =>
  cipher.seal(JSON.stringify(facts));

export const openFacts = (cipher: FieldCipher, sealed: Buffer): HardshipFacts =>
  JSON.parse(cipher.open(sealed));

/** Income counts for each head; expenses as a share of the income, and any at all when there is none. */
export function hardshipFlags(
  { householdSize, monthlyIncomeFen, monthlyNeedsFen, suddenEvent }: HardshipFacts,
  { incomeLineFen, needsPercent }: Pick<AssistanceRules, 'incomeLineFen' | 'needsPercent'>,
): HardshipFlags {
  return {
    belowIncomeLine: monthlyIncomeFen < incomeLineFen * householdSize,
    heavyNeeds: monthlyNeedsFen > 0 && monthlyNeedsFen * 100 >= needsPercent * monthlyIncomeFen,
    suddenEvent,
  };
}
