'use strict';
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, realpathSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { Refusal } = require('./say.cjs');

/** The engine runs on it, and the exporter is compiled for it. */
const LEAST = 21;

/** Folders in which systems and tools keep their Java installations. */
const USUAL = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/opt/jdk',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  join(homedir(), '.sdkman', 'candidates', 'java'),
  join(homedir(), '.jdks'),
];

/** 25 for "25.0.1+9", 21 for "21.0.4", 8 for "1.8.0_392"; null when it is no version. */
function majorVersion(version) {
  const match = /^(?:1\.)?(\d+)(?:[._+-]|$)/.exec(version);
  return match ? Number(match[1]) : null;
}

/** The version in a `release` file or in the output of `java -version`; null when there is none. */
function versionIn(text) {
  const match = /JAVA_VERSION="([^"]+)"/.exec(text) ?? /version "([^"]+)"/.exec(text);
  return match ? match[1] : null;
}

/**
 * The first installation that can run the engine and compile the exporter: JAVA_HOME, PATH, then the usual folders.
 * Throws Refusal with what was found instead.
 */
function findJava(env = process.env) {
  const found = [];
  for (const home of homes(env)) {
    const version = versionOf(home);
    if (version === null) continue;
    const compiler = existsSync(join(home, 'bin', 'javac'));
    if ((majorVersion(version) ?? 0) >= LEAST && compiler)
      return { home, java: join(home, 'bin', 'java'), version };
    found.push(`${version}${compiler ? '' : ' (JRE)'} ${home}`);
  }
  throw new Refusal('java.missing', { found: found.join(', ') || '—' });
}

function homes(env) {
  const list = [env.JAVA_HOME, homeOnPath(env)];
  for (const folder of USUAL) {
    for (const name of children(folder)) {
      list.push(join(folder, name), join(folder, name, 'Contents', 'Home'));
      list.push(join(folder, name, 'libexec', 'openjdk.jdk', 'Contents', 'Home'));
    }
  }
  const real = list
    .filter((home) => home && existsSync(join(home, 'bin', 'java')))
    .map((home) => realpathSync(home));
  return [...new Set(real)];
}

function homeOnPath(env) {
  for (const folder of (env.PATH ?? '').split(':')) {
    const java = join(folder, 'java');
    if (!folder || !existsSync(java)) continue;
    // macOS has a program that only knows where Java is.
    if (existsSync('/usr/libexec/java_home') && folder === '/usr/bin') return macHome();
    return dirname(dirname(realpathSync(java)));
  }
  return undefined;
}

function macHome() {
  try {
    return execFileSync('/usr/libexec/java_home', ['-v', `${LEAST}+`], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined;
  }
}

function children(folder) {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
}

function versionOf(home) {
  const release = join(home, 'release');
  if (existsSync(release)) {
    const version = versionIn(readFileSync(release, 'utf8'));
    if (version) return version;
  }
  const { stderr } = spawnSync(join(home, 'bin', 'java'), ['-version'], { encoding: 'utf8' });
  return versionIn(stderr ?? '');
}

module.exports = { findJava, majorVersion, versionIn };
