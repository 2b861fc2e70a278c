import { Equals, IsBoolean, IsIn, IsISO8601, IsUUID, Matches } from 'class-validator';
import { HARDSHIP_LEVELS, type HardshipLevel } from '#libs/assistance/vocabulary';

/** Ids alone: what people wrote is read from Postgres. */
export class ReferralStepInput {
  @IsUUID()
  petitionId: string;

  @IsUUID()
  referralId: string;
}

export class LevelInput extends ReferralStepInput {
  @IsIn(HARDSHIP_LEVELS)
  hardshipLevel: HardshipLevel;
}

/** A step that the diagram asks nothing of. */
export class NoOutput {}

const GROUP = /^[a-z0-9-]+:(handler|registrar)$/;

export class HandlerGroupOutput {
  @Matches(GROUP)
  handlerGroup: string;
}

/** How the household compares to the criteria, never what it told. */
export class HardshipOutput {
  @IsBoolean()
  belowIncomeLine: boolean;

  @IsBoolean()
  heavyNeeds: boolean;

  @IsBoolean()
  suddenEvent: boolean;
}

export class ReferralGroupsOutput extends HandlerGroupOutput {
  @Equals('civil-affairs:civil-affairs')
  civilAffairsGroup: string;

  @Equals('civil-affairs:head')
  civilAffairsHeadGroup: string;

  @Equals('finance:finance')
  financeGroup: string;

  @Equals('finance:head')
  financeHeadGroup: string;
}

const NEXT = ['settled', 'asked', 'sign'];

export class CivilAffairsNextOutput {
  @IsIn(NEXT)
  civilAffairsNext: string;
}

export class FinanceNextOutput {
  @IsIn(NEXT)
  financeNext: string;
}

export class GrantedOutput {
  @IsIn(['money', 'help', 'nothing'])
  granted: string;
}

export class FollowUpOutput {
  @IsISO8601({ strict: true })
  followUpAt: string;
}
