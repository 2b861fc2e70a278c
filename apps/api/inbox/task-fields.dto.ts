import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class FieldParams {
  @ApiProperty({ description: 'Key of a field of the form' })
  @IsString()
  @Length(1, 64)
  field: string;
}
