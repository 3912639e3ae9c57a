import { gzipSync } from 'node:zlib';

/** Kilobytes (gzip) of the scripts that a page's HTML asks today's browsers for: `nomodule` is for older ones. */
export const pageWeight = async (base: string, path: string, cookie = '') => {
  const answer = await fetch(base + path, { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const tags = (await answer.text()).match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const scripts = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /(?:src|href)="(\/_next\/static\/[^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []);
  const sizes = await Promise.all(
    [...new Set(scripts)].map(
      async (src) => gzipSync(Buffer.from(await (await fetch(base + src)).arrayBuffer())).byteLength,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};
