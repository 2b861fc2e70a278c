import type { DataSource } from 'typeorm';
import { loadActors } from '#libs/access/load-actors';
import type { Clock } from '#libs/clock/index';
import type { WorkingCalendar } from '#libs/deadline/index';
import { civilDayOf, isoDate } from '#libs/deadline/civil-day';
import type { Gateway, GatewayAnswer } from '#libs/delivery/gateway';
import { type Sending, sendTaken, triesSpent } from '#libs/delivery/send-taken';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';
import { StepTexts } from '#libs/step-texts/step-texts';
import { addressCode } from './address-code';
import { composeConfirmation, composeDigest, composeReminders, type ReminderText } from './compose-reminder';
import { isQuiet, minuteOfDay } from './quiet-hours';
import { isEmpty, readDigest } from './read-digest';
import { readReminderLines } from './read-reminder-lines';
import { CODE_LASTS_MINUTES } from './staff-address';
import { type Addressee, ReminderMailStore, type TakenMail } from './reminder-mail-store';

export interface ReminderCourierOptions {
  /** None while the office has no mail server. */
  gateway: Gateway | undefined;
  publicUrl: string;
  /** Within which the mail server answers, milliseconds. */
  timeoutMs: number;
  calendar: () => WorkingCalendar;
  pollMs?: number;
  backOff?: (attempts: number) => number;
}

const POLL_MS = 2_000;
const AT_ONCE = 8;
/** How often an e-mail is looked at that the quiet hours hold back. */
const HELD_MS = 20_000;

/** What is to be said, or the code of why nothing is. */
type Said = ReminderText | { nothing: string } | 'held';

/**
 * Makes the e-mails to staff and sends them: digests when their time has come by the office's clock, and what has gathered outside
 * the quiet hours. Any number may run. A crash between sending and recording sends again, with the same id: at least once.
 */
export class ReminderCourier {
  private readonly store: ReminderMailStore;
  private readonly texts: StepTexts;
  private readonly repeat: Repeat;

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly options: ReminderCourierOptions,
  ) {
    this.store = new ReminderMailStore(dataSource, options.timeoutMs);
    this.texts = new StepTexts(dataSource);
    const againMs = options.pollMs ?? POLL_MS;
    const run = async () => ((await this.round()) ? 0 : againMs);
    this.repeat = new Repeat({ run, failed: 'reminders not readable', againMs }, log);
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
    const now = this.clock.now();
    if (!this.options.gateway) {
      await this.store.giveUp(now);
      return false;
    }
    const minute = minuteOfDay(now);
    const today = civilDayOf(now);
    if (this.options.calendar().isWorkingDay(today))
      await this.store.beginDigests(isoDate(today), minute, now);
    for (const { personId, quietExcept, ...hours } of await this.store.gathered(now)) {
      await this.store.bind(personId, isQuiet(hours, minute) ? quietExcept : null, now);
    }
    const taken = await this.store.queue.take(AT_ONCE);
    await Promise.all(taken.map((one) => this.deliver(one)));
    return taken.length === AT_ONCE;
  }

  private deliver(taken: TakenMail): Promise<void> {
    const sending: Sending<TakenMail> = {
      what: 'reminder',
      log: this.log,
      backOff: this.options.backOff,
      send: (one) => this.send(one),
      record: (one, answer, again) => this.store.queue.record(one, answer, again, this.clock.now()),
    };
    return sendTaken(taken, sending, { kind: taken.kind });
  }

  private async send(taken: TakenMail): Promise<GatewayAnswer | null> {
    const addressee = await this.store.addressee(taken.personId);
    const said = addressee ? await this.whatIsSaid(taken, addressee) : { nothing: 'no-address' };
    if (said === 'held') await this.store.queue.hold(taken, HELD_MS);
    else if ('nothing' in said) await this.store.queue.drop(taken, said.nothing, this.clock.now());
    else return triesSpent(taken) ?? this.mail(taken.id, addressee!, said);
    return null;
  }

  private async whatIsSaid(taken: TakenMail, to: Addressee): Promise<Said> {
    const { publicUrl } = this.options;
    if (taken.kind === 'confirm') {
      const over = this.clock.now().getTime() > taken.madeAt.getTime() + CODE_LASTS_MINUTES * 60_000;
      if (over || to.confirmed || taken.idempotencyKey !== `confirm:${to.addressId}`)
        return { nothing: 'not-asked' };
      return composeConfirmation(addressCode(this.cipher, to.addressId), publicUrl, to.language);
    }
    if (!to.confirmed) return { nothing: 'no-address' };
    const [actor] = await loadActors(this.dataSource.manager, [taken.personId]);
    if (!actor) return { nothing: 'no-address' };
    const now = this.clock.now();
    const quiet = isQuiet(to, minuteOfDay(now));
    if (taken.kind === 'digest') {
      if (!taken.idempotencyKey.endsWith(`:${isoDate(civilDayOf(now))}`)) return { nothing: 'day-over' };
      if (quiet) return 'held';
      const digest = await readDigest(this.dataSource, this.clock, this.texts, actor);
      if (isEmpty(digest) && !to.digestWhenEmpty) return { nothing: 'empty' };
      return composeDigest(digest, publicUrl, to.language);
    }
    const reminders = await this.store.remindersOf(taken.id);
    if (quiet && !reminders.every(({ kind }) => to.quietExcept.includes(kind))) return 'held';
    const lines = await readReminderLines(this.dataSource.manager, this.texts, actor, reminders, now);
    return lines.length > 0 ? composeReminders(lines, publicUrl, to.language) : { nothing: 'empty' };
  }

  /** The address is in the clear here only. */
  private mail(id: string, to: Addressee, said: ReminderText): Promise<GatewayAnswer> {
    return this.options.gateway!({ id, to: this.cipher.open(to.sealed), language: to.language, ...said });
  }
}
