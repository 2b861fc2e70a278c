import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { antdByPart } from './antd-by-part.mts';
import { precompress } from './precompress.mts';

/** Every browser this product supports reads woff2, so the older copies of the font are left out of the build. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/noto-sans-sc\/\d+\.css/.test(id)) return null;
      return code.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, '');
    },
  };
}

/** The address of the API while developing (`npm run web:dev`). */
const api = process.env.PETITION_DESK_API ?? 'http://127.0.0.1:8080';

/** Packages whose modules only declare things but don't say so: what nobody uses of them is left out. */
const PURE = /node_modules\/(@rc-component|@ant-design|antd\/es|react-i18next|@babel\/runtime|stylis)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [woff2Only(), antdByPart(), react(), precompress()],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    // No data: addresses, so that a strict content security policy holds.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // What `npm run web:budget` reads.
    manifest: true,
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] } },
  },
  server: { host: '127.0.0.1', port: 15810, proxy: { '/api': api } },
});
