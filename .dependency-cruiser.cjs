/**
 * The layers, checked by `npm run layers`: apps → processes → libs, and never back. Each rule says why.
 * A set that holds no file would pass every rule: scripts/check-layers.ts refuses that too.
 */
const specs = '\\.(spec|type-test|cases)\\.ts$|/fixtures/';

module.exports = {
  forbidden: [
    {
      name: 'libs-know-no-process-and-no-app',
      comment: 'A lib serves many processes; what knows one of them belongs into its room.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(processes|apps)/' },
    },
    {
      name: 'processes-know-no-app',
      comment: 'A room runs in the worker, in a test or in the standalone edition alike.',
      severity: 'error',
      from: { path: '^processes/' },
      to: { path: '^apps/' },
    },
    {
      name: 'rooms-know-no-other-room',
      comment: 'Processes are linked by messages, not by imports.',
      severity: 'error',
      from: { path: '^processes/([^/]+)/' },
      to: { path: '^processes/([^/]+)/', pathNot: '^processes/$1/' },
    },
    {
      name: 'only-libs-zeebe-knows-the-client',
      comment: 'The engine sits behind one library, so that another version can take its place.',
      severity: 'error',
      from: { pathNot: '^libs/zeebe/' },
      to: { path: '(^|node_modules/)@camunda8/sdk' },
    },
    {
      name: 'the-domain-knows-no-framework-and-no-engine',
      comment:
        'Petitions and deadlines are rules of law; they outlive what they run on. TypeORM describes rows.',
      severity: 'error',
      from: { path: '^libs/(petition|deadline)/' },
      to: { path: '(^|node_modules/)@nestjs/|^libs/(zeebe|journal)/|(^|node_modules/)@camunda8/' },
    },
    {
      name: 'web-knows-nothing-of-the-server',
      comment:
        'The pages know the HTTP interface, from its generated client, and nothing else; but the one file of citations is data that server and pages must show alike.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|processes|scripts|tests)/|^apps/(?!web/)',
        pathNot: '^libs/citation/citations[.]json$',
      },
    },
    {
      name: 'server-knows-nothing-of-the-web',
      severity: 'error',
      from: { path: '^(libs|processes|apps)/', pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'product-code-knows-no-test',
      severity: 'error',
      from: { path: '^(libs|processes|apps|scripts)/', pathNot: specs },
      to: { path: `^tests/|${specs}` },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is one that no rule above can see.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|^libs/[^/]+/target/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
