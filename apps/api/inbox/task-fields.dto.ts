import { ApiProperty } from '@nestjs/swagger';
import { ColleagueDto } from '../colleagues/colleagues.dto';

export class FieldChoiceDto {
  @ApiProperty({ description: 'Key of the field' })
  field: string;

  @ApiProperty({ type: [ColleagueDto] })
  people: ColleagueDto[];
}
