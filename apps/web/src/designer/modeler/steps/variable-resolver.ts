import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { KnownVariables } from '../../../api/types';
import type { Moddle, Shape } from './bpmn';
import type { StepCatalogue } from './step-catalogue';

type Known = KnownVariables['variables'][number];

/** A variable as the FEEL editor completes it. */
interface Completion {
  name: string;
  detail: string;
  info: () => HTMLElement;
  entries?: { name: string }[];
}
interface Drawn extends Moddle {
  sourceRef?: Moddle;
}

/** What can be written at an element, for every field of the panel that takes FEEL. */
export class VariableResolver {
  static $inject = ['stepCatalogue'];

  constructor(private readonly catalogue: StepCatalogue) {}

  /** What is there for certain first; what only some paths bring is offered too, and said so. */
  async getVariablesForElement(drawn: Drawn): Promise<Completion[]> {
    const { variables, elements } = await this.catalogue.variables();
    // A flow reads what is known once the step before it is done.
    const id = drawn.sourceRef?.id ?? drawn.id;
    const at = elements.find(({ elementId }) => elementId === id);
    const certain = new Set(
      drawn.sourceRef ? at?.leaving : [...(at?.entering ?? []), ...(at?.leaving ?? [])],
    );
    const completed = (one: Known) => this.completion(one, certain.has(one.name));
    return [
      ...variables.filter(({ name }) => certain.has(name)),
      ...variables.filter(({ name }) => !certain.has(name)),
    ].map(completed);
  }

  private completion(variable: Known, certain: boolean): Completion {
    const { name, text, parts } = variable;
    const said = this.catalogue.say(text);
    return {
      name,
      detail: certain ? said : `${said} · ${this.catalogue.t('designer:feel.perhaps')}`,
      info: () => this.describe(variable, certain),
      ...(parts.length > 0 ? { entries: parts.map((part) => ({ name: part })) } : {}),
    };
  }

  private describe({ text, kind, values, parts }: Known, certain: boolean): HTMLElement {
    const { t } = this.catalogue;
    const codes = values.map(
      ({ code, text: said }) => `"${code}"${said ? ` ${this.catalogue.say(said)}` : ''}`,
    );
    const lines = [
      `${this.catalogue.say(text)} · ${t(`designer:variable.${kind}`)}`,
      ...(codes.length > 0 ? [t('designer:feel.values') + codes.join('; ')] : []),
      ...(parts.length > 0 ? [t('designer:feel.parts') + parts.join(', ')] : []),
      t(certain ? 'designer:feel.known' : 'designer:feel.unsure'),
    ];
    const box = document.createElement('div');
    box.className = 'pd-feel';
    for (const line of lines) box.appendChild(document.createElement('p')).textContent = line;
    return box;
  }
}

/** The variables at an element, for a field of our own; none until they are known. */
export function useVariables(resolver: VariableResolver, element: Shape): Completion[] {
  const [variables, setVariables] = useState<Completion[]>([]);
  useEffect(() => {
    let gone = false;
    void resolver.getVariablesForElement(element.businessObject).then((known) => {
      if (!gone) setVariables(known);
    });
    return () => {
      gone = true;
    };
  }, [resolver, element]);
  return variables;
}
