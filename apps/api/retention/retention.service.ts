import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { liftLegalHold, setLegalHold } from '#libs/retention/legal-hold';
import { listErasures } from '#libs/retention/list-erasures';
import { ChangePetition } from '../petitions/change-petition';
import type { ErasuresQuery } from './retention.dto';

@Injectable()
export class RetentionService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(ChangePetition) private readonly change: ChangePetition,
  ) {}

  hold(actor: Actor, id: string, reason: string): Promise<void> {
    return this.change.run(actor, id, 'petition.hold', (tx) => setLegalHold(tx, id, reason));
  }

  lift(actor: Actor, id: string, reason: string): Promise<void> {
    return this.change.run(actor, id, 'petition.lift-hold', (tx) => liftLegalHold(tx, id, reason));
  }

  list(actor: Actor, query: ErasuresQuery) {
    return listErasures(this.dataSource.manager, actor, query);
  }
}
