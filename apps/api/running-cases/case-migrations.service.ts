import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { newId } from '#libs/database/id';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { listMigrations, readMigration } from '#libs/running-case/migrating/list-migrations';
import { type Plan, previewMigration } from '#libs/running-case/migrating/preview';
import { proposeMigration } from '#libs/running-case/migrating/propose-migration';
import { StepTexts } from '#libs/step-texts/step-texts';
import type { MigrationBody, MigrationPlanBody } from './case-migrations.dto';

/** Cases that run by one version of a process go on by another. */
@Injectable()
export class CaseMigrationsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(StepTexts) private readonly texts: StepTexts,
  ) {}

  preview(actor: Actor, processId: string, body: MigrationPlanBody) {
    return previewMigration(this.dataSource, this.texts, actor, planOf(processId, body));
  }

  async propose(actor: Actor, processId: string, body: MigrationBody): Promise<{ id: string }> {
    const plan = { ...planOf(processId, body), reason: body.reason };
    return { id: await this.decide(actor, (tx) => proposeMigration(tx, this.texts, actor, plan)) };
  }

  list(actor: Actor) {
    return listMigrations(this.dataSource, actor);
  }

  report(actor: Actor, id: string) {
    return readMigration(this.dataSource, this.texts, actor, id);
  }

  decide<T>(actor: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    return this.office.transaction({ kind: 'person', id: actor.personId }, `request:${newId()}`, work);
  }
}

function planOf(processId: string, { source, target, mapping = [] }: MigrationPlanBody): Plan {
  return {
    processId,
    source,
    target,
    mapping: Object.fromEntries(mapping.map(({ fromElement, toElement }) => [fromElement, toElement])),
  };
}
