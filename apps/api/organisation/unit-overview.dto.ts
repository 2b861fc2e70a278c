import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LEADER_RANKS, type LeaderRank, type PostRole, UNIT_ID } from '#libs/organisation/index';
import { UnitView } from './unit.dto';

export class UnitPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ type: [String], description: 'Of the product, or of the office’s own (own-…)' })
  roles: PostRole[];

  @ApiProperty({ enum: LEADER_RANKS, type: String, nullable: true })
  leads: LeaderRank | null;
}

/** Counts only: an administrator sees no case. */
export class UnitLoadView {
  @ApiProperty({ description: 'Cases that it is responsible for, and that are not closed' })
  cases: number;

  @ApiProperty({ description: 'Tasks that wait for people of it' })
  tasks: number;

  @ApiProperty({ description: 'Active people with a post in it' })
  people: number;

  @ApiProperty({ description: 'Active units directly under it' })
  units: number;
}

export class UnitStateView {
  @ApiProperty()
  nameZh: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  @ApiProperty()
  sort: number;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: [String], description: 'Names; the first leader comes first' })
  leaders: string[];
}

export class UnitHistoryView {
  @ApiProperty({ description: 'That the unit has since' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  at: Date;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Name of who changed it; null: a leader’s post has run out',
  })
  by: string | null;

  @ApiProperty({ type: UnitStateView, nullable: true, description: 'Null when the unit was added' })
  before: UnitStateView | null;

  @ApiProperty({ type: UnitStateView })
  after: UnitStateView;
}

export class UnitOverviewView {
  @ApiProperty({ type: UnitView })
  unit: UnitView;

  @ApiProperty({ type: UnitLoadView })
  load: UnitLoadView;

  @ApiProperty({ type: [UnitPersonView], description: 'Active people with a post in it' })
  people: UnitPersonView[];

  @ApiProperty({ type: [UnitHistoryView], description: 'The newest first, at most 100' })
  history: UnitHistoryView[];
}

export class UnitMoveQuery {
  @ApiProperty({ description: 'The unit that it would lie below' })
  @Matches(UNIT_ID)
  parentId: string;
}

/** What moving a unit would change. */
export class UnitMoveView {
  @ApiProperty({ description: 'Open cases of the unit and of all units under it' })
  cases: number;

  @ApiProperty({ description: 'Open tasks of them: their groups stay as they are' })
  tasks: number;

  @ApiProperty({ description: 'Units that move along, closed ones too' })
  units: number;

  @ApiProperty({ type: [String], description: 'Names of who will no longer see these cases by a post above' })
  lose: string[];

  @ApiProperty({ type: [String], description: 'Names of who will see these cases by a post above' })
  gain: string[];
}
