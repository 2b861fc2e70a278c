/**
 * The container files name things that exist: targets, stages, paths, programs, settings. Whether compose itself accepts
 * them is asked where a docker with compose is at hand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import type { FastifyInstance } from 'fastify';
import { addSecurityHeaders } from '#apps/api/http/security-headers';
import { projectRoot } from '#libs/project/root';
import { loadSettings } from '#libs/settings/load-settings';
import { Settings } from '#libs/settings/settings';
import { variablesOf } from '#libs/settings/variable';

interface Service {
  build?: { context: string; dockerfile: string; target: string };
  environment?: Record<string, string>;
  command?: string | string[];
  volumes?: string[];
  depends_on?: string[] | Record<string, { condition: string }>;
  extends?: { file: string; service: string };
}
interface Compose {
  services: Record<string, Service>;
  volumes?: Record<string, unknown>;
}

const docker = (name: string) => join(projectRoot, 'docker', name);
const text = (name: string) => readFileSync(docker(name), 'utf8');
const compose = (name: string) => load(text(name), { schema: CORE_SCHEMA.withTags(mergeTag) }) as Compose;

const files = ['compose.yaml', 'compose.cluster.yaml'] as const;
const office = compose('compose.yaml');
const cluster = compose('compose.cluster.yaml');
const dockerfile = text('Dockerfile').replaceAll('\\\n', ' ').split('\n');
const instructions = (word: string) =>
  dockerfile
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1).split(/\s+/));
const stages = instructions('FROM').map((words) => words[2] ?? '');
const example = Object.fromEntries(
  [...text('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

/** What compose makes of `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. */
const filled = {
  ...example,
  POSTGRES_PASSWORD: 'secret',
  OFFICE_DATABASE_PASSWORD: 'another',
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
};
const interpolate = (value: string) =>
  value.replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise?: string) => {
    return (filled as Record<string, string>)[name] || otherwise || '';
  });

const services = (file: Compose) => Object.entries(file.services);
const builtFrom = (target: string) => services(office).filter(([, { build }]) => build?.target === target);
const servers = [...builtFrom('api'), ...builtFrom('worker')];

describe('Dockerfile', () => {
  it('has a target for each part of an office', () => {
    expect(stages).toEqual(expect.arrayContaining(['api', 'worker', 'web', 'broker']));
  });

  it.each(instructions('COPY'))('copies what exists: %s %s %s', (...words: string[]) => {
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    if (from) return expect(stages).toContain(from);
    const sources = words.filter((word) => word && !word.startsWith('--')).slice(0, -1);
    expect(sources.filter((source) => !existsSync(join(projectRoot, source)))).toEqual([]);
  });

  it.each(dockerfile.flatMap((line) => line.match(/dist\/[\w/]+\.js/g) ?? []))(
    'starts %s, which has a source',
    (file) => {
      expect(existsSync(sourceOf(file))).toBe(true);
    },
  );

  it('runs the version of the engine that the exporter is compiled for', () => {
    const pom = readFileSync(join(projectRoot, 'libs/journal-exporter/pom.xml'), 'utf8');
    const [, version] = /<zeebe\.version>([^<]+)</.exec(pom) ?? [];
    expect(instructions('FROM').find(([image]) => image?.includes('zeebe'))?.[0]).toBe(
      `camunda/zeebe:${version}`,
    );
  });

  it('tells the engine the exporter’s class and the jar that it copies', () => {
    const env = dockerfile.find((line) => line.includes('JOURNAL_CLASSNAME')) ?? '';
    const [, jar] = /JARPATH=(\S+)/.exec(env) ?? [];
    const [, name = ''] = /CLASSNAME=(\S+)/.exec(env) ?? [];
    expect(instructions('COPY').map((words) => words.at(-1))).toContain(jar);
    const source = `libs/journal-exporter/src/main/java/${name.replaceAll('.', '/')}.java`;
    expect(existsSync(join(projectRoot, source))).toBe(true);
  });
});

describe.each(files)('%s', (name) => {
  const file = compose(name);

  it.each(services(file))('%s is built from a target of the Dockerfile', (_, { build, extends: base }) => {
    if (base) expect(compose(base.file).services).toHaveProperty(base.service);
    if (!build) return;
    const context = docker(build.context);
    expect(existsSync(join(context, build.dockerfile))).toBe(true);
    expect(stages).toContain(build.target);
  });

  it.each(services(file))(
    '%s starts programs, mounts volumes and awaits services that exist',
    (_, service) => {
      const words = [service.command ?? []].flat().join(' ');
      for (const program of words.match(/dist\/\S+\.js/g) ?? [])
        expect(existsSync(sourceOf(program))).toBe(true);
      for (const [source = ''] of (service.volumes ?? []).map((volume) => volume.split(':'))) {
        if (source.startsWith('.')) expect(existsSync(docker(source))).toBe(true);
        else expect(Object.keys(file.volumes ?? {})).toContain(source);
      }
      const awaited = Array.isArray(service.depends_on)
        ? service.depends_on
        : Object.keys(service.depends_on ?? {});
      const known = { ...office.services, ...file.services };
      for (const other of awaited) expect(known).toHaveProperty(other);
    },
  );

  it('asks for nothing that .env.example does not explain', () => {
    const asked = [...text(name).matchAll(/\$\{(\w+)/g)].map(([, variable]) => variable);
    expect(Object.keys(example)).toEqual(expect.arrayContaining(asked));
  });
});

describe('settings in compose.yaml', () => {
  const known = variablesOf(Settings).map((variable) => variable.name);

  it('covers api, worker and the one-shot steps', () => {
    expect(servers.map(([name]) => name)).toEqual(
      expect.arrayContaining(['api', 'worker', 'migrate', 'deploy', 'first-administrator']),
    );
  });

  it.each(servers)('%s is given settings that exist and are valid', (_, { environment = {} }) => {
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const env = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, interpolate(value)]),
    );
    expect(loadSettings(env)).toMatchObject({ cookieSecure: true, demoClock: false });
  });

  it('gives the database’s owner to the migration alone', () => {
    const owners = services(office).filter(([, { environment }]) =>
      Object.values(environment ?? {}).some((value) => value.includes('${POSTGRES_PASSWORD')),
    );
    expect(owners.map(([name]) => name).sort()).toEqual(['migrate', 'postgres']);
  });

  it('explains nothing in .env.example that nobody asks for', () => {
    const asked = files.map(text).join('\n');
    for (const name of Object.keys(example)) expect(asked).toContain(`\${${name}`);
  });

  it('gives the exporter only arguments that it knows', () => {
    const java = readFileSync(
      join(projectRoot, 'libs/journal-exporter/src/main/java/petitiondesk/journal/Arguments.java'),
      'utf8',
    );
    const wanted = [...java.matchAll(/values, "(\w+)"/g)].map(([, argument = '']) => argument.toUpperCase());
    const prefix = 'ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_';
    const given = Object.keys(office.services.broker?.environment ?? {}).filter((name) =>
      name.startsWith(prefix),
    );
    expect(given).toHaveLength(3);
    expect(wanted).toEqual(expect.arrayContaining(given.map((name) => name.slice(prefix.length))));
  });
});

it('gives the three brokers of the cluster different names and numbers', () => {
  const brokers = services(cluster).filter(([name]) => name.startsWith('broker'));
  const numbers = brokers.map(([, { environment }]) => environment?.ZEEBE_BROKER_CLUSTER_NODEID);
  expect(numbers.sort()).toEqual(['0', '1', '2']);
  for (const [name, { environment }] of brokers) {
    expect(environment).toMatchObject({
      ZEEBE_BROKER_NETWORK_ADVERTISEDHOST: name,
      ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR: '3',
      ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: '3',
    });
    expect(environment?.ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS).toContain(`${name}:26502`);
  }
});

it('lets Caddy send the security headers that the API sends', () => {
  let headers: Record<string, string> = {};
  const reply = { headers: (sent: typeof headers) => (headers = sent), header: () => undefined };
  const fastify = {
    addHook: (_: string, hook: (request: object, answer: object, done: () => void) => void) =>
      hook({ url: '/' }, reply, () => undefined),
  };
  addSecurityHeaders(fastify as unknown as FastifyInstance, true);
  expect(Object.keys(headers).length).toBeGreaterThan(3);
  const caddy = text('Caddyfile')
    .split('\n')
    .map((line) => line.trim());
  for (const [name, value] of Object.entries(headers)) {
    const line = caddy.find((candidate) => candidate.toLowerCase().startsWith(`${name} `)) ?? '';
    expect(line.slice(name.length + 1).replace(/^"|"$/g, '')).toBe(value);
  }
});

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
// skipped: without docker compose nothing can be asked; the name of the test says so in the output
(hasCompose ? it : it.skip).each([[['compose.yaml']], [[...files]]])(
  `docker compose accepts %j${hasCompose ? '' : ' (not asked: no docker compose on this machine)'}`,
  (names) => {
    const args = names.flatMap((name) => ['-f', docker(name)]);
    execFileSync('docker', ['compose', ...args, 'config', '--quiet'], {
      env: { ...process.env, ...filled },
      stdio: 'pipe',
    });
  },
);

function sourceOf(program: string): string {
  return join(projectRoot, program.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
}
