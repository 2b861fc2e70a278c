import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsString, Matches } from 'class-validator';

export class PutAsideBody {
  @ApiProperty({
    format: 'date',
    description:
      'Day in China from whose beginning the task is on the lists again; not later than the last day of its deadline',
  })
  @IsString()
  @Matches(/^20\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  until: string;
}
