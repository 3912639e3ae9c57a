import 'server-only';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { plainPage } from './plain-page';

// A navigation that reaches nobody shows the page kept from the last visit; everything else is left alone.
const WORKER = `
const CACHE = 'offline';
const keep = async () => (await caches.open(CACHE)).add(new Request('/offline', { cache: 'reload' }));
self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keep().catch(() => undefined)));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).catch(() => caches.match('/offline')));
});
`;

// "Online" only says that there is a network, not that it already brings anything: each attempt may come too early.
const RETURN = `
const attempt = () => fetch('/offline', { method: 'HEAD', cache: 'no-store' }).then(() => location.reload(), () => {});
addEventListener('online', attempt);
setInterval(attempt, 3000);
`;

/** The service worker that shows the offline page. */
export const offlineWorker = () =>
  new Response(WORKER, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });

/** What that worker keeps: says that the network is away, and comes back by itself when it brings pages again. */
export const offlinePage = async () => {
  const t = await getTranslations('errors');
  const html = plainPage({
    lang: await getLocale(),
    title: t('title.offline'),
    text: t('offlinePage'),
    script: {
      nonce: (await headers()).get('x-nonce') ?? '',
      source: RETURN,
    },
  });
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};
