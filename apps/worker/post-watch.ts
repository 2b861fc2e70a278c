import type { DataSource } from 'typeorm';
import { newId } from '#libs/database/id';
import { tellEndingPosts } from '#libs/handover/tell-ending-posts';
import { turnPosts } from '#libs/handover/turn-posts';
import type { Log } from '#libs/logging/index';
import { SYSTEM } from '#libs/office/office';
import type { OfficeService } from '#libs/office/office.service';
import { Repeat } from '#libs/repeat/index';

const EVERY_MS = 3_000;

/** Follows the days on which posts begin and end, and says before that what somebody still holds in one that ends. */
export function postWatch(
  dataSource: DataSource,
  office: OfficeService,
  noticeDays: number,
  log: Log,
): Repeat {
  const run = async (): Promise<number> => {
    await turnPosts(dataSource, office);
    await office.transaction(SYSTEM, `post-watch:${newId()}`, (tx) => tellEndingPosts(tx, noticeDays));
    return EVERY_MS;
  };
  return new Repeat({ run, failed: 'following the days of posts failed', againMs: EVERY_MS }, log);
}
