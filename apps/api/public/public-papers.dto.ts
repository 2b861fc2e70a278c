import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { CredentialsBody } from './public.dto';

export class PublicPaperBody extends CredentialsBody {
  @ApiProperty({ format: 'uuid', description: 'Document of one of the notices' })
  @IsUUID()
  documentId: string;
}

export class PublicFileBody extends CredentialsBody {
  @ApiProperty({ format: 'uuid', description: 'A file that the petitioner has added' })
  @IsUUID()
  attachmentId: string;
}

export class VerifyBody {
  @ApiProperty({ description: 'Twelve characters; blanks and dashes between them do not count' })
  @IsString()
  @Length(12, 40)
  @Matches(/^[\s-]*([0-9A-Za-z][\s-]*){12}$/)
  code: string;
}

export class VerifiedPaperDto {
  @ApiProperty({ description: 'What kind of paper it is' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: '文号' })
  number: string | null;

  @ApiProperty({ format: 'date-time' })
  datedAt: string;

  @ApiProperty({ description: 'Township and unit whose paper it is' })
  issuer: string;

  @ApiProperty({ description: 'SHA-256 of title and text, hexadecimal' })
  sha256: string;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the PDF, once it is made' })
  pdfSha256: string | null;
}
