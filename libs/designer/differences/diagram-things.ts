import type {
  FlowElement,
  Lane,
  Mapping,
  ProcessModel,
  SequenceFlow,
} from '#libs/process-contract/bpmn/model';
import type { Thing, Trait, Traits } from './difference';

type English = Readonly<Record<string, string>>;

/** What people see of a diagram, by element: steps and events, the flows between them, and whose lane they stand in. */
export function diagramThings(process: ProcessModel, english: English): Thing[] {
  const nameOf = (id: string) => process.elements.find((one) => one.id === id)?.name || id;
  return [
    ...process.elements.map((element) =>
      thing(element.id, element.name, traitsOf(element, process), english),
    ),
    ...process.flows.map((flow) => {
      const ends = `${nameOf(flow.from)} → ${nameOf(flow.to)}`;
      return thing(flow.id, flow.name ? `${flow.name}（${ends}）` : ends, flowTraits(flow, ends), english);
    }),
    ...process.lanes.map((lane) => thing(lane.id, lane.name, { name: lane.name }, english)),
  ];
}

function thing(id: string, name: string, traits: Traits, english: English): Thing {
  return { id, elementId: id, subject: { zh: name || id, en: english[id] ?? (name || id) }, traits };
}

function traitsOf(element: FlowElement, process: ProcessModel): Traits {
  const { event, userTask, multiInstance: several } = element;
  const timer = event?.timer;
  return {
    name: element.name,
    documentation: element.documentation,
    type: element.type,
    worker: element.job?.type ?? '',
    decision: [element.decision?.decisionId, element.script?.expression, element.calledProcess]
      .filter(Boolean)
      .join(' '),
    form: userTask?.formId ?? '',
    groups: userTask?.candidateGroups ?? '',
    deadline: userTask?.deadlineRows.join(' ') ?? '',
    goBack: element.goBack,
    opens: element.opens.join(' '),
    event: [
      event?.kind,
      event?.message?.name,
      event?.message?.correlationKey,
      event?.errorCode,
      timer?.expression,
    ]
      .filter((part) => part && part !== 'none')
      .join(' '),
    inputs: mapped(element.inputs),
    outputs: mapped(element.outputs),
    several: several ? `${several.inputElement} ∈ ${several.inputCollection}` : '',
    place: placeOf(element, process),
  };
}

const mapped = (mappings: readonly Mapping[]): string =>
  mappings.map(({ source, target }) => `${target} ← ${source}`).join('; ');

/** The lane, the sub-process, or the step whose border it sits on. */
function placeOf({ id, parentId, attachedTo }: FlowElement, { elements, lanes }: ProcessModel): Trait {
  const lane = lanes.find((one: Lane) => one.elementIds.includes(id));
  const named = (one: string | null) => elements.find((element) => element.id === one)?.name || one;
  return {
    key: [lane?.id, parentId, attachedTo].join(' '),
    shown: [lane?.name, named(parentId), named(attachedTo)].filter(Boolean).join(' · '),
  };
}

const flowTraits = ({ name, from, to, condition, isDefault }: SequenceFlow, ends: string): Traits => ({
  name,
  ends: { key: `${from} ${to}`, shown: ends },
  condition: condition ?? '',
  default: isDefault ? '✓' : '',
});
