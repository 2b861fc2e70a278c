import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class TemplateVersionDto {
  @ApiProperty({ description: 'Counted from 1 for each kind' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;

  @ApiProperty()
  uploadedBy: string;

  @ApiProperty()
  active: boolean;

  @ApiProperty()
  sha256: string;
}

export class TemplateKindDto {
  @ApiProperty()
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [String], description: 'Fields that the template must have' })
  fields: string[];

  @ApiProperty({ type: [String], description: 'Fields that may stand anywhere' })
  commonFields: string[];

  @ApiProperty({
    type: [TemplateVersionDto],
    description: 'Newest first; none active: the one of the product',
  })
  versions: TemplateVersionDto[];
}

export class PaperTemplatesDto {
  @ApiProperty({ description: 'What the numbers of papers begin with' })
  prefix: string;

  @ApiProperty({ type: [TemplateKindDto] })
  kinds: TemplateKindDto[];
}

export class PrefixBody {
  @ApiProperty({ description: 'One to six Chinese characters' })
  @IsString()
  @Matches(/^[\u4e00-\u9fff]{1,6}$/)
  prefix: string;
}

export class TemplateFileBody {
  @ApiProperty({ description: 'A .docx, base64, at most 2 MB decoded' })
  @IsString()
  @Length(4, 2_800_000)
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/)
  content: string;
}

export class TemplateChoiceBody {
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Left out: the template of the product' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number | null;
}

export class TemplatePreviewBody extends TemplateChoiceBody {
  @ApiPropertyOptional({ description: 'A case to try it with; without one the fields show their names' })
  @IsOptional()
  @IsString()
  @Length(4, 40)
  receiptNumber?: string;
}

export class AddedTemplateDto {
  @ApiProperty()
  version: number;
}
