import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the window into out/window. The engine serves it with a nonce in place of __NONCE__. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../out/window', emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
  logLevel: 'warn',
});
