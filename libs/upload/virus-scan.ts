import type { DataSource } from 'typeorm';
import { record } from '#libs/audit/index';
import { DomainError } from '#libs/errors/index';
import type { Log } from '#libs/logging/log';
import { ClamavUnavailable, scanWithClamav } from './clamav';
import './messages';

/** What the audit says a refused file was meant for. */
export interface ScannedFor {
  subjectType: string;
  subjectId: string;
}

/**
 * Has each file scanned before it is stored, where the office has set a scanner. While the scanner is away no file is
 * taken: files come after their petition, which is on record by then, so waiting costs nobody a right.
 */
export class VirusScan {
  constructor(
    private readonly address: string | undefined,
    private readonly dataSource: Pick<DataSource, 'query'>,
    private readonly log: Log,
  ) {}

  /** Throws `upload.infected` (422, `content`), which the audit keeps, and `upload.not-scanned` (409). */
  async check(bytes: Buffer, subject: ScannedFor): Promise<void> {
    if (!this.address) return;
    const found = await this.scan(this.address, bytes);
    if (found === null) return;
    await record(this.dataSource, {
      actor: 'system',
      action: 'upload.infected',
      ...subject,
      detail: { found },
    });
    throw new DomainError('upload.infected', { status: 422, field: 'content' });
  }

  private async scan(address: string, bytes: Buffer): Promise<string | null> {
    try {
      return await scanWithClamav(address, bytes);
    } catch (error) {
      if (!(error instanceof ClamavUnavailable)) throw error;
      this.log.error('a file was not scanned', {}, error.cause);
      throw new DomainError('upload.not-scanned', { field: 'content' });
    }
  }
}
