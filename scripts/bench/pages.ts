import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { signIn, visit } from '../../e2e/fixtures';
import { buildIfNeeded } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { pglite } from './databases';
import { limitRow, markdownTable, type Row } from './report';
import { freePort, startServer } from './servers';

const SLOWED = 4;
const OFFERING = 'Example Haiku';
const FORMS: Record<string, string> = {
  registration: '#field-summary',
  listing: '#field-displayName',
  settings: '#field-supportHours',
  plans: '#field-displayName-en, #field-displayName',
  content: '#field-markdown',
  brokers: '#field-name',
};
const PAGES = ['summary', 'listing', 'settings', 'access', 'plans', 'content', 'brokers', 'deployments'];
const LATER = ['checklist', 'release', 'history'];
const TYPED = 'twenty-five more letters.';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const ms = (value: number) => `${value.toFixed(0)} ms`;
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Interaction to next paint as browsers count it: the longest of a page's interactions (Event Timing). */
const watchInteractions = (page: Page) =>
  page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        if (entry.interactionId) longest.ms = Math.max(longest.ms, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });

const longest = (page: Page) =>
  page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);

// A benchmark waits for what it does not measure: the page's own start, an autosave with all that follows from it.
const SETTLED_MS = 1500;
const SAVED_MS = 2500;

const slowed = async (page: Page, client: CDPSession, work: () => Promise<void>) => {
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await work();
  await page.waitForTimeout(SAVED_MS);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
};

/** Letter by letter at the end of a field, then the way to the next one; the longest until the next paint. */
const interactionMs = async (page: Page, address: string, field: string) => {
  await visit(page, address);
  const client = await page.context().newCDPSession(page);
  const input = page.locator(field).first();
  await input.scrollIntoViewIfNeeded();
  await page.waitForTimeout(SETTLED_MS);
  await watchInteractions(page);
  await slowed(page, client, async () => {
    await input.click();
    await page.keyboard.press('End');
    await page.keyboard.type(TYPED, { delay: 150 });
    await page.keyboard.press('Tab');
  });
  return longest(page);
};

/** From the press on a link of the offering's navigation until the other page's heading is there. */
const navigationMs = async (page: Page, offeringId: string, name: string) => {
  const link = page.locator(`nav a[href="/offerings/${offeringId}/${name}"]`).first();
  const began = performance.now();
  await link.click();
  await page.waitForURL(`**/offerings/${offeringId}/${name}`);
  await page.locator('main h1').first().waitFor();
  const took = performance.now() - began;
  await page.waitForTimeout(SETTLED_MS);
  return took;
};

const signedIn = async (browser: Browser, base: string) => {
  const page = await (
    await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 } })
  ).newPage();
  await signIn(page, 'owner');
  return page;
};

type Listed = { rows: { id: string; name: string }[] };

const addressOfForm = async (page: Page, offeringId: string, form: string) => {
  const base = `/offerings/${offeringId}/${form}`;
  if (form === 'brokers') return `${base}?broker=new`;
  if (form !== 'plans') return base;
  const plans = (await (
    await page.request.get(`/api/console/offerings/${offeringId}/plans`)
  ).json()) as Listed;
  return `${base}?plan=${plans.rows?.at(-1)?.id ?? (plans as unknown as { id: string }[]).at(-1)?.id}`;
};

const measure = async (browser: Browser, base: string): Promise<Row[]> => {
  const page = await signedIn(browser, base);
  const { rows } = (await (await page.request.get('/api/console/offerings?limit=100')).json()) as Listed;
  const offeringId = rows.find(({ name }) => name === OFFERING)!.id;
  const result: Row[] = [];
  for (const [form, field] of Object.entries(FORMS)) {
    const address = await addressOfForm(page, offeringId, form);
    const figures: number[] = [];
    for (let round = 0; round < rounds; round += 1) figures.push(await interactionMs(page, address, field));
    const work = `interaction to next paint on ${form}, processor slowed ${SLOWED} times`;
    result.push(limitRow({ work, ours: median(figures), limit: 100, show: ms }));
  }
  await visit(page, `/offerings/${offeringId}/summary`);
  const seen: Record<string, number[]> = {};
  // The first round warms the server.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of [...PAGES.slice(1), ...LATER, PAGES[0]!]) {
      const took = await navigationMs(page, offeringId, name);
      if (round > 0) (seen[name] ??= []).push(took);
    }
  }
  for (const [name, figures] of Object.entries(seen))
    result.push(
      limitRow({ work: `navigation to ${name}, warm`, ours: median(figures), limit: 300, show: ms }),
    );
  return result;
};

// What a person feels: how long a form takes to answer a key, and a page to come. Prints figures, asserts nothing.
await buildIfNeeded();
const database = pglite();
const port = await freePort();
const server = await startServer({
  port,
  env: { ...database.app, PUBLIC_URL: `http://localhost:${port}` },
  ready: '/sign-in',
});
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  console.log(markdownTable(await measure(browser, server.url)));
} finally {
  await browser.close();
  await server.stop();
  await database.drop();
}
