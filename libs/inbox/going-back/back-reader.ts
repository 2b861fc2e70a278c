import type { DataSource } from 'typeorm';
import type { Actor } from '#libs/access/index';
import { translateBoth } from '#libs/errors/index';
import type { Localised, StepTexts } from '#libs/step-texts/step-texts';
import type { TaskState } from '../task.entity';
import { backReason, readEarlierSteps } from './earlier-steps';
import { readLater } from './go-back';
import type { StepBackKind } from './step-back.entity';
import { readTakingBack } from './taking-back';

export interface EarlierStepView {
  /** Element id. */
  step: string;
  name: Localised;
  doneBy: string;
  doneAt: Date;
  /** Why the case can't go back to it. */
  obstacle: Localised | null;
  /** What would be void: others' open tasks, and what was done since. */
  voids: VoidedView[];
}

export interface VoidedView {
  key: string;
  name: Localised;
  /** Display name of who did it, or has it; null: nobody has claimed it. */
  person: string | null;
  done: boolean;
}

export interface CameBack {
  kind: StepBackKind;
  by: string;
  at: Date;
  /** The step from which it came. */
  from: Localised;
  reason: string | null;
}

export interface GoingBackView {
  earlier: EarlierStepView[];
  cameBack: CameBack | null;
  /** Of what the actor has completed: whether it can be taken back, or why not; null of any other task. */
  takingBack: 'possible' | Localised | null;
}

/** What a task's page shows of going back: to where it can be sent, from where it came, whether it can be taken back. */
export class BackReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly texts: StepTexts,
  ) {}

  async of(actor: Actor, key: string, state: TaskState, maySend: boolean): Promise<GoingBackView> {
    return {
      earlier: maySend && state === 'open' ? await this.earlier(key) : [],
      cameBack: await this.cameBack(key),
      takingBack: state === 'completed' ? await this.takingBack(actor, key) : null,
    };
  }

  private async earlier(key: string): Promise<EarlierStepView[]> {
    const later = await readLater(this.dataSource, key);
    if (!later) return [];
    const steps = await readEarlierSteps(this.dataSource.manager, this.texts, later);
    return steps.map(({ elementId, name, doneBy, doneAt, obstacle, taken }) => ({
      step: elementId,
      name,
      doneBy,
      doneAt,
      obstacle: obstacle && backReason(obstacle),
      voids: (taken?.voids ?? []).map(({ key: task, person, state: stood }, index) => ({
        key: task,
        name: taken!.names[index]!,
        person,
        done: stood === 'completed',
      })),
    }));
  }

  private async cameBack(key: string): Promise<CameBack | null> {
    const [row]: (Omit<CameBack, 'from'> & { processId: string; version: number; elementId: string })[] =
      await this.dataSource.query(
        `SELECT b.kind, n.display_name AS by, b.given_at AS at, b.reason, t.process_id AS "processId",
           t.process_version AS version, coalesce(f.element_id, m.from_element) AS "elementId"
         FROM step_back b JOIN person n ON n.id = b.given_by JOIN task t ON t.key = b.new_task
           LEFT JOIN task f ON f.key = b.from_task LEFT JOIN case_move m ON m.id = b.move_id WHERE b.new_task = $1`,
        [key],
      );
    if (!row) return null;
    const { processId, version, elementId, ...shown } = row;
    return { ...shown, from: (await this.texts.of(processId, version, elementId)).name };
  }

  /** Only while its instance goes on: what has ended is nobody's question any more. */
  private async takingBack(actor: Actor, key: string): Promise<GoingBackView['takingBack']> {
    const [own]: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM task t JOIN process_instance i ON i.key = t.instance_key AND i.state = 'active'
       WHERE t.key = $1 AND t.completed_by = $2 AND t.petition_id IS NOT NULL`,
      [key, actor.personId],
    );
    if (!own) return null;
    const found = await readTakingBack(this.dataSource.manager, this.texts, key);
    return 'refused' in found ? translateBoth(found.refused.code, found.refused.params) : 'possible';
  }
}
