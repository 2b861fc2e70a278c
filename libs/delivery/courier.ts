import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/clock/index';
import type { FieldCipher } from '#libs/field-cipher/field-cipher';
import type { Log } from '#libs/logging/index';
import { Repeat } from '#libs/repeat/index';
import { composeMessage } from './compose-message';
import { DeliveryStore, type TakenDelivery } from './delivery-store';
import type { Gateway, GatewayAnswer } from './gateway';
import { type Sending, sendTaken, triesSpent } from './send-taken';
import type { SentChannel } from './vocabulary';

export interface CourierOptions {
  gateways: Readonly<Partial<Record<SentChannel, Gateway>>>;
  /** Where a notice is read. */
  readAt: string;
  /** Within which a gateway answers, milliseconds. */
  timeoutMs: number;
  /** How often it looks for deliveries should a notification be lost, milliseconds. */
  pollMs?: number;
  backOff?: (attempts: number) => number;
}

const POLL_MS = 5_000;
const AT_ONCE = 8;

/**
 * Sends what is due and records the answers. Any number may run. A crash between sending and recording sends again, with
 * the same id: at least once.
 */
export class Courier {
  private readonly store: DeliveryStore;
  private readonly channels: SentChannel[];
  private readonly repeat: Repeat;

  constructor(
    dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly options: CourierOptions,
  ) {
    this.store = new DeliveryStore(dataSource, options.timeoutMs);
    this.channels = Object.keys(options.gateways) as SentChannel[];
    const againMs = options.pollMs ?? POLL_MS;
    const run = async () => ((await this.round()) ? 0 : againMs);
    this.repeat = new Repeat({ run, failed: 'deliveries not readable', againMs }, log);
  }

  start(): void {
    this.repeat.start();
  }

  /** Deliveries may have been added: look now. */
  wake(): void {
    this.repeat.wake();
  }

  /** Takes nothing more and waits for what is on its way. */
  stop(): Promise<void> {
    return this.repeat.stop();
  }

  /** Whether there may be more. */
  private async round(): Promise<boolean> {
    await this.store.giveUpWithout(this.channels, this.clock.now());
    const taken = await this.store.take(this.channels, AT_ONCE);
    await Promise.all(taken.map((one) => this.deliver(one)));
    return taken.length === AT_ONCE;
  }

  private deliver(taken: TakenDelivery): Promise<void> {
    const sending: Sending<TakenDelivery> = {
      what: 'delivery',
      log: this.log,
      backOff: this.options.backOff,
      send: (one) => this.send(one),
      record: (one, answer, again) => this.store.record(one, answer, again, this.clock.now()),
    };
    return sendTaken(taken, sending, { channel: taken.channel });
  }

  /** The address is in the clear here only. */
  private async send(taken: TakenDelivery): Promise<GatewayAnswer> {
    const spent = triesSpent(taken);
    if (spent) return spent;
    const gateway = this.options.gateways[taken.channel];
    const [address, office] = await Promise.all([this.store.address(taken), this.store.officeName()]);
    if (!gateway || !address?.sealed) return { outcome: 'permanent', code: 'no-address' };
    const facts = { receiptNumber: address.receiptNumber, address: this.options.readAt, office };
    const message = composeMessage(facts, taken.language);
    return gateway({
      id: taken.id,
      to: this.cipher.open(address.sealed),
      language: taken.language,
      ...message,
    });
  }
}
