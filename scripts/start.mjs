import { buildIfNeeded } from './build.mjs';

await buildIfNeeded();
// In this process: a second one would cost its own start and 40 MB for nothing.
await import('./serve.mjs');
