import type { AssistanceRules } from '#libs/office/office';

/** What an office of its own sets for assistance. */
export const ASSISTANCE_RULES: AssistanceRules = {
  incomeLineFen: 100_000,
  needsPercent: 60,
  secondPersonFen: 500_000,
  followUpDays: 90,
};
