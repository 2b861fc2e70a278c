import { extractProcess } from '../bpmn/extract-process';
import { smallPetition } from '../fixtures/small-petition.catalogue';
import { smallPetitionXml } from '../fixtures/valid-process';
import { buildGraph } from '../graph';
import { requiredMessages } from './required-messages';
import type { CheckContext } from './rule';

async function unheard(processId: string, xml = smallPetitionXml): Promise<(string | null)[]> {
  const process = await extractProcess(xml);
  const context = { process, graph: buildGraph(process), catalogue: { ...smallPetition, processId } };
  return requiredMessages(context as unknown as CheckContext).map(
    ({ rule, message }) => `${rule}: ${message.en}`,
  );
}

describe('what the public page offers to a petitioner is heard', () => {
  it('asks nothing of a process that it does not know', async () => {
    expect(await unheard('small-petition')).toEqual([]);
  });

  it('finds an event that waits, also one that starts an event sub-process', async () => {
    expect(await unheard('first-petition')).toEqual([]);
    expect(await unheard('review')).toEqual([expect.stringContaining('“re-review-requested”')]);
  });

  it('does not take an event for heard that nothing leads to', async () => {
    const cut = smallPetitionXml.replace(/targetRef="review-requested"/, 'targetRef="window-ended"');
    expect(cut).not.toBe(smallPetitionXml);
    expect(await unheard('first-petition', cut)).toEqual([expect.stringContaining('“review-requested”')]);
  });
});
