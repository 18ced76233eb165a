import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfFiles } from './pdf-files.ts';

/** Builds the window into out/window. Whoever serves it puts a fresh nonce in place of __NONCE__. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), pdfFiles()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../out/window',
    emptyOutDir: true,
    // Electron's Chromium is newer, and so is any browser that is kept up to date.
    target: 'chrome140',
    // In kB. The files come from the same disk; several would only be slower.
    chunkSizeWarningLimit: 4000,
    // Data in addresses would need to be allowed by the page's policy.
    assetsInlineLimit: 0,
  },
  logLevel: 'warn',
});
