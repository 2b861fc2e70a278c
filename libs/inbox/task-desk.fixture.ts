import { IsBoolean, IsOptional, IsString, MinLength } from 'class-validator';
import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { DomainError } from '#libs/errors/index';
import { StepTexts } from '#libs/step-texts/step-texts';
import { BackReader } from './going-back/back-reader';
import { ClaimTask } from './claim-task';
import { CompleteTask } from './complete-task';
import { FormStore } from './form-store';
import { NOW, type SeededInbox, seedInbox, seedPosts } from './inbox.fixture';
import { SaveDraft } from './save-draft';
import { TaskReader } from './task-view';
import { type CompletionContext, UserTaskRegistry } from './user-task-registry';

export class DecisionCompletion {
  @IsBoolean()
  approved: boolean;

  @IsOptional()
  @IsString()
  @MinLength(2)
  comment?: string;
}

/** What the handler of the step `decide` does. */
export type Effect = (context: CompletionContext<DecisionCompletion>) => Promise<void>;

export const form = {
  components: [
    { type: 'checkbox', key: 'approved', validate: { required: false } },
    { type: 'textfield', key: 'comment' },
  ],
};
const GROUP = 'dongjie:handler';
const office = {
  now: () => NOW,
  office: {},
  open: (manager: unknown, actor: unknown, cause: string) => ({
    office: {},
    manager,
    actor,
    cause,
    now: NOW,
  }),
} as never;

/** The commands of tasks over an empty database, with a process `spec` of the steps `decide`, `draft` and `sign`. */
export class TaskDesk {
  private lastKey = 1n;

  private constructor(
    private readonly dataSource: DataSource,
    readonly inbox: SeededInbox,
    readonly claims: ClaimTask,
    readonly drafts: SaveDraft,
    readonly completions: CompleteTask,
    readonly reader: TaskReader,
  ) {}

  static async open(dataSource: DataSource, effect: Effect = () => Promise.resolve()): Promise<TaskDesk> {
    const inbox = await seedInbox(dataSource, 7, 1);
    await seedPosts(dataSource, inbox.actors);
    for (const step of ['decide', 'draft', 'sign'])
      await dataSource.query(`INSERT INTO process_form VALUES ('spec', 1, $1, $2)`, [
        step,
        JSON.stringify(form),
      ]);
    const registry = registryOf(effect);
    const texts = new StepTexts(dataSource);
    const forms = new FormStore(dataSource);
    return new TaskDesk(
      dataSource,
      inbox,
      new ClaimTask(dataSource, { now: () => NOW } as never),
      new SaveDraft(dataSource, registry),
      new CompleteTask(dataSource, office, registry, forms, texts),
      new TaskReader(dataSource, office, forms, texts, new BackReader(dataSource, texts)),
    );
  }

  /** An open task of a new petition, or of the given one. */
  async aTask(of: { elementId?: string; petitionId?: string; deadlineId?: string } = {}) {
    const petitionId = of.petitionId ?? newId();
    const key = String(this.lastKey++);
    await this.dataSource.query(
      `INSERT INTO petition (id, receipt_number, query_code_hash, channel, subject, content, submitted_via, received_at,
         process_id, unit_id)
       VALUES ($1, $2, '', 'letter', '事项', '', 'public', $3, 'spec', 'dongjie') ON CONFLICT DO NOTHING`,
      [petitionId, `SPEC${petitionId}`, NOW],
    );
    await this.dataSource.query(
      `INSERT INTO task (key, instance_key, element_instance_key, process_id, process_version, element_id, petition_id,
         unit_id, role, candidate_group, state, deadline_id, receipt_number, subject, channel, urgency, created_at)
       VALUES ($1::bigint, $1::bigint, $1::bigint, 'spec', 1, $2, $3, 'dongjie', 'handler', $4, 'open', $5, 'SPEC',
         '事项', 'letter', 'normal', $6)`,
      [key, of.elementId ?? 'decide', petitionId, GROUP, of.deadlineId ?? null, NOW],
    );
    return { key, petitionId };
  }
}

function registryOf(effect: Effect): UserTaskRegistry {
  const registry = new UserTaskRegistry();
  const step = (elementId: string) => ({
    contract: { elementId, completion: DecisionCompletion, outputs: ['approved'] },
    routing: (values: DecisionCompletion) => ({ approved: values.approved }),
  });
  registry.register('spec', [
    { ...step('decide'), handler: effect },
    step('draft'),
    { ...step('sign'), notSamePersonAs: ['draft'] },
  ]);
  return registry;
}

/** `done`, or status and code of why not. */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.status} ${error.code}`;
    throw error;
  }
}
