import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { lintMessages } from './lint-messages';
import { engineRules } from './lint-process';

const require_ = createRequire(join(projectRoot, 'package.json'));

it('every rule that is applied says in Chinese what it asks for', () => {
  const ofEngine = Object.keys(
    require_('bpmnlint-plugin-camunda-compat').configs[engineRules].rules as object,
  ).map((name) => (name.includes('/') ? name : `camunda-compat/${name}`));
  const ofDrawing = Object.keys(require_('bpmnlint/config/recommended.js').rules as object);
  const applied = [...ofEngine, ...ofDrawing];
  expect(applied.length).toBeGreaterThan(50);
  expect(applied.filter((name) => !lintMessages[name])).toEqual([]);
  for (const said of Object.values(lintMessages)) expect(said).toMatch(/\p{Script=Han}/u);
});
