import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { antdByPart } from './antd-by-part.mts';

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [woff2Only(), antdByPart(), react()],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    // No data: addresses, so that a strict content security policy holds.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', port: 15810, proxy: { '/api': api } },
});
