import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import { DIFFERENCE_KINDS, type DifferenceKind } from '#libs/designer/differences/difference';
import { FileChangeDto } from './designer.dto';
import { LocalisedDto } from './step-template.dto';

const DIGEST = /^[0-9a-f]{64}$/;

/** A version by its digest, or a draft as it was last saved. */
export class ComparedSideBody {
  @ApiPropertyOptional({ pattern: DIGEST.source, description: 'Of a version; left out: a draft is named' })
  @IsOptional()
  @IsString()
  @Matches(DIGEST)
  digest?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  draftId?: string;
}

export class ComparisonBody {
  @ApiProperty({ type: ComparedSideBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => ComparedSideBody)
  before: ComparedSideBody;

  @ApiProperty({ type: ComparedSideBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => ComparedSideBody)
  after: ComparedSideBody;
}

export class DifferenceDto {
  @ApiProperty({ enum: ['diagram', 'form', 'table'] })
  area: 'diagram' | 'form' | 'table';

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change: 'added' | 'removed' | 'changed';

  @ApiProperty({ enum: DIFFERENCE_KINDS })
  what: DifferenceKind;

  @ApiProperty({ description: 'Id of the element, key of the field, id of the row' })
  id: string;

  @ApiProperty({ type: LocalisedDto, description: 'What it is called' })
  subject: LocalisedDto;

  @ApiProperty({ type: String, nullable: true, description: 'Where it is seen in the diagram' })
  elementId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a form or table: its file' })
  path: string | null;

  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

export class ComparisonDto {
  @ApiProperty()
  processId: string;

  @ApiProperty({ description: 'The diagram of the one' })
  before: string;

  @ApiProperty({ description: 'The diagram of the other' })
  after: string;

  @ApiProperty({ type: [DifferenceDto] })
  differences: DifferenceDto[];

  @ApiProperty({ type: [String], description: 'Files of which only the lines can be compared' })
  unread: string[];

  @ApiProperty({ type: [FileChangeDto], description: 'The same by line, for those who read files' })
  files: FileChangeDto[];
}
