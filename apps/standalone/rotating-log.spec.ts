import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RotatingLog } from './rotating-log';

it('keeps the newest output and a few full files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  try {
    const log = new RotatingLog(join(folder, 'part.log'), 20);
    for (let i = 1; i <= 9; i++) {
      log.write(`line number ${i}, long enough\n`);
    }
    log.close();
    expect(readdirSync(folder).sort()).toEqual(['part.log', 'part.log.1', 'part.log.2', 'part.log.3']);
    expect(readFileSync(join(folder, 'part.log'), 'utf8')).toContain('line number 9');
    expect(readFileSync(join(folder, 'part.log.1'), 'utf8')).toContain('line number 8');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
