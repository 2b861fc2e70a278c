import type { Option } from '#libs/settings/settings-table';

/** What `npm run up`, `down`, `status` and `reset` understand, for people; the bootstrap adds three of its own. */
export const OPTIONS: readonly Option[] = [
  {
    name: '--data DIR',
    purpose: {
      zh: '数据文件夹，默认为项目中的 .data；全部数据都在其中',
      en: 'data folder, by default .data in the project; everything is kept in it',
    },
  },
  {
    name: '--port N',
    purpose: {
      zh: '网页和接口的端口，默认 3000，0 为任选一个空闲端口；数据文件夹会记住它',
      en: 'port of the pages and the API, by default 3000, with 0 any free one; the data folder remembers it',
    },
  },
  {
    name: '--empty',
    purpose: {
      zh: '首次启动：不装示例街镇，只建一个管理员，并给出一次性登录链接',
      en: 'first start: no sample township, one administrator and a one-time link instead',
    },
  },
  {
    name: '--demo-clock',
    purpose: {
      zh: '首次启动：建立可以拨快时钟的演示文件夹；办公用的文件夹永远不能改用',
      en: 'first start: a folder for demonstrations whose clock can be put forward; an office’s folder can never be switched to it',
    },
  },
  {
    name: '--json',
    purpose: {
      zh: '标准输出只给程序看：就绪时输出一行 {"ready":true,…}',
      en: 'standard output is for programs: one line {"ready":true,…} when ready',
    },
  },
  { name: '--quiet', purpose: { zh: '只说故障', en: 'say trouble only' } },
  {
    name: '--head N:HASH',
    purpose: {
      zh: 'audit:verify：另核对以前记下的封存头；单机版会自己记在 audit-head.json',
      en: 'audit:verify: also look for a head noted earlier; a data folder notes its own in audit-head.json',
    },
  },
  {
    name: '--new-key',
    purpose: {
      zh: 'rotate-keys：生成新的数据密钥（先停止系统），旧密钥保留',
      en: 'rotate-keys: make a new data key beside the old one, in a stopped folder',
    },
  },
  {
    name: '--forget-old',
    purpose: {
      zh: 'rotate-keys：全部重新加密后去掉旧密钥',
      en: 'rotate-keys: remove the older keys once everything is sealed anew',
    },
  },
  {
    name: '--yes',
    purpose: {
      zh: 'reset：不再询问；rotate-keys --forget-old：仍有查询码要用旧密钥时也去掉',
      en: 'reset: do not ask; rotate-keys --forget-old: also when query codes still need the older key',
    },
  },
];
