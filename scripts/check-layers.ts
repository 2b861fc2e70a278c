import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { projectRoot } from '#libs/project/root';

/** Folders that the rules speak of; each must hold files, or its rules would pass for want of anything to check. */
const layers = ['apps', 'libs', 'processes', 'scripts', 'tests'];

interface LayerConfig {
  forbidden: IFlattenedRuleSet['forbidden'];
  options: ICruiseOptions;
}

/** What is wrong with the layers of a tree, one line each. */
export async function checkLayers(root: string): Promise<string[]> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration file, shared with the tool's own command
  const config = require(join(projectRoot, '.dependency-cruiser.cjs')) as LayerConfig;
  const { cruise } = await import('dependency-cruiser');
  const extractTypeScript = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { output } = await cruise(
    layers.filter((layer) => existsSync(join(root, layer))),
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTypeScript.default(join(projectRoot, 'tsconfig.json')) },
  );
  const { modules, summary } = output as ICruiseResult;
  const empty = layers.filter((layer) => !modules.some((module) => module.source.startsWith(`${layer}/`)));
  return [
    ...empty.map((layer) => `${layer}: no file was checked`),
    ...summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`),
  ];
}

async function main(): Promise<void> {
  const problems = await checkLayers(projectRoot);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
