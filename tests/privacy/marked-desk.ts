import { CaseDriver } from '#tests/support/case-driver';
import type { Markers } from './markers';

/** Registers and completes with marked texts in whatever is written. */
export class MarkedDesk {
  constructor(
    protected readonly markers: Markers,
    readonly petitionIds: string[] = [],
  ) {}

  protected petition(over: object = {}): Record<string, unknown> {
    const { markers } = this;
    return {
      subject: markers.text('petition.subject'),
      content: markers.text('petition.content'),
      place: markers.text('petition.place'),
      demand: markers.text('petition.demand'),
      anonymous: false,
      petitioners: [markers.person],
      ...over,
    };
  }

  protected async register(over: object = {}): Promise<CaseDriver> {
    const one = await CaseDriver.register(this.petition(over));
    this.petitionIds.push(one.id);
    return one;
  }

  /** Completes a step; the named fields hold marked texts. */
  protected complete(
    one: CaseDriver,
    elementId: string,
    texts: readonly string[],
    values: object = {},
    as?: string,
  ) {
    const written = texts.map((key) => [key, this.markers.text(`${elementId}.${key}`)]);
    return one.complete(elementId, { ...values, ...Object.fromEntries(written) }, as);
  }

  protected triage(one: CaseDriver, texts: readonly string[] = [], values: object = {}): Promise<void> {
    return this.complete(one, 'triage-petition', texts, {
      category: 'claim',
      competence: 'this-office',
      repeat: 'none',
      urgency: 'normal',
      ...values,
    });
  }

  protected assign(one: CaseDriver): Promise<void> {
    return this.triage(one, [], { admissible: true, unitId: 'dongjie', procedure: 'ordinary' });
  }
}
