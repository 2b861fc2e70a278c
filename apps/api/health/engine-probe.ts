import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '#libs/settings/index';

export const PART_STATES = ['up', 'down'] as const;
export type PartState = (typeof PART_STATES)[number];

/** However often it is asked, the engine is bothered once in this time. */
const KEEP_MS = 5_000;
const TIMEOUT_MS = 1_500;

/** Whether the engine says it is ready. */
@Injectable()
export class EngineProbe {
  private known: { state: Promise<PartState>; until: number } | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  state(): Promise<PartState> {
    const now = performance.now();
    if (!this.known || this.known.until < now) this.known = { state: this.ask(), until: now + KEEP_MS };
    return this.known.state;
  }

  private async ask(): Promise<PartState> {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await fetch(`${this.settings.zeebeManagementAddress}/ready`, { signal });
      await answer.body?.cancel();
      return answer.ok ? 'up' : 'down';
    } catch {
      return 'down';
    }
  }
}
