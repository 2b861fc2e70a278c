import type { DataSource } from 'typeorm';
import { type MessageParams, registerMessages, translate } from '#libs/errors/index';
import { KeyRing } from '#libs/field-cipher/key-ring';
import { openFileStore } from '#libs/files/index';
import { rotateKeys, type RotationReport, RotationUnderWay } from '#libs/key-rotation/rotate-keys';
import { Log } from '#libs/logging/index';
import type { Settings } from '#libs/settings/index';

registerMessages({
  'keys.done': {
    zh: '已用现在的数据密钥重新加密：{people} 人的信息、{files} 个文件、{codes} 个代表人查询码，重新确认 {seals} 号审计封存。',
    en: 'Sealed with the present data key: {people} people, {files} files, {codes} codes of representatives; {seals} audit seals confirmed.',
  },
  'keys.free': {
    zh: '已没有数据需要旧密钥，可以去掉旧密钥了。',
    en: 'Nothing needs an older key any more: it can be removed.',
  },
  'keys.left': {
    zh: '仍需要旧密钥：{people} 人的信息、{files} 个文件、{seals} 号审计封存。请再运行一次；去掉旧密钥会丢失它们。',
    en: 'An older key is still needed for {people} people, {files} files and {seals} audit seals. Run it again; removing the key would lose them.',
  },
  'keys.codes-left': {
    zh: '{all} 个查询码（其中未办结事项 {open} 个）要在信访人输入后才改用新密钥；去掉旧密钥后，这些信访人不能再查询，须补发查询码。',
    en: '{all} query codes ({open} of open cases) move to the new key when their petitioners enter them; without the older key those petitioners need new codes.',
  },
  'keys.unreadable': {
    zh: '无法打开，须从备份恢复：{what}',
    en: 'Cannot be opened, bring it back from a backup: {what}',
  },
  'keys.under-way': { zh: '另一次密钥更换正在进行。', en: 'Another rotation of the data keys is at work.' },
});

/** Rotates the data keys and says in both languages what was done and what is left; ends with 1 if anything is. */
export async function reportRotation(
  dataSource: DataSource,
  settings: Settings,
): Promise<RotationReport | object> {
  const files = await openFileStore(settings, dataSource, Log.create('rotate-keys', settings.logLevel));
  let report: RotationReport;
  try {
    report = await rotateKeys(dataSource, files, KeyRing.of(settings));
  } catch (error) {
    if (!(error instanceof RotationUnderWay)) throw error;
    say('keys.under-way', {});
    process.exitCode = 1;
    return {};
  }
  const { done, left, unreadable } = report;
  say('keys.done', { ...done });
  const { people, files: filesLeft, seals, codes } = left;
  if (people + filesLeft + seals > 0) {
    say('keys.left', { people, files: filesLeft, seals });
    process.exitCode = 1;
  }
  if (codes.all > 0) say('keys.codes-left', { ...codes });
  if (people + filesLeft + seals + codes.all === 0) say('keys.free', {});
  for (const what of unreadable) say('keys.unreadable', { what });
  return report;
}

/** On the error output: standard output carries one line of JSON, for programs. */
function say(code: string, params: MessageParams): void {
  process.stderr.write(`${translate(code, params, 'zh')}\n${translate(code, params, 'en')}\n`);
}
