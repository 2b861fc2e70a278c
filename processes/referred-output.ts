import { IsBoolean, Matches } from 'class-validator';

/** Whether a household was referred for assistance, and the referral to wait for; an empty id when there is none. */
export class ReferredOutput {
  @IsBoolean()
  referred: boolean;

  @Matches(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/)
  referralId: string;
}
