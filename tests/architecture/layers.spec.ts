import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkLayers } from '../../scripts/check-layers';

describe('the layer rules', () => {
  let root: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'layers-'));
    write('libs/petition/rule.ts', 'export const rule = 1;');
    write('processes/first/step.ts', "export { rule } from '../../libs/petition/rule';");
    write('processes/second/step.ts', 'export const second = 2;');
    write('apps/api/main.ts', "export { rule } from '../../processes/first/step';");
    write('apps/web/src/page.ts', 'export const page = 1;');
    write('scripts/tool.ts', 'export const tool = 1;');
    write('tests/support/start.ts', 'export const start = 1;');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('have nothing against apps → processes → libs', async () => {
    expect(await checkLayers(root)).toEqual([]);
  });

  it.each([
    ['libs/petition/bad.ts', '../../processes/first/step', 'libs-know-no-process-and-no-app'],
    ['processes/first/bad.ts', '../../apps/api/main', 'processes-know-no-app'],
    ['processes/first/bad.ts', '../second/step', 'rooms-know-no-other-room'],
    ['apps/web/src/bad.ts', '../../../libs/petition/rule', 'web-knows-nothing-of-the-server'],
    ['apps/api/bad.ts', '../web/src/page', 'server-knows-nothing-of-the-web'],
    ['apps/api/bad.ts', '../../tests/support/start', 'product-code-knows-no-test'],
    ['apps/api/bad.ts', './nowhere', 'resolvable'],
    ['apps/api/bad.ts', '@camunda8/sdk', 'only-libs-zeebe-knows-the-client'],
    ['libs/petition/bad.ts', '@nestjs/common', 'the-domain-knows-no-framework-and-no-engine'],
  ])('refuse %s importing %s', async (file, imported, rule) => {
    write('node_modules/@camunda8/sdk/dist/index.js', '');
    write('node_modules/@camunda8/sdk/package.json', '{"name":"@camunda8/sdk","main":"dist/index.js"}');
    write('node_modules/@nestjs/common/index.js', '');
    write(file, `export * from '${imported}';`);
    const problems = await checkLayers(root);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${rule}: ${file} → `);
  });

  it('refuse a circle', async () => {
    write('libs/petition/one.ts', "import { two } from './two';\nexport const one = () => two;");
    write('libs/petition/two.ts', "import { one } from './one';\nexport const two = () => one;");
    expect((await checkLayers(root)).join()).toContain('no-cycles');
  });

  it('refuse to pass when a layer holds no file', async () => {
    rmSync(join(root, 'processes'), { recursive: true });
    rmSync(join(root, 'apps/api'), { recursive: true });
    expect(await checkLayers(root)).toEqual(['processes: no file was checked']);
  });
});
