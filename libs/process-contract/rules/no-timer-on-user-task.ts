import { finding } from '../finding';
import type { Rule } from './rule';

/** No timer sits on a user task: time lives in deadline-watch, and the engine cannot migrate such a task. */
export const noTimerOnUserTask: Rule = ({ process }) =>
  process.elements.flatMap((element) => {
    const host = process.elements.find((one) => one.id === element.attachedTo);
    if (element.event?.kind !== 'timer' || host?.userTask == null) return [];
    return [finding('user-task.timer', host.id)];
  });
