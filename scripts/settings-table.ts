/** Writes docs/settings.md from the settings' own descriptions; `--check` only says whether it has drifted. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { OPTIONS } from '#apps/standalone/options';
import { projectRoot } from '#libs/project/root';
import { settingsDocument } from '#libs/settings/settings-table';

const file = join(projectRoot, 'docs', 'settings.md');
async function main(): Promise<void> {
  const document = await format(settingsDocument(OPTIONS), { parser: 'markdown' });
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, document);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== document) {
    process.stderr.write('docs/settings.md is not what the settings say; run npm run settings-table\n');
    process.exitCode = 1;
  }
}

void main();
