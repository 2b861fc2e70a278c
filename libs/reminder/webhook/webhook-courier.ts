import type { DataSource } from 'typeorm';
import { loadActors } from '#libs/access/load-actors';
import type { Clock } from '#libs/clock/index';
import type { GatewayAnswer } from '#libs/delivery/gateway';
import { sendTaken, type Taken, triesSpent } from '#libs/delivery/send-taken';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';
import { type Localised, StepTexts } from '#libs/step-texts/step-texts';
import { isQuiet, minuteOfDay } from '../quiet-hours';
import { readReminderLines } from '../read-reminder-lines';
import type { WebhookRules } from './allowed-hosts';
import { post } from './post';
import { type CallFacts, WebhookCallStore } from './webhook-call-store';
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
    const taken = await this.store.queue.take(AT_ONCE);
    await Promise.all(taken.map((one) => this.deliver(one)));
    return taken.length === AT_ONCE;
  }

  private deliver(taken: Taken): Promise<void> {
    return sendTaken(taken, {
      what: 'webhook',
      log: this.log,
      backOff: this.options.backOff,
      send: (one) => this.send(one),
      record: (one, answer, again) => this.store.queue.record(one, answer, again, this.clock.now()),
    });
  }

  private async send(taken: Taken): Promise<GatewayAnswer | null> {
    const said = await this.whatIsSaid(taken.id);
    if (said === 'held') await this.store.queue.hold(taken, HELD_MS);
    else if ('nothing' in said) await this.store.queue.drop(taken, said.nothing, this.clock.now());
    else return triesSpent(taken) ?? this.post(taken.id, said);
    return null;
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
  private post(id: string, { facts, body }: { facts: CallFacts; body: string }): Promise<GatewayAnswer> {
    const url = this.cipher.open(facts.url);
    const secret = this.cipher.open(facts.secret);
    return post({ id, url, secret, body }, this.options.rules, this.options.timeoutMs);
  }
}
