import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { CredentialsBody } from './public.dto';

export class ErasureRequestBody extends CredentialsBody {
  @ApiPropertyOptional({ minLength: 2, maxLength: 1000, description: 'Nobody has to say why' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  reason?: string;
}
