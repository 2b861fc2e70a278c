/** What breaks a rule in a file; lines count from 1. */
export function findingsIn(
  file: string,
  text: string,
): { file: string; line: number; rule: string; why: string }[];
