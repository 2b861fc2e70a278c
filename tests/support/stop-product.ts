import { rmSync } from 'node:fs';

/** Stops the product that start-product started and removes its folder. */
export default async function stopProduct(): Promise<void> {
  const pid = Number(process.env.TEST_PRODUCT_PID);
  if (!pid) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 60_000; waited += 100) {
    try {
      process.kill(pid, 0);
    } catch {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!process.env.TEST_KEEP_DATA) rmSync(process.env.TEST_DATA_DIR!, { recursive: true, force: true });
}
