'use strict';
const { spawn } = require('node:child_process');
const { Refusal } = require('./say.cjs');

/** Runs a program quietly to its end; a failure is a Refusal with the last lines of its output. */
function run(name, command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
    }
    child.once('error', (error) => reject(error));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Refusal('step.failed', { step: name, reason: lastLines(output) || String(signal ?? code) }),
        );
    });
  });
}

/** Errors say their cause first and advice after it: prefer lines that are marked as errors. */
function lastLines(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const errors = lines.filter((line) => /error/i.test(line));
  return (errors.length > 0 ? errors.slice(0, 3) : lines.slice(-3)).join(' ');
}

module.exports = { run };
