import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { ListedRowDto } from './listed-petition.dto';

export class PersonSearchBody {
  @ApiProperty({ minLength: 2, maxLength: 60, description: 'A whole name, phone or identity number' })
  @IsString()
  @Length(2, 60)
  @Matches(/\S/)
  value: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class FoundPersonDto {
  @ApiProperty()
  ordinal: number;

  @ApiProperty({ description: 'One of the signed list, not a representative' })
  listed: boolean;

  @ApiProperty()
  nameMasked: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: String, nullable: true })
  idNumberMasked: string | null;
}

export class FoundPetitionDto extends ListedRowDto {
  @ApiProperty({ type: [FoundPersonDto], description: 'Those who have the value that was looked for' })
  people: FoundPersonDto[];
}

export class FoundPetitionsDto {
  @ApiProperty({ type: [FoundPetitionDto] })
  items: FoundPetitionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
