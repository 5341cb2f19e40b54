import { enableCompileCache } from 'node:module';

// Compiling our own modules was half of a short command's time.
enableCompileCache();
await import('./main.ts');
