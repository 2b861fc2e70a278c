import { ApiProperty } from '@nestjs/swagger';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/index';
import { STARTED, type Started } from '#libs/petition-view/case-lists';
import { LocalText } from '../http/local-text.dto';
import { PetitionRowDto } from './case-parts.dto';

class NearestDeadlineDto {
  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;

  @ApiProperty()
  suspended: boolean;

  @ApiProperty()
  provisional: boolean;
}

class CaseStepDto {
  @ApiProperty()
  processId: string;

  @ApiProperty()
  elementId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ type: String, nullable: true, description: 'Who has it' })
  assignee: string | null;
}

/** A line of a list of cases. */
export class ListedRowDto extends PetitionRowDto {
  @ApiProperty({
    type: NearestDeadlineDto,
    nullable: true,
    description: "The nearest of the office's open deadlines; a suspended one counts after all others",
  })
  deadline: NearestDeadlineDto | null;

  @ApiProperty({ type: [CaseStepDto], description: 'Where it stands: its open tasks' })
  steps: CaseStepDto[];
}

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

export class ListedPetitionDto extends ListedRowDto {
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
