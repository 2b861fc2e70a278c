import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SHARED_FIELDS, type SharedField } from '#libs/assistance/shared-fields';
import { type Department, DEPARTMENTS, REFERRAL_WORDS, type ReferralWord } from '#libs/assistance/vocabulary';
import { HardshipFactsDto, ReferralFactsDto } from '../assistance/referral-facts.dto';
import { CredentialsBody } from './public.dto';

export class ConsentWordBody extends CredentialsBody {
  @ApiProperty({
    enum: REFERRAL_WORDS,
    description: '`stop` declines or takes consent back; nobody is asked why',
  })
  @IsIn(REFERRAL_WORDS)
  word: ReferralWord;
}

export class OwnReferralDto extends ReferralFactsDto {
  @ApiProperty({ type: HardshipFactsDto, nullable: true, description: 'What the household told' })
  facts: HardshipFactsDto | null;
}

export class SharedWithDto {
  @ApiProperty({ enum: DEPARTMENTS, enumName: 'AssistanceDepartment' })
  department: Department;

  @ApiProperty({ enum: SHARED_FIELDS, isArray: true })
  fields: readonly SharedField[];
}

export class OwnReferralsDto {
  @ApiProperty({
    type: [OwnReferralDto],
    description: 'Newest first; the other petitioners see none of it',
  })
  referrals: OwnReferralDto[];

  @ApiProperty({ enum: REFERRAL_WORDS, isArray: true, description: 'What the reader can say now' })
  words: ReferralWord[];

  @ApiProperty({ type: [SharedWithDto], description: 'What each department sees once the reader agrees' })
  sharedWith: SharedWithDto[];
}
