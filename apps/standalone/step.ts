import { spawn } from 'node:child_process';
import { Refusal } from './refusal';
import { RotatingLog } from './rotating-log';

export interface StepRun {
  /** Name in sentences, and of the log file. */
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  logPath: string;
  signal: AbortSignal;
}

/**
 * Runs a program to its end. Returns the JSON objects it printed, one a line. Throws Refusal `step.failed` with the last
 * line of its error output.
 */
export function runStep(run: StepRun): Promise<Record<string, unknown>[]> {
  const log = new RotatingLog(run.logPath);
  return new Promise((resolve, reject) => {
    const child = spawn(run.command, run.args, {
      env: run.env,
      cwd: run.cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: run.signal,
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      log.write(chunk);
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      log.write(chunk);
      errors = (errors + chunk.toString('utf8')).slice(-4000);
    });
    const fail = (reason: string) =>
      reject(new Refusal('step.failed', { step: run.name, reason, log: run.logPath }));
    child.once('error', (error) => {
      log.close();
      fail(error.message);
    });
    child.once('close', (code, signal) => {
      log.close();
      if (code === 0) resolve(jsonLines(output));
      else fail(lastLine(errors) || lastLine(output) || String(signal ?? code));
    });
  });
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 500) ?? '';
}
