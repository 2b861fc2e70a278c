import { ApiProperty } from '@nestjs/swagger';
import {
  RETURN_ORIGINS,
  RETURN_STATES,
  type ReturnOrigin,
  type ReturnState,
  type Talk,
  TALKS,
  TRAVEL_MODES,
  type TravelMode,
} from '#libs/assisted-return/vocabulary';
import { WORD_WAYS, type WordWay } from '#libs/consent/word-ways';
import type { Light } from '#libs/deadline/light';
import { LIGHTS } from '#libs/inbox/task-light';
import { LocalText } from '../http/local-text.dto';

const Day = () => ApiProperty({ type: String, format: 'date', nullable: true });
const Instant = () => ApiProperty({ type: String, format: 'date-time', nullable: true });
const Written = () => ApiProperty({ type: String, nullable: true });
const How = () => ApiProperty({ enum: WORD_WAYS, nullable: true, type: String });

/** What the office calls the three things that are brought, and where people complain. */
export class ReturnWordsDto {
  @ApiProperty({ type: LocalText })
  leader: LocalText;

  @ApiProperty({ type: LocalText })
  plan: LocalText;

  @ApiProperty({ type: LocalText })
  help: LocalText;

  @ApiProperty()
  complaintPhone: string;
}

export class ReturnDeadlineDto {
  @ApiProperty({ description: 'Row of the table of deadlines' })
  rowId: string;

  @ApiProperty({ type: LocalText })
  name: LocalText;

  @ApiProperty({ format: 'date-time' })
  dueAt: Date;

  @ApiProperty({ enum: LIGHTS, enumName: 'Light' })
  light: Light;
}

/** What is on record of a return, for staff and for the petitioner alike. */
export class ReturnFactsDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: RETURN_ORIGINS })
  origin: ReturnOrigin;

  @ApiProperty({ type: String, nullable: true, description: 'Number of the transfer document' })
  transferNumber: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The body that issued it' })
  transferBody: string | null;

  @Day()
  transferOn: string | null;

  @ApiProperty({ enum: RETURN_STATES })
  state: ReturnState;

  @ApiProperty({ format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ type: LocalText, nullable: true, description: 'The unit whose leader is brought' })
  leaderUnit: LocalText | null;

  @Written()
  plan: string | null;

  @Written()
  help: string | null;

  @Instant()
  offeredAt: Date | null;

  @How()
  consentHow: WordWay | null;

  @Instant()
  consentedAt: Date | null;

  @ApiProperty({ enum: TRAVEL_MODES, nullable: true, type: String })
  travelMode: TravelMode | null;

  @Day()
  travelOn: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'What it costs the office, in fen' })
  costFen: number | null;

  @Instant()
  arrangedAt: Date | null;

  @How()
  arrivalHow: WordWay | null;

  @Instant()
  arrivedAt: Date | null;

  @ApiProperty({ enum: TALKS, nullable: true, type: String })
  talk: Talk | null;

  @Day()
  talkedOn: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  hardship: boolean | null;

  @Instant()
  talkedAt: Date | null;

  @Written()
  promisedPlan: string | null;

  @Day()
  promisedBy: string | null;

  @Instant()
  promisedAt: Date | null;

  @How()
  endHow: WordWay | null;

  @Instant()
  endedAt: Date | null;

  @ApiProperty({ type: ReturnDeadlineDto, nullable: true, description: 'The hours that run now' })
  deadline: ReturnDeadlineDto | null;
}
