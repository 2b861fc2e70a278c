import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LATE_CAUSES, type LateCause } from '#libs/petition/vocabulary';
import { PublicReasonBody } from './public.dto';

export class AppealBody extends PublicReasonBody {
  @ApiPropertyOptional({ enum: LATE_CAUSES, description: 'Why it comes after the 30 days' })
  @IsOptional()
  @IsIn(LATE_CAUSES)
  lateCause?: LateCause;
}
