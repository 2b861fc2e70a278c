import { ApiProperty } from '@nestjs/swagger';
import { STARTED, type Started } from '#libs/petition-view/case-lists';
import { PetitionRowDto } from './case-parts.dto';

class ReceivedCopyDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Who sent it' })
  by: string;

  @ApiProperty({ type: String, nullable: true, description: 'What was said along with it' })
  word: string | null;

  @ApiProperty({ format: 'date-time' })
  sentAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: Date | null;
}

export class ListedPetitionDto extends PetitionRowDto {
  @ApiProperty({ type: ReceivedCopyDto, nullable: true, description: 'On the list of copies alone' })
  copy: ReceivedCopyDto | null;

  @ApiProperty({
    enum: STARTED,
    isArray: true,
    nullable: true,
    description: 'What the reader has started of it; on the list of that alone',
  })
  started: Started[] | null;
}
