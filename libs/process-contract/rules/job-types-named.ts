import { finding } from '../finding';
import type { Rule } from './rule';

/** A job type is `<process id>.<element id>`: one base name from the diagram to the worker's file. */
export const jobTypesNamed: Rule = ({ process }) =>
  process.elements.flatMap((element) => {
    const expected = `${process.processId}.${element.id}`;
    if (element.job === null || element.job.type === expected) return [];
    return [finding('job-type.misnamed', element.id, { expected, type: element.job.type })];
  });
