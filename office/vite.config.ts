import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { OFFICE_GUARD_FOLDER } from './headers.ts';

export default defineConfig({
  base: '/kantoor/',
  plugins: [react()],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // The worker that guards has a folder of its own: it is served with a stricter policy (headers.ts).
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith('guard/worker.ts')
            ? `${OFFICE_GUARD_FOLDER}/assets/[name]-[hash].js`
            : 'assets/[name]-[hash].js',
      },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the Content Security Policy has no exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
