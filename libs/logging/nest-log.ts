import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** The framework's own messages, kept to its class names: what it passes on from elsewhere may quote data. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Log) {}

  log(_message: unknown, context?: unknown): void {
    this.logger.debug('framework', { context: String(context) });
  }

  warn(_message: unknown, context?: unknown): void {
    this.logger.warn('framework', { context: String(context) });
  }

  error(message: unknown, ...more: unknown[]): void {
    const error = [message, ...more].find((one) => one instanceof Error);
    this.logger.error('framework', { context: String(more.at(-1)) }, error);
  }
}
