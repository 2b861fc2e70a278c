/** Every sentence of the demonstration, in both languages. `{name}` stands for a parameter. */
export const wording = {
  'flag.unknown': [
    '不认识的参数 {flag}；可用的有 --url、--data、--count、--days、--seed。',
    'Unknown option {flag}; there are --url, --data, --count, --days and --seed.',
  ],
  'flag.value-missing': ['参数 {flag} 后面缺少值。', 'Option {flag} needs a value after it.'],
  'flag.count-wrong': [
    '--count 应为 {least} 到 {most} 的整数，得到“{value}”。',
    '--count must be a whole number from {least} to {most}, not "{value}".',
  ],
  'flag.days-wrong': [
    '--days 应为 {least} 到 {most} 的整数，得到“{value}”。',
    '--days must be a whole number from {least} to {most}, not "{value}".',
  ],
  'flag.url-wrong': [
    '--url 应为 http 或 https 地址，得到“{value}”。',
    '--url must be an http or https address, not "{value}".',
  ],
  'product.not-started': [
    '{folder} 的产品没有运行；请先在另一个终端运行 npm run up -- --demo-clock，或用 --data、--url 指明在哪里。',
    'The product of {folder} is not running; start it in another terminal with npm run up -- --demo-clock, or say where it is with --data or --url.',
  ],
  'product.no-answer': [
    '{url} 没有应答（{reason}）；请先启动产品，或检查 --url。',
    '{url} does not answer ({reason}); start the product first, or check --url.',
  ],
  'product.engine-down': [
    '流程引擎没有就绪；请等 npm run up 说“已就绪”之后再试。',
    'The process engine is not ready; try again once npm run up says so.',
  ],
  'product.no-demo-clock': [
    '{url} 使用真实时间，不能让时间向前走；请用 npm run up -- --demo-clock --data 新文件夹 建立演示文件夹。',
    '{url} runs on real time, which cannot be put forward; create a folder for demonstrations with npm run up -- --demo-clock --data NEW-FOLDER.',
  ],
  'product.not-sample': [
    '{url} 不是示例街镇；演示只写入示例街镇，不会动一个单位的数据。',
    '{url} is not the sample township; the demonstration writes into the sample township only, never into an office’s data.',
  ],
  'product.password-changed': [
    '示例账号 {username} 的密码已被改动，演示不能代其办理；请新建一个演示文件夹。',
    'The password of the sample account {username} was changed, so nothing can be done in its name; create a new folder for demonstrations.',
  ],
  begin: [
    '{count} 件信访事项，{from} 至 {to}，写入 {url}（种子 {seed}，用 --seed {seed} 可以重演）',
    '{count} petitions from {from} to {to}, into {url} (seed {seed}, the same again with --seed {seed})',
  ],
  progress: [
    '{percent}% · {day} · 已收 {received} 件，办理 {steps} 步',
    '{received} petitions received, {steps} steps done',
  ],
  'case-failed': [
    '{receipt}（{story}）没有按计划进行：{reason}',
    '{receipt} ({story}) did not go as planned: {reason}',
  ],
  'end.took': [
    '用时 {seconds} 秒；街镇现在是 {now}。',
    'It took {seconds} s; in the township it is now {now}.',
  ],
  'end.look': ['从哪里看起（密码都是 {password}）：', 'Where to look (every password is {password}):'],
  'end.account': ['  {username} {name} · {what}', '{en}'],
  'end.petitioner': [
    '  信访人的页面 {url}/track · 受理编号 {receipt}，查询码 {code}',
    'a petitioner’s page, with this receipt number and query code',
  ],
  'end.trouble': [
    '流程引擎有 {incidents} 个故障、{poisoned} 条被搁置的命令，见运行状况页。',
    'The engine has {incidents} incidents and {poisoned} commands set aside; see the operations page.',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type WordingKey = keyof typeof wording;
export type Parameters = Readonly<Record<string, string | number>>;

/** The sentence in Chinese and in English. */
export function inBoth(key: WordingKey, parameters: Parameters = {}): string[] {
  return wording[key].map((text) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? `{${name}}`)),
  );
}
