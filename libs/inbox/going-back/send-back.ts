import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { DomainError, languageOf, paramsIn } from '#libs/errors/index';
import type { OfficeService } from '#libs/office/office.service';
import type { StepTexts } from '#libs/step-texts/step-texts';
import { holdDeputyship } from '../deputy-reach';
import { retryOnDeadlock } from '../retry-on-deadlock';
import { requireUndelegated } from '../delegation/require-undelegated';
import { actsFor, obstacle, situationOf } from '../task-access';
import { readCandidates } from '../task-candidates';
import type { UserTaskRegistry } from '../user-task-registry';
import { backRefusal, type EarlierStep, readEarlierSteps } from './earlier-steps';
import { lockCaseOf } from '../lock-case-of';
import { goBack, readLater } from './go-back';
import './messages';

export interface SendingBack {
  /** Element id of the step that is to be done again. */
  step: string;
  /** Told to whoever does it again; stands in the case's history. */
  reason: string;
  /** Keys of the tasks whose work the person was told is void; left out: whatever it is. */
  voids?: readonly string[];
}

/**
 * Sends a case back to a step that was done (退回), by whoever could complete the task. Whoever did that step has it again,
 * with what they entered as its draft, while they may still do it and are here; its group otherwise.
 */
export class SendBack {
  constructor(
    private readonly dataSource: DataSource,
    private readonly office: OfficeService,
    private readonly registry: UserTaskRegistry,
    private readonly texts: StepTexts,
  ) {}

  /**
   * Throws why the task can't be worked on (403, 404, 409), `inbox.back.not-earlier` or another `inbox.back.*` (422) for a
   * step that the case can't go back to, `inbox.back.changed` (409) when others have done something meanwhile, and what the step's own rule refuses.
   */
  send(actor: Actor, key: string, { step, reason, voids }: SendingBack): Promise<void> {
    return retryOnDeadlock(() =>
      this.dataSource.transaction(async (manager) => {
        await lockCaseOf(manager, key);
        const situation = await situationOf(manager, actor, key);
        const hindered = obstacle(actor, situation);
        if (hindered) throw hindered;
        requireUndelegated(situation);
        const from = await readLater(manager, key);
        if (!from) throw new DomainError('inbox.back.no-petition');
        const to = (await readEarlierSteps(manager, this.texts, from)).find(
          ({ elementId }) => elementId === step,
        );
        if (!to) throw new DomainError('inbox.back.not-earlier', { status: 422, field: 'step' });
        if (to.obstacle) {
          const { code, params } = backRefusal(to.obstacle);
          const own = paramsIn(languageOf(actor.locale), params);
          throw new DomainError(code, { status: 422, field: 'step', params: own });
        }
        const taken = to.taken!;
        if (voids && !sameKeys(voids, taken.voids)) throw new DomainError('inbox.back.changed');
        const absent = actsFor(actor, situation);
        if (absent) await holdDeputyship(manager, absent);
        const behalf = absent?.id ?? null;
        const party = { kind: 'person', id: actor.personId, onBehalfOf: behalf } as const;
        await goBack(
          this.office.open(manager, party, `task:${key}:send-back:${this.office.now().toISOString()}`),
          this.registry,
          actor,
          {
            kind: 'send-back',
            from,
            to: { ...to, taken },
            assignee: await this.again(manager, from.processId, to),
            onBehalfOf: null,
            reason: reason.trim(),
            actsFor: behalf,
          },
        );
      }),
    );
  }

  /** Whoever did the step, while they may do it and are here. */
  private async again(
    manager: EntityManager,
    processId: string,
    { taskKey, elementId, doneById }: EarlierStep,
  ): Promise<string | null> {
    const rules = this.registry.find(processId, elementId);
    const candidates = await readCandidates(manager, { key: taskKey }, rules);
    return candidates.some(({ id, awayUntil }) => id === doneById && awayUntil === null) ? doneById : null;
  }
}

const sameKeys = (told: readonly string[], voids: readonly { key: string }[]): boolean =>
  told.length === voids.length && voids.every(({ key }) => told.includes(key));
