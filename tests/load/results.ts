import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import type { BenchPlan } from './bench-plan';

/** One number that a run found, with what it should have been where the product promises something. */
export interface Finding {
  what: string;
  value: number | null;
  unit: string;
  target?: { atLeast: number } | { atMost: number };
  /** Everything else that was measured with it. */
  detail?: object;
}

export function isReached({ value, target }: Finding): boolean | null {
  if (!target || value === null) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** The findings as a table for people; columns are padded for a terminal. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const reached = isReached(finding);
    return [
      finding.what,
      finding.value === null ? 'not measured' : `${finding.value} ${finding.unit}`.trim(),
      finding.target ? targetText(finding.target, finding.unit) : '',
      reached === null ? '' : reached ? 'reached' : 'NOT REACHED',
    ];
  });
  const table = [['measurement', 'result', 'to reach', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function targetText(target: NonNullable<Finding['target']>, unit: string): string {
  const text = 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
  return `${text} ${unit}`.trim();
}

/** Writes a run to tests/load/results/; answers the file's path. */
export function writeResults(name: string, plan: BenchPlan, findings: readonly Finding[]): string {
  const folder = join(projectRoot, 'tests', 'load', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const reached = findings.map((finding) => ({ ...finding, reached: isReached(finding) }));
  writeFileSync(file, `${JSON.stringify({ name, machine, plan, findings: reached }, null, 2)}\n`);
  return file;
}
