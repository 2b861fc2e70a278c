import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { MOST_TAGS } from '#libs/tag/tag-case';
import { LocalText } from '../http/local-text.dto';

export class TagDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ description: 'It is given to no further case' })
  retired: boolean;
}

export class TagBody {
  @ApiProperty({ minLength: 1, maxLength: 20 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 20)
  nameZh: string;

  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @Matches(/\S/)
  @Length(1, 40)
  nameEn: string;
}

export class TagChangeBody extends TagBody {
  @ApiProperty({ description: 'True: no further case gets it; those that have it keep it' })
  @IsBoolean()
  retired: boolean;
}

export class CaseTagsBody {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST_TAGS })
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  add: string[];

  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST_TAGS })
  @IsArray()
  @ArrayMaxSize(MOST_TAGS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  remove: string[];
}
