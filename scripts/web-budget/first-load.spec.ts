import { firstLoad, type Manifest } from './first-load';
import { report } from './report';

const manifest: Manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'], css: ['assets/index.css'] },
  'src/page.tsx': { file: 'assets/page.js', imports: ['_shared.js', '_part.js'] },
  'src/other.tsx': { file: 'assets/other.js' },
  '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
  // Two may import each other.
  '_part.js': { file: 'assets/part.js', imports: ['src/page.tsx'] },
};
const sizes: Record<string, number> = {
  'assets/index.js': 2_000,
  'assets/index.css': 1_500,
  'assets/page.js': 3_000,
  'assets/shared.js': 50_000,
  'assets/shared.css': 400,
  'assets/part.js': 7_000,
  'assets/other.js': 90_000,
  'look.js': 500,
};
const load = (roots: string[]) => firstLoad(manifest, roots, (file) => sizes[file]!);

it('counts every file that is imported at once, one time, and none of another page', () => {
  expect(load(['index.html', 'src/page.tsx'])).toEqual([
    { file: 'assets/shared.js', bytes: 50_000, of: 'index.html' },
    { file: 'assets/part.js', bytes: 7_000, of: 'src/page.tsx' },
    { file: 'assets/page.js', bytes: 3_000, of: 'src/page.tsx' },
    { file: 'assets/index.js', bytes: 2_000, of: 'index.html' },
    { file: 'assets/index.css', bytes: 1_500, of: 'index.html' },
    { file: 'look.js', bytes: 500, of: 'index.html' },
    { file: 'assets/shared.css', bytes: 400, of: 'index.html' },
  ]);
});

it('refuses a page that the build no longer has, which would count as nothing', () => {
  expect(() => load(['index.html', 'src/gone.tsx'])).toThrow('the manifest has no src/gone.tsx');
});

it('is within the budget up to its last byte', () => {
  const loaded = load(['index.html', 'src/page.tsx']);
  expect(report(loaded, 64_400)).toMatchObject({ within: true });
  const { within, text } = report(loaded, 64_399);
  expect(within).toBe(false);
  expect(text).toContain('64.4 kB gzip, 0.0 kB over the budget of 64.4 kB');
  expect(text).toContain('  50.0 kB  assets/shared.js  (index.html)');
  expect(text).toContain('   0.9 kB  2 smaller files');
});
