import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, petitionsAgainst, Sessions, sightAfterMove } from '#libs/access/index';
import { DomainError } from '#libs/errors/index';
import {
  changeUnit,
  createUnit,
  importUnits,
  people,
  unitById,
  unitHistory,
  unitLoad,
  type UnitRow,
  unitsUnder,
  unitTree,
} from '#libs/organisation/index';
import { readSheet } from '#libs/sheet/read-sheet';
import { decodeBase64 } from '#libs/upload/decode-base64';
import { sheetFault } from '../http/sheet-fault.dto';
import type { PeopleImportBody } from './people-import.dto';
import type { UnitMoveView, UnitOverviewView, UnitPersonView } from './unit-overview.dto';
import type { NewUnitBody, UnitChangeBody, UnitView } from './unit.dto';
import type { UnitsImportDto } from './units-import.dto';
import { historyView } from './unit-history-view';

@Injectable()
export class UnitsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  tree(): Promise<UnitView[]> {
    return unitTree(this.dataSource);
  }

  async overview(actor: Actor, id: string): Promise<UnitOverviewView> {
    const { manager } = this.dataSource;
    const unit = await this.required(id);
    const everyone = await people(manager);
    const inIt = everyone.filter(({ active, posts }) => active && posts.some((post) => post.unitId === id));
    const persons = inIt.map((row): UnitPersonView => {
      const posts = row.posts.filter((post) => post.unitId === id);
      const roles = posts.map(({ role }) => role);
      return { id: row.id, displayName: row.displayName, roles, leads: posts[0]?.leads ?? null };
    });
    const history = historyView(await unitHistory(manager, id), everyone);
    return { unit, load: await unitLoad(manager, id, shownTo(actor)), people: persons, history };
  }

  async move(actor: Actor, id: string, parentId: string): Promise<UnitMoveView> {
    const { manager } = this.dataSource;
    const unit = await this.required(id);
    const { cases, tasks } = await unitLoad(manager, id, { under: true, ...shownTo(actor) });
    const { lose, gain } = await sightAfterMove(manager, id, parentId);
    const units = (await unitsUnder(manager, unit.path)).length - 1;
    const names = (some: readonly Actor[]) => some.map(({ displayName }) => displayName);
    return { cases, tasks, units, lose: names(lose), gain: names(gain) };
  }

  create({ personId }: Actor, body: NewUnitBody): Promise<UnitView> {
    return this.write(body.id, (manager) => createUnit(manager, personId, body));
  }

  change({ personId }: Actor, id: string, body: UnitChangeBody): Promise<UnitView> {
    return this.write(id, (manager) => changeUnit(manager, personId, id, body));
  }

  /** The file is read before anything is locked. */
  async import({ personId }: Actor, { mode, content }: PeopleImportBody): Promise<UnitsImportDto> {
    const sheet = await readSheet(decodeBase64(content));
    const report = await this.dataSource.transaction((manager) =>
      importUnits(manager, personId, sheet, mode),
    );
    if (report.applied) this.sessions.forget();
    return { ...report, faults: report.faults.map(sheetFault) };
  }

  private async write(id: string, change: (manager: EntityManager) => Promise<void>): Promise<UnitView> {
    await this.dataSource.transaction(change);
    this.sessions.forget();
    return (await unitById(this.dataSource, id)) as UnitView;
  }

  private async required(id: string): Promise<UnitRow> {
    const unit = await unitById(this.dataSource, id);
    if (!unit) throw new DomainError('organisation.unit-not-found', { status: 404 });
    return unit;
  }
}

/** Neither of what is against a unit of theirs, nor of what is about themselves, does a number tell. */
const shownTo = (actor: Actor) => ({ shownWithout: petitionsAgainst(actor, 3) });
