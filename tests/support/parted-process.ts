import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';
import { loginAs } from './api-client';
import { inForce } from './published-form';

const ROOM = 'first-petition';
export const diagram = () => readFileSync(join(projectRoot, `processes/${ROOM}/${ROOM}.bpmn`), 'utf8');

/** A diagram that is changed as text; what isn't there is an error of the spec. */
class Drawing {
  constructor(public text: string) {}

  swap(part: string | RegExp, by: string): this {
    const changed = this.text.replace(part, () => by);
    if (changed === this.text) throw new Error(`the diagram has no ${String(part)}`);
    this.text = changed;
    return this;
  }

  /** Takes an element (or a flow) out, and what is drawn of it; answers its text. */
  take(id: string): string {
    const found = new RegExp(`\\n +<bpmn:(\\w+) id="${id}"(?:[^>]*/>|[^>]*>[\\s\\S]*?</bpmn:\\1>)`).exec(
      this.text,
    );
    if (!found) throw new Error(`the diagram has no ${id}`);
    this.text = this.text.replace(found[0], '');
    this.text = this.text.replace(
      new RegExp(` +<bpmndi:BPMN(Shape|Edge) id="${id}-\\w+"[\\s\\S]*?</bpmndi:BPMN\\1>\\n`),
      '',
    );
    return found[0];
  }
}

const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="flow-${from}-to-${to}" sourceRef="${from}" targetRef="${to}" />`;
const inOut = (text: string, ins: string[], outs: string[]) =>
  text
    .replace(/\n +<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, '')
    .replace(
      '</bpmn:userTask>',
      [
        ...ins.map((id) => `<bpmn:incoming>${id}</bpmn:incoming>`),
        ...outs.map((id) => `<bpmn:outgoing>${id}</bpmn:outgoing>`),
        '</bpmn:userTask>',
      ].join(''),
    );
const event = (kind: 'startEvent' | 'endEvent', id: string, flowId: string) =>
  `<bpmn:${kind} id="${id}" name="${kind === 'startEvent' ? '分头办理' : '都已办完'}"><bpmn:documentation>谁：系统。</bpmn:documentation>` +
  `<bpmn:${kind === 'startEvent' ? 'outgoing' : 'incoming'}>${flowId}</bpmn:${kind === 'startEvent' ? 'outgoing' : 'incoming'}></bpmn:${kind}>`;
const gateway = (id: string, ins: string[], outs: string[]) =>
  `<bpmn:parallelGateway id="${id}"><bpmn:documentation>同时办理。</bpmn:documentation>` +
  ins.map((one) => `<bpmn:incoming>${one}</bpmn:incoming>`).join('') +
  outs.map((one) => `<bpmn:outgoing>${one}</bpmn:outgoing>`).join('') +
  '</bpmn:parallelGateway>';

/** Where the new elements stand: apart from everything else. */
function drawn(part: string): string {
  const ids = (kinds: string) =>
    [...part.matchAll(new RegExp(`<bpmn:(?:${kinds}) id="([^"]+)"`, 'g'))].map(([, id]) => id!);
  const shapes = ids('subProcess|userTask|startEvent|endEvent|parallelGateway').map(
    (id, index) =>
      `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"${id === 'work' ? ' isExpanded="true"' : ''}>` +
      (id === 'work'
        ? '<dc:Bounds x="100" y="4000" width="1600" height="200" />'
        : `<dc:Bounds x="${120 + index * 160}" y="4040" width="100" height="80" />`) +
      '</bpmndi:BPMNShape>',
  );
  const edges = ids('sequenceFlow').map(
    (id) =>
      `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}"><di:waypoint x="120" y="4150" /><di:waypoint x="400" y="4150" /></bpmndi:BPMNEdge>`,
  );
  return [...shapes, ...edges].join('');
}

/**
 * The handling with a part in the place of what resolves a claim: `together` with two branches at once (resolving, then explaining;
 * and a mediation), or `each` that resolves and explains twice side by side.
 */
export function parted(kind: 'together' | 'each'): string {
  const drawing = new Drawing(diagram());
  const resolve = drawing.take('resolve-claim');
  const explain = drawing.take('explain-policy');
  const inner = [flow('resolve-claim', 'explain-policy')];
  const parts = [
    inOut(
      explain,
      ['flow-resolve-claim-to-explain-policy'],
      [`flow-explain-policy-to-${kind === 'together' ? 'work-joined' : 'work-ended'}`],
    ),
  ];
  drawing.take('flow-explain-policy-to-claim-handled');
  drawing.swap(/ +<bpmn:incoming>flow-explain-policy-to-claim-handled<\/bpmn:incoming>\n/, '');
  if (kind === 'together') {
    const mediate = drawing.take('hold-mediation');
    drawing.take('flow-hold-mediation-to-hearing-held');
    drawing.swap(/ +<bpmn:incoming>flow-hold-mediation-to-hearing-held<\/bpmn:incoming>\n/, '');
    drawing.swap(
      'sourceRef="need-hearing" targetRef="hold-mediation"',
      'sourceRef="need-hearing" targetRef="hearing-held"',
    );
    drawing.swap(
      '<bpmn:incoming>flow-need-hearing-to-hearing-held</bpmn:incoming>',
      '<bpmn:incoming>flow-need-hearing-to-hearing-held</bpmn:incoming><bpmn:incoming>flow-need-hearing-to-hold-mediation</bpmn:incoming>',
    );
    inner.push(
      flow('work-began', 'work-forks'),
      flow('work-forks', 'resolve-claim'),
      flow('work-forks', 'hold-mediation'),
      flow('explain-policy', 'work-joined'),
      flow('hold-mediation', 'work-joined'),
      flow('work-joined', 'work-ended'),
    );
    parts.push(
      inOut(resolve, ['flow-work-forks-to-resolve-claim'], ['flow-resolve-claim-to-explain-policy']),
      inOut(mediate, ['flow-work-forks-to-hold-mediation'], ['flow-hold-mediation-to-work-joined']),
      event('startEvent', 'work-began', 'flow-work-began-to-work-forks'),
      gateway(
        'work-forks',
        ['flow-work-began-to-work-forks'],
        ['flow-work-forks-to-resolve-claim', 'flow-work-forks-to-hold-mediation'],
      ),
      gateway(
        'work-joined',
        ['flow-explain-policy-to-work-joined', 'flow-hold-mediation-to-work-joined'],
        ['flow-work-joined-to-work-ended'],
      ),
      event('endEvent', 'work-ended', 'flow-work-joined-to-work-ended'),
    );
  } else {
    inner.push(flow('work-began', 'resolve-claim'), flow('explain-policy', 'work-ended'));
    parts.push(
      inOut(resolve, ['flow-work-began-to-resolve-claim'], ['flow-resolve-claim-to-explain-policy']),
      event('startEvent', 'work-began', 'flow-work-began-to-resolve-claim'),
      event('endEvent', 'work-ended', 'flow-explain-policy-to-work-ended'),
    );
  }
  const rounds =
    kind === 'each'
      ? '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1, 2]" inputElement="round" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>'
      : '';
  const part =
    `\n    <bpmn:subProcess id="work" name="分头办理"><bpmn:documentation>同时办理，都办完后起草意见。</bpmn:documentation>` +
    `<bpmn:incoming>flow-claim-reasonable-to-resolve-claim</bpmn:incoming><bpmn:incoming>flow-claim-reasonable-to-explain-policy</bpmn:incoming>` +
    `<bpmn:outgoing>flow-resolve-claim-to-claim-handled</bpmn:outgoing>${rounds}${parts.join('')}${inner.join('')}</bpmn:subProcess>`;
  return drawing
    .swap(
      'sourceRef="claim-reasonable" targetRef="resolve-claim"',
      'sourceRef="claim-reasonable" targetRef="work"',
    )
    .swap(
      'sourceRef="claim-reasonable" targetRef="explain-policy"',
      'sourceRef="claim-reasonable" targetRef="work"',
    )
    .swap('sourceRef="resolve-claim" targetRef="claim-handled"', 'sourceRef="work" targetRef="claim-handled"')
    .swap(
      /\n +<bpmn:exclusiveGateway id="claim-handled"/,
      `${part}\n    <bpmn:exclusiveGateway id="claim-handled"`,
    )
    .swap('</bpmndi:BPMNPlane>', `${drawn(`${part}`)}</bpmndi:BPMNPlane>`).text;
}

/** Publishes the handling with such a part, as an office does; `unpublish` takes it back. */
export async function publishParted(kind: 'together' | 'each'): Promise<void> {
  const designer = await loginAs('designer');
  const { id } = await designer.post(`/designer/processes/${ROOM}/drafts`, { title: '分头办理', note: '' });
  const { files, revision } = await designer.get(`/designer/drafts/${id}`);
  files.find(({ path }: any) => path === `${ROOM}.bpmn`).content = parted(kind);
  const saved = await designer.put(`/designer/drafts/${id}`, { revision, files });
  await designer.post(`/designer/drafts/${id}/submit`, { revision: saved.revision ?? revision + 1 });
  const { version } = await (
    await loginAs('publisher')
  ).post(`/designer/drafts/${id}/publish`, { reason: '分头办理' });
  await inForce(ROOM, version);
}
