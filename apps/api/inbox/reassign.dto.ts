import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { ReasonBody } from '../petitions/petition.dto';

export class ReassignBody extends ReasonBody {
  @ApiProperty({ format: 'uuid', description: 'One of the candidates' })
  @IsUUID()
  personId: string;
}

export class TaskCandidate {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ description: 'Tasks that they have claimed and not done' })
  openTasks: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the absence that they are on',
  })
  awayUntil: string | null;
}
