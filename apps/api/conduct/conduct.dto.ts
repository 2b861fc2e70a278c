import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { LocalText } from '../http/local-text.dto';
import { CredentialsBody } from '../public/public.dto';

export class ComplainBody extends CredentialsBody {
  @ApiProperty({
    format: 'uuid',
    description: 'Made anew by the page for each complaint: sent again it is taken once',
  })
  @IsUUID()
  requestKey: string;

  @ApiProperty()
  @IsString()
  @Matches(/^[a-z0-9-]{1,64}$/)
  accusedUnitId: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  official: string;

  @ApiProperty({ minLength: 5, maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 2000)
  content: string;
}

export class ComplaintCodeDto {
  @ApiProperty({ description: 'By which the petitioner reads the complaint and its answer; shown this once' })
  code: string;
}

export class OwnComplaintBody extends CredentialsBody {
  @ApiProperty({ minLength: 4, maxLength: 40, description: 'The code that the complaint was answered with' })
  @IsString()
  @Length(4, 40)
  complaintCode: string;
}

export class OwnComplaintDto {
  @ApiProperty()
  official: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;
}

export class ComplaintRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;

  @ApiProperty()
  overdue: boolean;
}

export class ComplaintDto extends ComplaintRowDto {
  @ApiProperty({ type: LocalText })
  unit: LocalText;

  @ApiProperty({ description: 'Of the matter in which the petitioner met the official' })
  receiptNumber: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ type: String, nullable: true, description: 'Masked; null of an anonymous petition' })
  complainant: string | null;

  @ApiProperty()
  official: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
}

export class AnswerBody {
  @ApiProperty({ minLength: 5, maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @Length(5, 2000)
  answer: string;
}
