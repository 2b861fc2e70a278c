'use strict';
/** What the bootstrap tells people, before anything is installed: built-ins only, Node 20. */

const sentences = {
  'node.too-old': [
    'Node.js {found} 太旧，需要 20.19 以上；请升级 Node.js。',
    'Node.js {found} is too old, 20.19 is needed; update Node.js.',
  ],
  'npm.failed': ['npm ci 失败：{reason}', 'npm ci failed: {reason}'],
  'node.missing': [
    '依赖 node 没有装好（安装脚本被拒绝？）；请运行 npm ci --ignore-scripts=false。',
    'The dependency "node" is not complete (were install scripts refused?); run npm ci --ignore-scripts=false.',
  ],
  'java.missing': [
    '没有找到 Java 21 以上的 JDK（找过 JAVA_HOME、PATH 和常用的安装位置；找到的是：{found}）；请安装 JDK 21 以上（例如 Temurin 25），或把 JAVA_HOME 指向它。',
    'No JDK of Java 21 or newer was found (looked at JAVA_HOME, PATH and the usual folders; there is: {found}); install one (for instance Temurin 25) or point JAVA_HOME at it.',
  ],
  'maven.missing': [
    '没有找到 Maven（mvn）；请安装 Maven 3.8 以上，它用来下载流程引擎并构建导出器。',
    'Maven (mvn) was not found; install Maven 3.8 or newer, it fetches the process engine and builds the exporter.',
  ],
  'disk.full': [
    '{folder} 所在磁盘只剩 {free} GB，至少需要 2 GB；请清理磁盘。',
    'The disk of {folder} has {free} GB left and at least 2 GB are needed; free some space.',
  ],
  building: [
    '本目录里另一个命令正在构建，等它完成……',
    'Another command is building in this folder; waiting for it …',
  ],
  'step.failed': ['{step} 失败：{reason}', '{step} failed: {reason}'],
  'step.install': ['安装依赖', 'installing dependencies'],
  'step.server': ['构建服务端', 'building the server'],
  'step.web': ['构建网页', 'building the pages'],
  'step.engine': [
    '下载并解开流程引擎（约 210 MB，仅一次）',
    'fetching and unpacking the process engine (some 210 MB, once)',
  ],
  'step.exporter': ['构建流程引擎的导出器', 'building the exporter of the process engine'],
};

/** A reason to stop that a person can do something about. */
class Refusal extends Error {
  constructor(key, parameters = {}) {
    super(phrase(key, parameters).join('\n'));
    this.name = 'Refusal';
  }
}

function phrase(key, parameters) {
  return sentences[key].map((text) => text.replace(/\{(\w+)\}/g, (_, name) => String(parameters[name])));
}

/** Runs a step and says in one line what it is and how long it took. */
async function step(key, out, work) {
  const [zh, en] = phrase(key, {});
  const started = performance.now();
  out?.write(`${zh} · ${en} … `);
  try {
    const result = await work();
    out?.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    out?.write('✗\n');
    throw error;
  }
}

/** Says one line in both languages. */
function say(key, out) {
  out?.write(`${phrase(key, {}).join(' · ')}\n`);
}

module.exports = { Refusal, say, step };
