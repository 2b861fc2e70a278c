import { ApiProperty } from '@nestjs/swagger';
import { TEXT_SOURCES, type TextSource } from '#libs/search/index';

class PieceDto {
  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'What was searched for, not what stands around it' })
  hit: boolean;
}

class FoundTextDto {
  @ApiProperty({ enum: TEXT_SOURCES, enumName: 'TextSource' })
  source: TextSource;

  @ApiProperty({ type: [PieceDto], description: 'The part of the text in which the words stand' })
  pieces: PieceDto[];
}

class FoundCaseDto {
  @ApiProperty({ format: 'uuid' })
  petitionId: string;

  @ApiProperty({ type: [FoundTextDto] })
  texts: FoundTextDto[];
}

/** What came of a search beside its rows. */
export class SearchOutcomeDto {
  @ApiProperty({ type: [String], description: 'Words that were left out: each needs two characters' })
  tooShort: string[];

  @ApiProperty({ type: [FoundCaseDto], description: "Of the page's cases whose texts say a word" })
  found: FoundCaseDto[];
}
