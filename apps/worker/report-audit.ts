import type { DataSource } from 'typeorm';
import { type AuditHead, type AuditVerdict, verifyAudit } from '#libs/audit/index';
import { type MessageParams, translate } from '#libs/errors/index';
import { KeyRing } from '#libs/field-cipher/key-ring';
import type { Settings } from '#libs/settings/index';

const NOTED = /^(\d{1,18}):([0-9a-f]{64})$/;

/** Verifies the audit and says in both languages what was found; the process then ends with 1 if anything was. */
export async function reportAudit(
  dataSource: DataSource,
  settings: Pick<Settings, 'dataKey' | 'dataKeysOlder'>,
  noted?: string,
): Promise<AuditVerdict> {
  const verdict = await verifyAudit(dataSource, KeyRing.of(settings), noted ? headOf(noted) : undefined);
  const { findings, entries, seals, waiting, head } = verdict;
  for (const { kind, ...where } of findings) say(`audit.${kind}`, where);
  const counts = { entries, seals, waiting };
  if (findings.length > 0) {
    say('audit.unsound', { ...counts, findings: findings.length });
    process.exitCode = 1;
  } else say('audit.sound', { ...counts, head: head ? `${head.number}:${head.hash}` : '-' });
  return verdict;
}

function headOf(text: string): AuditHead {
  const [, number, hash] = NOTED.exec(text) ?? [];
  if (!number || !hash) throw new Error('a noted head is NUMBER:HASH, as audit-verify prints it');
  return { number, hash };
}

/** On the error output: standard output carries one line of JSON, for programs. */
function say(code: string, params: MessageParams): void {
  process.stderr.write(`${translate(code, params, 'zh')}\n${translate(code, params, 'en')}\n`);
}
