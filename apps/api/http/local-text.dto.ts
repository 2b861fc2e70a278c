import { ApiProperty } from '@nestjs/swagger';

/** A name in both languages of the office. */
export class LocalText {
  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}
