import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { RETURN_WORDS, type ReturnWord } from '#libs/assisted-return/vocabulary';
import { ReturnFactsDto, ReturnWordsDto } from '../assisted-returns/return-facts.dto';
import { CredentialsBody } from './public.dto';

export class ReturnWordBody extends CredentialsBody {
  @ApiProperty({
    enum: RETURN_WORDS,
    description: '`stop` declines or takes consent back; nobody is asked why',
  })
  @IsIn(RETURN_WORDS)
  word: ReturnWord;
}

export class OwnReturnsDto {
  @ApiProperty({ type: [ReturnFactsDto], description: 'Newest first; the other petitioners see none of it' })
  returns: ReturnFactsDto[];

  @ApiProperty({ enum: RETURN_WORDS, isArray: true, description: 'What the reader can say now' })
  words: ReturnWord[];

  @ApiProperty()
  canRequest: boolean;

  @ApiProperty({ type: ReturnWordsDto })
  names: ReturnWordsDto;
}
