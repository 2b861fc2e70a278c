import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { endAbsence, endDeputyship } from '#libs/absence/end-absence';
import { addDeputy } from '#libs/absence/name-deputy';
import { readAbsences, readDeputyships } from '#libs/absence/read-absences';
import { readUncovered, type UncoveredTask } from '#libs/absence/read-uncovered';
import { recordAbsence } from '#libs/absence/record-absence';
import { tellUncovered } from '#libs/absence/tell-uncovered';
import { type Actor, Sessions } from '#libs/access/index';
import { Clock } from '#libs/clock/index';
import { newId } from '#libs/database/id';
import { retryOnDeadlock } from '#libs/inbox/retry-on-deadlock';
import type { OfficeTransaction } from '#libs/office/office';
import { OfficeService } from '#libs/office/office.service';
import { StepTexts } from '#libs/step-texts/step-texts';
import { type AbsenceBody, type DeputyBody, PEOPLES_PROCESSES } from './absences.dto';

@Injectable()
export class AbsencesService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(OfficeService) private readonly office: OfficeService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StepTexts) private readonly texts: StepTexts,
  ) {}

  list(actor: Actor) {
    return readAbsences(this.dataSource.manager, actor, 'kept');
  }

  async own(actor: Actor) {
    const { manager } = this.dataSource;
    return {
      absences: await readAbsences(manager, actor, 'own'),
      standsInFor: await readDeputyships(manager, actor),
      processes: PEOPLES_PROCESSES,
    };
  }

  uncovered(actor: Actor): Promise<UncoveredTask[]> {
    return readUncovered(this.dataSource, this.clock, this.texts, actor);
  }

  record(actor: Actor, { personId = actor.personId, ...body }: AbsenceBody) {
    return this.change(actor, async (tx) => ({ id: await recordAbsence(tx, actor, { ...body, personId }) }));
  }

  nameDeputy(actor: Actor, id: string, body: DeputyBody) {
    return this.change(actor, async (tx) => ({ id: await addDeputy(tx, actor, id, body) }));
  }

  end(actor: Actor, id: string): Promise<void> {
    return this.change(actor, (tx) => endAbsence(tx, actor, id));
  }

  endDeputyship(actor: Actor, id: string): Promise<void> {
    return this.change(actor, (tx) => endDeputyship(tx, actor, id));
  }

  private async change<T>({ personId }: Actor, work: (tx: OfficeTransaction) => Promise<T>): Promise<T> {
    const person = { kind: 'person', id: personId } as const;
    const done = await retryOnDeadlock(() =>
      this.office.transaction(person, `request:${newId()}`, async (tx) => {
        const result = await work(tx);
        await tellUncovered(tx);
        return result;
      }),
    );
    // Who is whose deputy is part of what is known of a session.
    this.sessions.forget();
    return done;
  }
}
