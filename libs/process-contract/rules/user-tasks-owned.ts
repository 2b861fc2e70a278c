import { feelOf } from '../bpmn/feel';
import { finding } from '../finding';
import { type Rule, userTasks } from './rule';

/** A user task is the engine's own, belongs to a group of people, and names a deadline that exists. */
export const userTasksOwned: Rule = ({ process, deadlineRows }) =>
  userTasks(process).flatMap((task) => {
    const { native, candidateGroups, deadlineRows: rows } = task.userTask ?? {};
    return [
      ...(native ? [] : [finding('user-task.not-native', task.id)]),
      ...(isEmpty(candidateGroups ?? '') ? [finding('user-task.no-candidate-group', task.id)] : []),
      ...(isLoose(candidateGroups ?? '') ? [finding('user-task.group-not-a-list', task.id)] : []),
      ...(rows?.length ? [] : [finding('user-task.no-deadline', task.id)]),
      ...(rows ?? [])
        .filter((row) => !deadlineRows.has(row))
        .map((row) => finding('user-task.unknown-deadline', task.id, { row })),
    ];
  });

/** `=[]` and `=""` name nobody either. */
function isEmpty(candidateGroups: string): boolean {
  return ['', '=', '=[]', '=""', '=null'].includes(candidateGroups.replace(/\s/g, ''));
}

/** The engine wants a list and raises an incident on a single text, which an expression may turn out to be. */
function isLoose(candidateGroups: string): boolean {
  const expression = feelOf(candidateGroups);
  return expression !== null && !isEmpty(candidateGroups) && !/^\[.*\]$/s.test(expression);
}
