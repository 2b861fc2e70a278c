import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

const DIGEST = /^[0-9a-f]{64}$/;
const PATH = /^[A-Za-z0-9][A-Za-z0-9./_-]*$/;
/** What a name on somebody's machine may be; which of them has a place in a bundle is said by name. */
const FILE_NAME = /^[^/\\]+$/;

export class DraftRowDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  processId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'What is to change, and why' })
  note: string;

  @ApiProperty({ description: 'Of the bundle that it was begun from' })
  baseDigest: string;

  @ApiProperty()
  digest: string;

  @ApiProperty({ description: 'Counted from 1, one more at each saving' })
  revision: number;

  @ApiProperty({ enum: ['editing', 'in-review'] })
  state: 'editing' | 'in-review';

  @ApiProperty({ type: String, nullable: true, description: 'Why it was sent back last' })
  reviewNote: string | null;

  @ApiProperty({ description: 'Whether the reader has written in it, and so may not publish it' })
  written: boolean;

  @ApiProperty()
  createdBy: string;

  @ApiProperty({ description: 'Whether the reader made it' })
  own: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty()
  savedBy: string;

  @ApiProperty({ format: 'date-time' })
  savedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whoever edits it now' })
  lockedBy: string | null;

  @ApiProperty({ description: 'Whether it is the reader who edits it' })
  lockIsOwn: boolean;
}

export class ProcessVersionDto {
  @ApiProperty({ description: '0: as it came with the product' })
  version: number;

  @ApiProperty({
    enum: ['repository', 'draft', 'earlier', 'folder'],
    description:
      'The product’s own files, a draft, an earlier version put in use again, or brought from a folder',
  })
  origin: 'repository' | 'draft' | 'earlier' | 'folder';

  @ApiProperty({ enum: ['waiting', 'in-force', 'refused', 'passed-over', 'shipped'] })
  state: 'waiting' | 'in-force' | 'refused' | 'passed-over' | 'shipped';

  @ApiProperty({ description: 'New cases begin with it' })
  inUse: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'What the engine calls it' })
  engineVersion: number | null;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'What changed, and why' })
  note: string;

  @ApiProperty({ description: 'Of whoever decided' })
  reason: string;

  @ApiProperty({ type: String, nullable: true })
  author: string | null;

  @ApiProperty({ type: String, nullable: true })
  publisher: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ description: 'SHA-256 over names and contents of its files' })
  digest: string;
}

export class DesignedProcessDto {
  @ApiProperty()
  processId: string;

  @ApiProperty({ description: 'As the diagram calls it' })
  name: string;

  @ApiProperty()
  forms: number;

  @ApiProperty()
  decisions: number;

  @ApiProperty({ description: 'The product has brought other files since something was published' })
  candidate: boolean;

  @ApiProperty({ type: [ProcessVersionDto], description: 'Newest first' })
  versions: ProcessVersionDto[];

  @ApiProperty({ type: [DraftRowDto] })
  drafts: DraftRowDto[];
}

export class BundleFileDto {
  @ApiProperty({ description: 'As in processes/<room>/: forms/accept-petition.form', pattern: PATH.source })
  @IsString()
  @Length(1, 100)
  @Matches(PATH)
  path: string;

  @ApiProperty({ description: 'Its text, at most 1 MB' })
  @IsString()
  @Length(0, 1024 * 1024)
  content: string;
}

export class BundleDto {
  @ApiProperty()
  digest: string;

  @ApiProperty()
  processId: string;

  @ApiProperty({ type: [BundleFileDto] })
  files: BundleFileDto[];
}

export class DraftDto extends DraftRowDto {
  @ApiProperty({ type: [BundleFileDto] })
  files: BundleFileDto[];

  @ApiProperty({
    description: 'Whether the product brings another version 0 than the one that it was begun from',
  })
  repositoryChanged: boolean;
}

export class NewDraftBody {
  @ApiPropertyOptional({
    description: 'The version to begin from; left out: the one in use',
    pattern: DIGEST.source,
  })
  @IsOptional()
  @IsString()
  @Matches(DIGEST)
  baseDigest?: string;

  @ApiProperty({ minLength: 2, maxLength: 100 })
  @IsString()
  @Length(2, 100)
  title: string;

  @ApiProperty({ description: 'What is to change, and why', maxLength: 2000 })
  @IsString()
  @Length(0, 2000)
  note: string;
}

export class SaveDraftBody {
  @ApiProperty({ minimum: 1, description: 'The one that was changed' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;

  @ApiPropertyOptional({ minLength: 2, maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(2, 100)
  title?: string;

  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @Length(0, 2000)
  note?: string;

  @ApiProperty({ type: [BundleFileDto], description: 'All of them' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BundleFileDto)
  files: BundleFileDto[];
}

export class LockBody {
  @ApiProperty({ description: 'Also when somebody else is editing' })
  @IsBoolean()
  takeOver: boolean;
}

export class ImportedFileDto {
  @ApiProperty({
    description: 'As it is called, with its ending',
    minLength: 1,
    maxLength: 100,
    pattern: FILE_NAME.source,
  })
  @IsString()
  @Length(1, 100)
  @Matches(FILE_NAME)
  name: string;

  @ApiProperty({ description: 'Base64 of at most 1 MB' })
  @IsString()
  @Length(4, 1_400_000)
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/)
  content: string;
}

export class ImportBody {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;

  @ApiProperty({ type: [ImportedFileDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ImportedFileDto)
  files: ImportedFileDto[];
}

export class CompareBody {
  @ApiPropertyOptional({ description: 'Left out: what it was begun from', pattern: DIGEST.source })
  @IsOptional()
  @IsString()
  @Matches(DIGEST)
  withDigest?: string;
}

export class SubmitBody {
  @ApiProperty({ minimum: 1, description: 'The one that was seen' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  revision: number;
}

export class DecisionBody {
  @ApiProperty({ minLength: 2, maxLength: 500 })
  @IsString()
  @Length(2, 500)
  reason: string;
}

export class RollBackBody extends DecisionBody {
  @ApiProperty({ minimum: 0, description: 'The version to go back to; 0: the product’s own files' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  version: number;
}

export class PublishedDto {
  @ApiProperty()
  version: number;
}

export class RevisionDto {
  @ApiProperty()
  revision: number;
}

export class DraftIdDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class FindingDto {
  @ApiProperty({ description: 'Code of the rule: <subject>.<what is wrong>, or bpmnlint.<rule>' })
  rule: string;

  @ApiProperty({ enum: ['error', 'warning'], description: 'An error keeps it from being published' })
  severity: 'error' | 'warning';

  @ApiProperty({ type: String, nullable: true, description: 'Element of the diagram; null: about the whole' })
  elementId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the element' })
  elementName: string | null;

  @ApiProperty()
  messageZh: string;

  @ApiProperty()
  messageEn: string;
}

export class CheckDto {
  @ApiProperty({ description: 'Of the draft that was checked' })
  revision: number;

  @ApiProperty({ type: [FindingDto], description: 'Errors first' })
  findings: FindingDto[];
}

export class FileChangeDto {
  @ApiProperty()
  path: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  change: 'added' | 'removed' | 'changed';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Unified diff; null when nearly everything differs',
  })
  patch: string | null;
}
