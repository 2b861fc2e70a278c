import { ApiProperty } from '@nestjs/swagger';
import type { CaseMaterials } from '#libs/meeting/meeting-materials';
import { CATEGORIES, type Category, type Channel, CHANNELS } from '#libs/petition/vocabulary';
import { LocalText } from '../http/local-text.dto';
import { PetitionerDto } from '../petitions/case-parts.dto';

export class MaterialPaperDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  datedAt: Date;
}

export class MaterialFileDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty({ description: 'Bytes' })
  size: number;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

/** A case as whoever takes part in a meeting reads it beforehand; people are masked. */
export class CaseMaterialsDto implements Omit<CaseMaterials, 'petitioners'> {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;

  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty()
  meetingNumber: string;

  @ApiProperty()
  receiptNumber: string;

  @ApiProperty({ enum: CHANNELS })
  channel: Channel;

  @ApiProperty({ enum: CATEGORIES, nullable: true, type: String })
  category: Category | null;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  content: string;

  @ApiProperty({ type: String, nullable: true })
  demand: string | null;

  @ApiProperty({ type: String, nullable: true })
  place: string | null;

  @ApiProperty()
  peopleCount: number;

  @ApiProperty()
  anonymous: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt: Date | null;

  @ApiProperty({ type: LocalText, nullable: true })
  unit: LocalText | null;

  @ApiProperty({ type: [PetitionerDto] })
  petitioners: PetitionerDto[];

  @ApiProperty({ type: [MaterialPaperDto], description: 'What was signed or issued' })
  documents: MaterialPaperDto[];

  @ApiProperty({ type: [MaterialFileDto] })
  attachments: MaterialFileDto[];
}
