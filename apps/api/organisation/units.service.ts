import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, Sessions } from '#libs/access/index';
import { changeUnit, createUnit, unitById, unitTree } from '#libs/organisation/index';
import type { NewUnitBody, UnitChangeBody, UnitView } from './unit.dto';

@Injectable()
export class UnitsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  tree(): Promise<UnitView[]> {
    return unitTree(this.dataSource);
  }

  create({ personId }: Actor, body: NewUnitBody): Promise<UnitView> {
    return this.write(body.id, (manager) => createUnit(manager, personId, body));
  }

  change({ personId }: Actor, id: string, body: UnitChangeBody): Promise<UnitView> {
    return this.write(id, (manager) => changeUnit(manager, personId, id, body));
  }

  private async write(id: string, change: (manager: EntityManager) => Promise<void>): Promise<UnitView> {
    await this.dataSource.transaction(change);
    this.sessions.forget();
    return (await unitById(this.dataSource, id)) as UnitView;
  }
}
