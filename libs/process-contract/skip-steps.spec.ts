import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { extractProcess } from './bpmn/extract-process';
import type { ProcessModel } from './bpmn/model';
import { skipWays } from './skip-steps';

let process: ProcessModel;
beforeAll(async () => {
  process = await extractProcess(
    await readFile(join(projectRoot, 'processes/first-petition/first-petition.bpmn'), 'utf8'),
  );
});

const wayTo = (from: string, to: string, done: readonly string[]) =>
  skipWays(process, from, new Set(done)).find(({ elementId }) => elementId === to);

it('puts a case at the step after those that were done', () => {
  const done = ['investigate-petition', 'classify-claim', 'decide-branch', 'resolve-claim', 'draft-opinion'];
  expect(wayTo('investigate-petition', 'classify-claim', done)).toEqual({
    elementId: 'classify-claim',
    missing: null,
  });
  expect(wayTo('investigate-petition', 'sign-opinion', done)?.missing).toBeNull();
});

it('names the first step that has not been done', () => {
  expect(wayTo('investigate-petition', 'sign-opinion', [])?.missing).toEqual({
    elementId: 'investigate-petition',
    what: 'step',
  });
});

it('lets no notice, decision or paper be left out', () => {
  expect(wayTo('accept-petition', 'investigate-petition', ['accept-petition'])?.missing).toEqual({
    elementId: 'notify-acceptance',
    what: 'notice',
  });
  expect(wayTo('triage-petition', 'accept-petition', [])?.missing).toEqual({
    elementId: 'triage-petition',
    what: 'decision',
  });
  // The opinion is delivered before the case is handled in two branches at once.
  expect(wayTo('sign-opinion', 'return-visit', ['sign-opinion', 'deliver-opinion'])).toBeUndefined();
});

it('leads neither into a sub-process nor out of one', () => {
  expect(wayTo('investigate-petition', 'decide-extension', [])).toBeUndefined();
  expect(skipWays(process, 'decide-extension', new Set(['decide-extension']))).toEqual([]);
});
