/** Every sentence of the one-machine edition, in both languages. `{name}` stands for a parameter. */
export const wording = {
  'flag.unknown': {
    zh: '不认识的参数 {flag}；可用的有 --data、--port、--empty、--demo-clock、--json、--quiet、--yes、--head、--new-key、--forget-old。',
    en: 'Unknown option {flag}; there are --data, --port, --empty, --demo-clock, --json, --quiet, --yes, --head, --new-key and --forget-old.',
  },
  'flag.value-missing': { zh: '参数 {flag} 后面缺少值。', en: 'Option {flag} needs a value after it.' },
  'flag.port-wrong': {
    zh: '--port 应为 1 到 65535 的整数（0 为任选一个空闲端口），得到“{value}”。',
    en: '--port must be a whole number from 1 to 65535 (0 for any free port), not "{value}".',
  },
  'command.unknown': {
    zh: '不认识的命令“{command}”；可用的有 up、down、status、reset、audit-verify、rotate-keys、processes-export、processes-import。',
    en: 'Unknown command "{command}"; there are up, down, status, reset, audit-verify, rotate-keys, processes-export and processes-import.',
  },
  'node.too-old': {
    zh: '运行本产品的 Node.js 是 {found}，需要 24 以上；请用 npm run up 启动。',
    en: 'This runs on Node.js {found} but needs 24; start it by npm run up.',
  },
  'disk.full': {
    zh: '{folder} 所在磁盘只剩 {free} GB，至少需要 2 GB；请清理磁盘，或用 --data 换一个位置。',
    en: 'The disk of {folder} has {free} GB left and at least 2 GB are needed; free some space or choose another place with --data.',
  },
  'folder.unwritable': {
    zh: '不能在 {folder} 写入（{reason}）；请检查权限，或用 --data 换一个位置。',
    en: 'Cannot write in {folder} ({reason}); check its permissions or choose another place with --data.',
  },
  'folder.running': {
    zh: '{folder} 已经在运行（进程 {pid}）；用 npm run down 停止它，或用 --data 换一个数据文件夹。',
    en: '{folder} is in use already (process {pid}); stop it with npm run down or choose another data folder with --data.',
  },
  'folder.foreign': {
    zh: '{folder} 里有别的文件（{names}），不是本产品的数据文件夹；请用 --data 换一个空文件夹。',
    en: '{folder} holds other files ({names}) and is not a data folder of this product; choose an empty one with --data.',
  },
  'folder.incomplete': {
    zh: '数据文件夹 {folder} 不完整：缺少 {file}；请从备份恢复整个文件夹，或用 npm run reset 清空重来。',
    en: 'The data folder {folder} is incomplete: {file} is missing; restore the whole folder from a backup, or start anew with npm run reset.',
  },
  'folder.broken': {
    zh: '数据文件夹 {folder} 已损坏：{file} 的内容不对（{reason}）；请从备份恢复整个文件夹，或用 npm run reset 清空重来。',
    en: 'The data folder {folder} is damaged: {file} has wrong content ({reason}); restore the whole folder from a backup, or start anew with npm run reset.',
  },
  'folder.newer': {
    zh: '{folder} 已由较新的版本 {theirs} 使用，本程序是 {ours}；请升级程序。',
    en: '{folder} was used by the newer version {theirs} and this is {ours}; update the program.',
  },
  'folder.no-demo-clock': {
    zh: '{folder} 是办公用的数据文件夹，永远不能改用演示时钟；请去掉 --demo-clock（或 DEMO_CLOCK），或用 --data 新建一个演示文件夹。',
    en: '{folder} is an office’s data folder and can never be switched to the demo clock; leave out --demo-clock (or DEMO_CLOCK), or create a folder for demonstrations with --data.',
  },
  'folder.already-loaded': {
    zh: '{folder} 里已有数据，不能再用 --empty；请去掉 --empty，或用 --data 新建一个文件夹。',
    en: '{folder} has its data already, --empty is for a new one; leave it out or create another folder with --data.',
  },
  'folder.none': { zh: '{folder} 不存在。', en: '{folder} does not exist.' },
  'keys.not-running': {
    zh: '{folder} 没有运行；更换密钥时系统要在运行：先 npm run up，再 npm run rotate-keys。',
    en: '{folder} is not running, and keys are changed while it runs: first npm run up, then npm run rotate-keys.',
  },
  'keys.begun': {
    zh: '新的数据密钥已写入 secrets.json，旧密钥仍保留。请备份 secrets.json，然后 npm run up，再 npm run rotate-keys。',
    en: 'A new data key stands in secrets.json beside the old one. Keep a copy of secrets.json, then npm run up and npm run rotate-keys.',
  },
  'keys.still-needed': {
    zh: '{folder} 的数据仍需要旧密钥，没有去掉；请再运行 npm run rotate-keys。',
    en: 'Data of {folder} still needs an older key, so it was kept; run npm run rotate-keys again.',
  },
  'keys.codes-need-old': {
    zh: '{codes} 个查询码仍用旧密钥核对，所以没有去掉旧密钥；确要去掉（信访人须换领查询码），请加 --yes。',
    en: '{codes} query codes are still checked with an older key, so it was kept; add --yes to remove it all the same (those petitioners need new codes).',
  },
  'keys.forgotten': {
    zh: '旧密钥已从 secrets.json 去掉，下次启动起生效；仍要保留一份，才能读旧的备份。',
    en: 'The older keys are removed from secrets.json, from the next start on; keep a copy elsewhere to read older backups.',
  },
  'port.taken': {
    zh: '端口 {port} 已被别的程序占用；请停止那个程序，或用 --port 换一个端口。',
    en: 'Port {port} is taken by another program; stop that one or choose another port with --port.',
  },
  'port.moved': {
    zh: '内部端口 {port} 已被占用，改用 {other}。',
    en: 'Internal port {port} is taken, using {other} instead.',
  },
  'postgres.no-user': {
    zh: '以 root 运行时，PostgreSQL 需要一个普通用户（postgres 或 nobody），本机没有；请用普通用户启动本产品。',
    en: 'As root, PostgreSQL needs an ordinary user (postgres or nobody) and this machine has none; start the product as an ordinary user.',
  },
  'postgres.unreachable': {
    zh: '用户 {user} 进不了 {path}，所以 PostgreSQL 不能运行；请以普通用户启动，或把项目和数据放到该用户可以进入的位置（如 /opt）。',
    en: 'The user {user} cannot enter {path}, so PostgreSQL cannot run; start as an ordinary user, or put the project and its data where that user may enter (for instance /opt).',
  },
  'postgres.no-binaries': {
    zh: '没有适合本机（{platform}）的 PostgreSQL 程序；请另装 PostgreSQL 18 并设置 DATABASE_URL。',
    en: 'There is no PostgreSQL program for this machine ({platform}); install PostgreSQL 18 and set DATABASE_URL.',
  },
  'part.not-ready': {
    zh: '{part} 没有启动成功（{reason}）；详情见 {log}。',
    en: '{part} did not start ({reason}); see {log}.',
  },
  'part.died': {
    zh: '{part} 意外停止（{reason}），{seconds} 秒后重新启动。',
    en: '{part} died ({reason}) and is started again in {seconds} s.',
  },
  'part.back': { zh: '{part} 已恢复。', en: '{part} is back.' },
  'part.killed': {
    zh: '{part} 没有按时停止，已强制结束。',
    en: '{part} did not stop in time and was killed.',
  },
  'part.orphan': {
    zh: '上次运行留下的 {part}（进程 {pid}）仍在，先停止它。',
    en: '{part} (process {pid}) is left from an earlier run and is stopped first.',
  },
  'step.failed': {
    zh: '{step} 失败：{reason}（详情见 {log}）。',
    en: '{step} failed: {reason} (see {log}).',
  },
  'step.postgres': { zh: '数据库已启动', en: 'database started' },
  'step.migrate': { zh: '数据库结构已更新', en: 'database structure is up to date' },
  'step.broker': { zh: '流程引擎已就绪', en: 'process engine is ready' },
  'step.deploy': { zh: '流程已部署', en: 'processes deployed' },
  'step.sample': { zh: '示例街镇已装入', en: 'sample township loaded' },
  'step.empty': { zh: '空白单位已建立', en: 'empty office created' },
  'step.api': { zh: '接口和网页已就绪', en: 'API and pages are ready' },
  'step.worker': { zh: '后台处理已就绪', en: 'worker is ready' },
  'external.database': {
    zh: '使用 DATABASE_URL 指定的数据库',
    en: 'using the database of DATABASE_URL',
  },
  'external.engine': {
    zh: '使用 ZEEBE_GRPC_ADDRESS 指定的流程引擎 {address}',
    en: 'using the process engine of ZEEBE_GRPC_ADDRESS, {address}',
  },
  'demo.clock': {
    zh: '演示时钟：本文件夹只用于演示和测试',
    en: 'demo clock: this folder is for demonstrations and tests only',
  },
  ready: { zh: '已就绪（{seconds} 秒）：{url}', en: 'ready after {seconds} s: {url}' },
  'accounts.title': {
    zh: '示例账号，密码都是 {password}：',
    en: 'sample accounts, each with the password {password}:',
  },
  'one-time-link': {
    zh: '管理员首次登录链接（只能用一次）：{link}',
    en: 'the administrator’s first login, valid once: {link}',
  },
  stopping: { zh: '正在停止……', en: 'stopping …' },
  stopped: { zh: '已全部停止。', en: 'everything is stopped.' },
  'down.nothing': { zh: '{folder} 没有在运行。', en: '{folder} is not running.' },
  'down.timeout': {
    zh: '进程 {pid} 在 {seconds} 秒内没有停止；请查看它的输出。',
    en: 'process {pid} did not stop within {seconds} s; look at its output.',
  },
  'status.running': {
    zh: '{folder} 正在运行（进程 {pid}）：{parts}',
    en: '{folder} is running (process {pid}): {parts}',
  },
  'processes.not-running': {
    zh: '{folder} 没有运行；请先用 npm run up 启动。',
    en: '{folder} is not running; start it with npm run up.',
  },
  'processes.changed': { zh: '已处理 {count} 项。', en: '{count} done.' },
  'processes.same': { zh: '没有不同。', en: 'nothing differs.' },
  'audit.not-running': {
    zh: '{folder} 没有在运行；请先 npm run up，再核对审计。',
    en: '{folder} is not running; start it with npm run up, then verify the audit.',
  },
  'reset.ask': {
    zh: '将删除 {folder} 里的全部数据（信访事项、账号、流程），不能恢复。输入 yes 继续：',
    en: 'This deletes everything in {folder} (petitions, accounts, processes) for good. Type yes to go on:',
  },
  'reset.kept': { zh: '没有删除任何东西。', en: 'nothing was deleted.' },
  'reset.done': { zh: '已清空 {folder}。', en: '{folder} is emptied.' },
  'reset.foreign': {
    zh: '{folder} 不像本产品的数据文件夹（没有 office.json），为安全起见不删除；请自行处理。',
    en: '{folder} does not look like a data folder of this product (no office.json) and is left alone; delete it yourself if you mean it.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type WordingKey = keyof typeof wording;
export type Parameters = Readonly<Record<string, string | number>>;

/** The sentence in both languages. */
export function phrase(key: WordingKey, parameters: Parameters = {}): { zh: string; en: string } {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? `{${name}}`));
  return { zh: fill(wording[key].zh), en: fill(wording[key].en) };
}
