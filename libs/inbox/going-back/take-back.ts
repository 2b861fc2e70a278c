import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { DomainError, languageOf, paramsIn } from '#libs/errors/index';
import type { OfficeService } from '#libs/office/office.service';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { deputyshipOver, holdDeputyship } from '../deputy-reach';
import { retryOnDeadlock } from '../retry-on-deadlock';
import { situationOf, type TaskSituation } from '../task-access';
import type { UserTaskRegistry } from '../user-task-registry';
import { lockCaseOf } from '../lock-case-of';
import { goBack } from './go-back';
import './messages';
import { readTakingBack } from './taking-back';

/**
 * Takes one's last action back (撤回): what one has completed is one's own to do again, as long as nobody has begun the
 * next task and nothing has gone out in between. What was entered comes back as the draft.
 */
export class TakeBack {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly registry: UserTaskRegistry,
    private readonly texts: StepTexts,
  ) {}

  /**
   * Throws `inbox.task-not-found` (404), `inbox.take-back.not-yours` or `inbox.not-candidate` (403), and (409) why it is too
   * early or too late: `inbox.take-back.*`, `inbox.back.*`.
   */
  take(actor: Actor, key: string): Promise<void> {
    return retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        await lockCaseOf(manager, key);
        const situation = await situationOf(manager, actor, key);
        const onBehalfOf = await this.requireOwn(manager, actor, key, situation);
        const found = await readTakingBack(manager, this.texts, key);
        if ('refused' in found) {
          const { code, params } = found.refused;
          throw new DomainError(code, { params: paramsIn(languageOf(actor.locale), params) });
        }
        const party = { kind: 'person', id: actor.personId, onBehalfOf } as const;
        await goBack(
          this.office.open(manager, party, `task:${key}:take-back:${this.office.now().toISOString()}`),
          this.registry,
          actor,
          {
            kind: 'take-back',
            ...found,
            assignee: actor.personId,
            onBehalfOf,
            reason: null,
            actsFor: onBehalfOf,
          },
        );
      }),
    );
  }

  /** Throws unless the actor completed it and could do it today; answers as whose deputy. */
  private async requireOwn(
    manager: EntityManager,
    actor: Actor,
    key: string,
    { state, group, onBehalfOf, standsInFor }: TaskSituation,
  ): Promise<string | null> {
    const [own]: unknown[] = await manager.query(`SELECT 1 FROM task WHERE key = $1 AND completed_by = $2`, [
      key,
      actor.personId,
    ]);
    if (!own) throw new DomainError('inbox.take-back.not-yours', { status: 403 });
    if (state === 'completing') throw new DomainError('inbox.take-back.too-early');
    if (state !== 'completed') throw new DomainError('inbox.not-open');
    if (onBehalfOf === null) {
      if (actor.groups.includes(group)) return null;
      throw new DomainError('inbox.not-candidate', { status: 403, params: { group } });
    }
    if (!standsInFor) throw deputyshipOver();
    await holdDeputyship(manager, standsInFor);
    return onBehalfOf;
  }
}
