'use strict';
const { execFileSync } = require('node:child_process');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} = require('node:fs');
const { join } = require('node:path');
const { hashOf } = require('./hash.cjs');
const { run } = require('./run.cjs');
const { Refusal } = require('./say.cjs');

const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
const EXPORTER = join('libs', 'journal-exporter');

/** The engine's version is said in one place: where the exporter is compiled against it. */
function engineVersion(root) {
  const pom = readFileSync(join(root, EXPORTER, 'pom.xml'), 'utf8');
  return /<zeebe\.version>([^<]+)</.exec(pom)[1];
}

/** Where the unpacked engine is, and a function that fetches it, null when it is there. */
function engine(root, java) {
  const version = engineVersion(root);
  const folder = join(root, '.cache', 'engine', `camunda-zeebe-${version}`);
  if (existsSync(join(folder, 'lib'))) return { folder, fetch: null };
  return {
    folder,
    fetch: async () => {
      checkDisk(root);
      const draft = join(root, '.cache', 'engine', `draft-${process.pid}`);
      mkdirSync(draft, { recursive: true });
      try {
        const artifact = `-Dartifact=io.camunda:camunda-zeebe:${version}:tar.gz`;
        const out = join(draft, 'out');
        // Maven is called in the draft: outside a project the plugin leaves its marker files where it stands.
        await maven(draft, java, [`${DEPENDENCY_PLUGIN}:unpack`, artifact, `-DoutputDirectory=${out}`]);
        moveInto(join(out, readdirSync(out)[0]), folder);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    },
  };
}

/** Where the exporter's jar is, and a function that builds it, null when it is there. */
function exporter(root, java) {
  const hash = hashOf(root, [EXPORTER], (name) => !name.includes('/src/test/'));
  const folder = join(root, '.cache', 'exporter', hash);
  const jar = join(folder, 'journal-exporter.jar');
  if (existsSync(jar)) return { jar, build: null };
  return {
    jar,
    build: async () => {
      const draft = join(root, '.cache', 'exporter', `draft-${process.pid}`);
      mkdirSync(draft, { recursive: true });
      try {
        await maven(root, java, [
          'package',
          '-Dmaven.test.skip=true',
          '-f',
          join(root, EXPORTER, 'pom.xml'),
          `-Dbuild.folder=${draft}`,
        ]);
        mkdirSync(folder, { recursive: true });
        renameSync(join(draft, 'journal-exporter.jar'), jar);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    },
  };
}

async function maven(cwd, java, args) {
  try {
    execFileSync('mvn', ['--version'], { stdio: 'ignore', env: { ...process.env, JAVA_HOME: java.home } });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Refusal('maven.missing');
  }
  await run('mvn', 'mvn', ['-q', '-B', ...args], {
    cwd,
    env: { ...process.env, JAVA_HOME: java.home },
  });
}

/** Another start may have been faster: then its result is as good. */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function checkDisk(folder) {
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / 1024 ** 3;
  if (free < 2) throw new Refusal('disk.full', { folder, free: free.toFixed(1) });
}

module.exports = { engine, engineVersion, exporter };
