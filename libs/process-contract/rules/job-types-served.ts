import { finding } from '../finding';
import type { Rule } from './rule';

const needsJob = new Set(['ServiceTask', 'SendTask']);

/** Every job type is served by exactly one worker, and every worker serves a task. */
export const jobTypesServed: Rule = ({ process, catalogue }) => {
  const tasks = process.elements.filter((element) => element.job !== null);
  const served = new Map<string, number>();
  for (const worker of catalogue.workers) served.set(worker.type, (served.get(worker.type) ?? 0) + 1);
  const used = new Set(tasks.map((task) => task.job?.type));
  return [
    ...process.elements
      .filter((element) => needsJob.has(element.type) && element.job === null)
      .map((element) => finding('job-type.without-job', element.id)),
    ...tasks
      .filter((task) => !served.has(task.job?.type ?? ''))
      .map((task) => finding('job-type.unserved', task.id, { type: task.job?.type ?? '' })),
    ...[...served]
      .filter(([, count]) => count > 1)
      .map(([type, count]) => finding('job-type.served-twice', null, { type, count })),
    ...[...served.keys()]
      .filter((type) => !used.has(type))
      .map((type) => finding('job-type.dead-worker', null, { type })),
  ];
};
