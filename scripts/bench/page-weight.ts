import { gzipSync } from 'node:zlib';

/** Kilobytes (gzip) of the scripts that a page's HTML asks for. */
export const pageWeight = async (base: string, path: string, cookie = '') => {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const scripts = [...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.js[^"]*)"/g)].map(([, src]) => src!))];
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipSync(Buffer.from(await (await fetch(base + src)).arrayBuffer())).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};
