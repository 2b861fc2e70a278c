import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IDENTITY_PROOFS, type IdentityProof } from '#libs/petition/vocabulary';

/** What the clerk reads off the document shown; compared, never kept. */
export class ReissueCodeBody {
  @ApiProperty({ minimum: 1, maximum: 100_000, description: 'Number of the petitioner who lost the code' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  ordinal: number;

  @ApiProperty({ enum: IDENTITY_PROOFS })
  @IsIn(IDENTITY_PROOFS)
  proof: IdentityProof;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  name: string;

  @ApiPropertyOptional({ description: 'Asked for when the petition has one on record' })
  @IsOptional()
  @IsString()
  @Matches(/^\d{17}[\dXx]$/)
  idNumber?: string;

  @ApiProperty({ minLength: 2, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 200)
  reason: string;
}

export class ReissuedCodeDto {
  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ description: 'Number of the petitioner' })
  ordinal: number;

  @ApiProperty({ description: 'Shown once; the code before it is void' })
  queryCode: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ description: 'Name of the clerk who checked the identity' })
  by: string;

  @ApiProperty({ description: 'Address of the page where number and code are asked for; it holds neither' })
  trackUrl: string;
}
