import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { CredentialsBody } from './public.dto';

export class OwnDataBody extends CredentialsBody {
  @ApiPropertyOptional({
    maxLength: 60,
    description: 'The petitioner’s name, compared with the record; an anonymous petition has none',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(1, 60)
  name?: string;
}
