import type { Act, Effect, PlannedEvent, Values } from './event';
import { fill, phrases } from './material';
import type { Period } from './period';
import type { Random } from './random';
import { DISCIPLINE, holderOf, REGISTRARS } from './staff';
import type { ToldMatter } from './told-matter';

export type Finding = 'reasonable' | 'partly' | 'unreasonable';

/**
 * Writes the events of one case, one after the other; `slot` is where it stands. What would come after the period is
 * left out by whoever plans, so that a story may be told to its end.
 */
export class Script {
  readonly events: PlannedEvent[] = [];
  readonly registrar: string;
  readonly discipline: string;
  /** The responsible unit. */
  unit: string;
  anonymous = false;

  constructor(
    readonly told: ToldMatter,
    readonly period: Period,
    readonly random: Random,
    public slot: number,
  ) {
    const { matter, place } = told;
    this.unit = matter.unit === 'community' ? place.unit : matter.unit;
    this.registrar = random.pick(REGISTRARS);
    this.discipline = random.pick(DISCIPLINE);
  }

  get handler(): string {
    return holderOf(this.unit, 'handler');
  }

  get head(): string {
    return holderOf(this.unit, 'head');
  }

  /** The other of the two registrars. */
  get otherRegistrar(): string {
    return REGISTRARS.find((name) => name !== this.registrar) as string;
  }

  /** The case goes to the street office above, or to the social governance centre when the same people work there. */
  reassign(): this {
    const { office } = this.told.place;
    const same = office === this.unit || holderOf(office, 'handler') === this.handler;
    this.unit = same ? 'peace-centre' : office;
    return this;
  }

  /** Working days pass; then it is some time of a working day. */
  wait(min: number, max: number): this {
    this.slot = this.period.addWorkingDays(this.slot, this.random.between(min, max));
    if (this.slot % 2 === 0 && this.random.chance(0.5)) this.slot += 1;
    return this;
  }

  /** Days of the calendar pass, and what is missing to the next working day. */
  waitDays(min: number, max = min): this {
    this.slot = this.period.nextWorking(this.slot + 2 * this.random.between(min, max));
    return this;
  }

  /** Days of the calendar pass for the petitioner, who is not bound to working days. */
  someDays(min: number, max: number): number {
    return this.slot + 2 * this.random.between(min, max) + this.random.between(0, 1);
  }

  /** What happens now, or at a slot of its own while the case goes on. */
  add(act: Act, slot = this.slot): this {
    this.events.push({ ...act, slot });
    return this;
  }

  complete(step: string, by: string, values: Values, then?: Effect, joins?: number): this {
    const act: Act = { do: 'complete', step, by, values };
    if (then) act.then = then;
    if (joins !== undefined) act.joins = joins;
    return this.add(act);
  }

  say(from: readonly string[]): string {
    return this.random.pick(from);
  }

  /** A text of the matter with its placeholders filled. */
  text(name: 'found' | 'done' | 'told' | 'basis' | 'opinion' | 'reply' | 'reason' | 'authority'): string {
    const template = this.told.matter[name];
    if (template === undefined) throw new RangeError(`the matter ${this.told.matter.id} has no ${name}`);
    return fill(template, this.told.values);
  }

  get today(): string {
    return this.period.dateOf(this.slot);
  }

  triage(over: Values = {}, by = this.registrar, then: Effect = { task: 'accept-petition' }): this {
    const values: Values = {
      category: this.told.matter.category ?? 'claim',
      competence: 'this-office',
      repeat: 'none',
      admissible: true,
      unitId: this.unit,
      procedure: 'ordinary',
      urgency: this.random.chance(0.12) ? 'urgent' : 'normal',
      ...over,
    };
    return this.complete('triage-petition', by, values, then);
  }

  accept(next: 'investigate-petition' | 'reply-simply' = 'investigate-petition'): this {
    return this.complete('accept-petition', this.handler, { decision: 'accept' }, { task: next });
  }

  object(reason: string): this {
    return this.complete(
      'accept-petition',
      this.handler,
      { decision: 'object', reason },
      { task: 'decide-objection' },
    );
  }

  investigate(hearing: 'none' | 'mediation' | 'hearing' = 'none'): this {
    const next = { none: 'classify-claim', mediation: 'hold-mediation', hearing: 'hold-hearing' }[hearing];
    const values: Values = {
      heardPetitioner: !this.anonymous,
      visitedSite: this.random.chance(0.85),
      facts: this.text('found'),
      hearing,
      ...(hearing === 'hearing' ? { hearingPlan: this.say(phrases.hearingPlans) } : {}),
    };
    return this.complete('investigate-petition', this.handler, values, { task: next });
  }

  classify(finding: Finding, hardship = false): this {
    const grounds = phrases.classified[['reasonable', 'partly', 'unreasonable'].indexOf(finding)] as string;
    const next =
      finding === 'unreasonable'
        ? 'explain-policy'
        : finding === 'partly' && hardship
          ? 'describe-hardship'
          : 'resolve-claim';
    return this.complete('classify-claim', this.handler, { finding, hardship, grounds }, { task: next });
  }

  resolve(): this {
    const values = { measures: this.text('done'), resolvedOn: this.today };
    return this.complete('resolve-claim', this.handler, values, { task: 'draft-opinion' });
  }

  explain(): this {
    const values = {
      explanation: this.text('told'),
      policyBasis: this.text('basis'),
      explainedOn: this.today,
    };
    return this.complete('explain-policy', this.handler, values, { task: 'draft-opinion' });
  }

  draft(outcome: 'supported' | 'explained' | 'not-supported' = 'supported'): this {
    return this.complete('draft-opinion', this.handler, this.opinion(outcome), { task: 'sign-opinion' });
  }

  /** The simplified procedure: looked into and answered in one step. */
  replySimply(): this {
    const values = { suitable: true, ...this.opinion('supported') };
    return this.complete('reply-simply', this.handler, values, { task: 'sign-opinion' });
  }

  private opinion(outcome: 'supported' | 'explained' | 'not-supported'): Values {
    const template = outcome === 'supported' ? phrases.opinion : phrases.opinionExplained;
    const texts = {
      subject: this.told.subject,
      ...(outcome === 'supported' ? { done: this.text('done') } : { told: this.text('told') }),
    };
    return {
      outcome,
      facts: this.text('found'),
      basis: this.text('basis'),
      opinionText: fill(template, texts),
    };
  }

  sendBack(): this {
    const values = { approved: false, comment: this.say(phrases.returned) };
    return this.complete('sign-opinion', this.head, values, { task: 'draft-opinion' });
  }

  /** The opinion is signed and delivered; an anonymous petition is archived by it. */
  sign(): this {
    const then = this.anonymous ? { status: 'archived' } : { task: 'return-visit' };
    return this.complete('sign-opinion', this.head, { approved: true }, then);
  }

  visit(satisfaction?: number): this {
    const reached = this.random.chance(0.85);
    const values: Values = reached
      ? { contacted: true, contactedOn: this.today, remarks: this.say(phrases.visited) }
      : { contacted: false };
    if (reached && satisfaction) values.satisfaction = satisfaction;
    return this.complete('return-visit', this.handler, values);
  }
}
