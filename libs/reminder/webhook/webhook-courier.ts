import type { DataSource } from 'typeorm';
import { loadActors } from '#libs/access/load-actors';
import type { Clock } from '#libs/clock/index';
import { backOffMs } from '#libs/delivery/back-off';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';
import { type Localised, StepTexts } from '#libs/step-texts/step-texts';
import { isQuiet, minuteOfDay } from '../quiet-hours';
import { readReminderLines } from '../read-reminder-lines';
import type { WebhookRules } from './allowed-hosts';
import { post } from './post';
import { type CallFacts, type TakenCall, WebhookCallStore } from './webhook-call-store';
import { webhookBody } from './webhook-body';

export interface WebhookCourierOptions {
  rules: WebhookRules;
  publicUrl: string;
  /** Within which a receiver answers, milliseconds. */
  timeoutMs: number;
  /** What a row of the table of deadlines is called. */
  deadlineName: (rowId: string) => Localised;
  pollMs?: number;
  backOff?: (attempts: number) => number;
}

const POLL_MS = 2_000;
const AT_ONCE = 8;
/** How often a message is looked at that the quiet hours hold back. */
const HELD_MS = 20_000;

/** What is to be sent, or the code of why nothing is. */
type Said = { body: string; facts: CallFacts } | { nothing: string } | 'held';

/**
 * Sends reminders to the office's own systems, read at that moment with the rights of whom each is for. Any number may run. A
 * crash between sending and recording sends again, with the same key: at least once.
 */
export class WebhookCourier {
  private readonly store: WebhookCallStore;
  private readonly texts: StepTexts;
  private readonly repeat: Repeat;

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly options: WebhookCourierOptions,
  ) {
    this.store = new WebhookCallStore(dataSource, options.timeoutMs);
    this.texts = new StepTexts(dataSource);
    const againMs = options.pollMs ?? POLL_MS;
    const run = async () => ((await this.round()) ? 0 : againMs);
    this.repeat = new Repeat({ run, failed: 'webhooks not readable', againMs }, log);
  }

  start(): void {
    this.repeat.start();
  }

  /** The office's time has jumped, or something was asked for: look now. */
  wake(afterMs?: number): void {
    this.repeat.wake(afterMs);
  }

  /** Takes nothing more and waits for what is on its way. */
  stop(): Promise<void> {
    return this.repeat.stop();
  }

  /** Whether there may be more. */
  private async round(): Promise<boolean> {
    const taken = await this.store.take(AT_ONCE);
    await Promise.all(taken.map((one) => this.deliver(one)));
    return taken.length === AT_ONCE;
  }

  private async deliver(taken: TakenCall): Promise<void> {
    const { id, attempts, triesLeft } = taken;
    try {
      const said = await this.whatIsSaid(id);
      if (said === 'held') return await this.store.hold(taken, HELD_MS);
      if ('nothing' in said) return await this.store.drop(taken, said.nothing, this.clock.now());
      const answer = await this.send(taken, said);
      const over = answer.outcome !== 'temporary' || triesLeft <= 0;
      const backOff = this.options.backOff ?? ((tries: number) => backOffMs(tries, Math.random()));
      await this.store.record(taken, answer, over ? null : backOff(attempts), this.clock.now());
      if (answer.outcome !== 'accepted')
        this.log.warn(over ? 'webhook failed' : 'webhook put off', { id, code: answer.code, attempts });
    } catch (error) {
      // What can't be recorded is tried again when the lease has run out.
      this.log.warn('webhook not recorded', { id }, error);
    }
  }

  private async whatIsSaid(id: string): Promise<Said> {
    const facts = await this.store.factsOf(id);
    if (!facts?.active) return { nothing: 'off' };
    const now = this.clock.now();
    if (isQuiet(facts, minuteOfDay(now)) && !facts.quietExcept.includes(facts.kind)) return 'held';
    const { manager } = this.dataSource;
    const [actor] = await loadActors(manager, [facts.personId]);
    const [line] = actor ? await readReminderLines(manager, this.texts, actor, [facts], now) : [];
    if (!line) return { nothing: 'empty' };
    const { deadlineName, publicUrl } = this.options;
    const deadline = facts.deadlineRow === null ? null : deadlineName(facts.deadlineRow);
    return { facts, body: webhookBody(id, facts.personId, line, deadline, publicUrl) };
  }

  /** Address and secret are in the clear here only. */
  private async send(
    { id, triesLeft }: TakenCall,
    { facts, body }: { facts: CallFacts; body: string },
  ): Promise<GatewayAnswer> {
    // Every try ended without an answer on record: it may be this very message that brings the worker down.
    if (triesLeft < 0) return { outcome: 'permanent', code: 'tries-spent' };
    const url = this.cipher.open(facts.url);
    const secret = this.cipher.open(facts.secret);
    return post({ id, url, secret, body }, this.options.rules, this.options.timeoutMs);
  }
}
