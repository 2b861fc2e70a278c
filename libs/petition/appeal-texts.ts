import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/project/root';

/** Which way to appeal a paper names. */
export type AppealKind =
  | 'supervise'
  | 'judicial'
  | 'review'
  | 'discipline'
  | 'again'
  | 're-review'
  | 'final'
  | 'handled-again'
  | 'review-refused'
  | 'reopening-refused'
  | 'erasure-request';

/** What papers say of each way to appeal: the law's own language, so in Chinese alone. */
export const APPEAL_TEXTS = JSON.parse(
  readFileSync(join(projectRoot, 'libs/petition/appeal-texts.json'), 'utf8'),
) as Record<AppealKind, string>;
