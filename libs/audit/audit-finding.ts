import { registerMessages } from '#libs/errors/index';

/** What is wrong with the audit, and where. */
export type AuditFinding =
  | { kind: 'entry-changed' | 'entry-missing' | 'entry-inserted'; entryId: string; seal: string }
  | { kind: 'entry-swapped'; entryId: string; other: string; seal: string }
  | {
      kind: 'seal-changed' | 'seal-missing' | 'seal-key-unknown' | 'head-missing' | 'head-changed';
      seal: string;
    };

registerMessages({
  'audit.entry-changed': {
    zh: '审计记录 {entryId} 在封存（第 {seal} 号）之后被改动。',
    en: 'Entry {entryId} was changed after it had been sealed (seal {seal}).',
  },
  'audit.entry-missing': {
    zh: '审计记录 {entryId} 已封存（第 {seal} 号），现在不见了。',
    en: 'Entry {entryId} was sealed (seal {seal}) and is gone.',
  },
  'audit.entry-inserted': {
    zh: '审计记录 {entryId} 是绕过系统插入的：既未封存，也不在待封存之列。',
    en: 'Entry {entryId} was put in past the product: it is neither sealed nor waiting to be.',
  },
  'audit.entry-swapped': {
    zh: '审计记录 {entryId} 与 {other} 的内容被对调（第 {seal} 号封存）。',
    en: 'Entry {entryId} and {other} have changed places (seal {seal}).',
  },
  'audit.seal-changed': {
    zh: '第 {seal} 号封存被改动：与其校验码或前一号不符。',
    en: 'Seal {seal} was changed: it does not agree with its hash or with the seal before it.',
  },
  'audit.seal-missing': { zh: '第 {seal} 号封存不见了。', en: 'Seal {seal} is gone.' },
  'audit.seal-key-unknown': {
    zh: '第 {seal} 号封存所用的密钥不在现有的数据密钥之中，也没有用现有密钥重新确认过，不能核对（设置 DATA_KEY、DATA_KEYS_OLDER）。',
    en: 'Seal {seal} was made with a data key that is not there and confirmed with none that is, so it cannot be verified (settings DATA_KEY and DATA_KEYS_OLDER).',
  },
  'audit.head-missing': {
    zh: '记下的封存头（第 {seal} 号）不见了：审计被截断或换成了旧的备份。',
    en: 'The head that was noted (seal {seal}) is gone: the audit was cut off, or an older copy took its place.',
  },
  'audit.head-changed': {
    zh: '记下的封存头（第 {seal} 号）与现在的不同：审计被重写过。',
    en: 'The head that was noted (seal {seal}) differs from the one there now: the audit was written anew.',
  },
  'audit.sound': {
    zh: '审计完整：{entries} 条记录，{seals} 号封存；{waiting} 条待封存（尚未受保护）。封存头 {head}',
    en: 'The audit is whole: {entries} entries in {seals} seals; {waiting} waiting (not protected yet). Head {head}',
  },
  'audit.unsound': {
    zh: '审计有 {findings} 处不符（{entries} 条记录，{seals} 号封存，{waiting} 条待封存）。',
    en: '{findings} things are wrong with the audit ({entries} entries, {seals} seals, {waiting} waiting).',
  },
});
