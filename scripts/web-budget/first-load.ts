/** A chunk in Vite's manifest. */
export interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/** A file of the first load: its size as it is sent (bytes), and which part of the first load asks for it first. */
export interface Loaded {
  file: string;
  bytes: number;
  of: string;
}

/** What a browser has to have before it shows the inbox: these, and all that they import at once. */
export const FIRST_LOAD: readonly string[] = [
  'index.html',
  'src/locales/zh-CN/first.ts',
  'src/shell/staff-layout.tsx',
  'src/inbox/inbox-page.tsx',
];
/** Stands in public/ and is asked for by index.html itself, so the manifest doesn't know it. */
const ASIDE = ['look.js'];

/** Every file of the first load once, largest first. Throws where a root is not in the manifest: then this list is out of date. */
export function firstLoad(
  manifest: Manifest,
  roots: readonly string[],
  sizeOf: (file: string) => number,
): Loaded[] {
  const loaded = new Map<string, Loaded>();
  const visited = new Set<string>();
  const take = (file: string, of: string) => {
    if (!loaded.has(file)) loaded.set(file, { file, bytes: sizeOf(file), of });
  };
  const visit = (name: string, of: string) => {
    if (visited.has(name)) return;
    visited.add(name);
    const chunk = manifest[name];
    if (!chunk)
      throw new Error(`the manifest has no ${name}: see FIRST_LOAD in scripts/web-budget/first-load.ts`);
    take(chunk.file, of);
    for (const css of chunk.css ?? []) take(css, of);
    for (const imported of chunk.imports ?? []) visit(imported, of);
  };
  for (const root of roots) visit(root, root);
  for (const file of ASIDE) take(file, 'index.html');
  return [...loaded.values()].sort((one, other) => other.bytes - one.bytes);
}
