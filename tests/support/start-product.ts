import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

interface Ready {
  ready: true;
  url: string;
  databaseUrl: string;
  ownerDatabaseUrl: string;
  dataDir: string;
}

/**
 * Starts one whole product for all suites: `npm run up` in a folder of its own with the demo clock, or nothing
 * when TEST_API_URL already names a running one.
 */
export default async function startProduct(): Promise<void> {
  if (process.env.TEST_API_URL) return;
  const dataDir = mkdtempSync(join(process.env.TEST_TMP ?? tmpdir(), 'petition-desk-test-'));
  const child = spawn(
    process.execPath,
    ['scripts/petition-desk.cjs', 'up', '--data', dataDir, '--demo-clock', '--port', '0', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PUBLIC_LOOKUPS_PER_MINUTE: '100000', LOGINS_PER_MINUTE: '100000' },
    },
  );
  const ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const message = JSON.parse(line) as Partial<Ready>;
      if (message.ready) resolve(message as Ready);
    });
    child.once('exit', (code) =>
      reject(new Error(`the product ended with code ${code} before it was ready`)),
    );
  });
  process.env.TEST_API_URL = ready.url;
  // Specs look at, and into, everything; the running office's own role is for those that attack by it.
  process.env.TEST_DATABASE_URL = ready.ownerDatabaseUrl;
  process.env.TEST_OFFICE_DATABASE_URL = ready.databaseUrl;
  process.env.TEST_DATA_DIR = ready.dataDir;
  process.env.TEST_PRODUCT_PID = String(child.pid);
}
