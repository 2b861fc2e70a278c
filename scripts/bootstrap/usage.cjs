'use strict';

const COMMANDS = [
  [
    'up',
    '[--data DIR] [--port N] [--empty] [--demo-clock] [--json] [--quiet]',
    '安装、构建并启动整个产品，留在前台',
    'installs, builds and starts the whole product, and stays in the foreground',
  ],
  ['down', '[--data DIR]', '停止产品', 'stops the product'],
  ['status', '[--data DIR]', '说明各部分是否在运行', 'says which parts are running'],
  ['reset', '[--data DIR] [--yes]', '删除全部数据，先问一次', 'deletes all data, after asking once'],
  [
    'audit-verify',
    '[--data DIR] [--head N:HASH]',
    '核对审计记录是否被改动',
    'checks that the audit is as it was written',
  ],
  ['rotate-keys', '[--data DIR] [--new-key | --forget-old [--yes]]', '更换数据密钥', 'changes the data key'],
  [
    'processes-export',
    '[--data DIR]',
    '把已发布的流程写入 processes/',
    'writes published processes into processes/',
  ],
  [
    'processes-import',
    '[--data DIR]',
    '把 processes/ 的流程发布出来',
    'publishes the processes of processes/',
  ],
  ['build', '[--server]', '只构建', 'builds only'],
  ['prepare', '', '下载并构建，不启动', 'fetches and builds, starts nothing'],
];

/** What can be asked for, in both languages. */
function usage() {
  const lines = COMMANDS.map(
    ([name, flags, zh, en]) => `  ${`${name} ${flags}`.trim()}\n      ${zh} · ${en}`,
  );
  return [
    '用法 · usage: npm run up|down|status|… -- [选项 · flags]',
    ...lines,
    '  --data DIR   数据目录，默认 .data · the data folder, .data unless told',
    '  --port N     端口，默认 3000，0 为任意空闲端口 · the port, 3000 unless told, 0 for any free one',
    '',
  ].join('\n');
}

module.exports = { COMMANDS: COMMANDS.map(([name]) => name), usage };
