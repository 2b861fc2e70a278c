import { ApiProperty } from '@nestjs/swagger';
import { PART_STATES, type PartState } from './engine-probe';

export class HealthParts {
  @ApiProperty({ enum: PART_STATES })
  database: PartState;

  @ApiProperty({ enum: PART_STATES })
  engine: PartState;
}

export class Health {
  @ApiProperty({
    description: 'The API can answer; it does so without the engine, but not without the database',
  })
  ok: boolean;

  @ApiProperty({ type: HealthParts })
  parts: HealthParts;

  @ApiProperty()
  version: string;
}
