import { validateSync } from 'class-validator';
import { Settings } from './settings';
import type { Variable, VariableKind } from './variable';
import { variablesOf } from './variable';

/** A variable of the environment is missing or has a value that its rule refuses; `variable` is its name. */
export class SettingsError extends Error {
  constructor(
    readonly variable: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} / ${en}`);
    this.name = 'SettingsError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and validates the settings; an empty variable counts as not given. Throws SettingsError for the first variable
 * that is wrong, in the order of the class.
 */
export function loadSettings(env: Environment = process.env): Settings {
  const settings = new Settings();
  const values = settings as unknown as Record<string, unknown>;
  const variables = variablesOf(Settings);
  for (const variable of variables) {
    const raw = env[variable.name]?.trim();
    if (raw) values[variable.property] = read(raw, variable.kind);
  }
  settings.publicUrl ??= `http://${settings.httpHost}:${settings.httpPort}`;
  settings.cookieSecure ??= settings.publicUrl.startsWith('https:');
  const wrong = new Set(validateSync(settings).map((error) => error.property));
  const first = variables.find((variable) => wrong.has(variable.property));
  if (first) throw refusal(first, env[first.name]?.trim());
  return settings;
}

function read(raw: string, kind: VariableKind): unknown {
  switch (kind) {
    case 'text':
      return raw;
    case 'integer':
      return /^-?\d+$/.test(raw) ? Number(raw) : raw;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : raw;
    case 'boolean':
      return raw === 'true' ? true : raw === 'false' ? false : raw;
  }
}

function refusal(variable: Variable, raw: string | undefined): SettingsError {
  const { name, rule, secret } = variable;
  if (!raw)
    return new SettingsError(
      name,
      `缺少设置 ${name}：应为：${rule.zh}`,
      `Setting ${name} is missing: it must be ${rule.en}`,
    );
  const zhGot = secret ? '所给的值不符（内容不显示）' : `得到“${raw}”`;
  const enGot = secret ? 'the value given is not (not shown)' : `not "${raw}"`;
  return new SettingsError(
    name,
    `设置 ${name} 有误：应为：${rule.zh}，${zhGot}`,
    `Setting ${name} is wrong: it must be ${rule.en}, ${enGot}`,
  );
}
