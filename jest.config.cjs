/** Two projects: `unit` needs nothing running; `product` talks to one running product (see tests/support). */
const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1',
    '^#processes/(.*)$': '<rootDir>/processes/$1',
    '^#apps/(.*)$': '<rootDir>/apps/$1',
    '^#tests/(.*)$': '<rootDir>/tests/$1',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
/** Specs that need the running product end in one of these. */
const product = '\\.(process|api|e2e|fault|fuzz|product)\\.spec\\.ts$';
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,processes,tests,scripts}/**/*.spec.ts'],
      testPathIgnorePatterns: [...common.testPathIgnorePatterns, product],
    },
    {
      ...common,
      displayName: 'product',
      testRegex: product,
      globalSetup: '<rootDir>/tests/support/start-product.ts',
      globalTeardown: '<rootDir>/tests/support/stop-product.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/product-spec.ts'],
    },
  ],
};
