import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { RecordedConsent } from '#libs/assistance/hear-consent';
import { REFERRAL_WORDS, type ReferralWord } from '#libs/assistance/vocabulary';
import { RECORDED_WAYS, type RecordedWay } from '#libs/consent/word-ways';
import { HardshipFactsDto, ReferralFactsDto } from './referral-facts.dto';

export class RecordConsentBody implements RecordedConsent {
  @ApiProperty({ enum: REFERRAL_WORDS, description: '`stop` declines or takes consent back' })
  @IsIn(REFERRAL_WORDS)
  word: ReferralWord;

  @ApiProperty({ enum: RECORDED_WAYS, description: 'Consent is recorded as signed alone' })
  @IsIn(RECORDED_WAYS)
  how: RecordedWay;

  @ApiPropertyOptional({ format: 'uuid', description: 'The signed paper, a file of the case' })
  @IsOptional()
  @IsUUID()
  paperId?: string;
}

export class ReferralPapersDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  consent: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  end: string | null;
}

export class StaffReferralDto extends ReferralFactsDto {
  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty({ type: ReferralPapersDto, description: 'Files of the case' })
  papers: ReferralPapersDto;

  @ApiProperty({
    enum: REFERRAL_WORDS,
    isArray: true,
    description: 'What of the petitioner’s word can be recorded',
  })
  words: ReferralWord[];
}

export class RevealedFactsDto {
  @ApiProperty({ type: HardshipFactsDto, nullable: true })
  facts: HardshipFactsDto | null;
}
