import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    // The content security policy allows files of our own only, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
