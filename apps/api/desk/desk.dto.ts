import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { VIEWED_LISTS, type ViewedList } from '#libs/desk/entities/saved-view.entity';

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: VIEWED_LISTS })
  list: ViewedList;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: "Search part of the list's address" })
  query: string;

  @ApiProperty({ type: String, nullable: true, description: 'The unit that it is shared with' })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Who saved it; null for one's own" })
  by: string | null;
}

export class SaveViewBody {
  @ApiProperty({ enum: VIEWED_LISTS })
  @IsIn(VIEWED_LISTS)
  list: ViewedList;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  name: string;

  @ApiProperty({
    maxLength: 2000,
    description: "Search part of the list's address, without the question mark",
  })
  @IsString()
  @MaxLength(2000)
  @Matches(/^[\w.*~%+=&-]*$/)
  query: string;

  @ApiPropertyOptional({ description: "A unit of one's posts, to share it with" })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,64}$/)
  unitId?: string;
}

export class PhraseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  text: string;
}

export class PhraseBody {
  @ApiProperty({ minLength: 2, maxLength: 1000 })
  @IsString()
  @Matches(/\S/)
  @Length(2, 1000)
  text: string;
}

export class PhraseOrderBody {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Ids of phrases, the first one first' })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}
