import type { Page } from '@playwright/test';
import { visit, type PersonKey } from '../fixtures';
import { ACCOUNT } from './login';
import { doors, fill } from './routes';
import { command } from './service';

export type Reader = 'owner' | 'reviewer' | 'operator' | 'customer';
export type Values = Record<string, string>;

/** Whose pages these are; a page that nobody else claims is the owner's. */
const CLAIMS: Record<Exclude<Reader, 'owner'>, RegExp> = {
  reviewer: /^\/(home|reviews|access)(\/|$)/,
  operator: /^\/(home|audit|settings|people|access|jobs)(\/|$)/,
  customer: /^\/(home|account|catalog|docs|help|offerings|resources)(\/\[(service|offeringId|guide)\])?$/,
};
const NOT_THE_OWNERS = /^\/(reviews|audit|settings|people|access|jobs)(\/|$)/;
// An offering that is not theirs is a 404 to a customer; the catalog's page of it is not.
const NOT_THE_CUSTOMERS = /^\/offerings\//;
// Links that work once; their own stories open them.
const LINKS = /^\/(setup|password|invitations|join|authorize)\//;

/** What a page cannot do without. */
const QUERY: Record<string, (values: Values) => string> = {
  '/resources/new': ({ offeringId }) => `?offering=${offeringId}`,
};

const claims = (who: Reader, path: string) => {
  if (who === 'owner') return !NOT_THE_OWNERS.test(path);
  return CLAIMS[who].test(path) && !(who === 'customer' && NOT_THE_CUSTOMERS.test(path));
};

/** The addresses of the pages that `who` works with, as the folder of the application has them, `values` filled in. */
export const pagesFor = (who: Reader, values: Values) =>
  doors()
    .filter(({ kind, path }) => kind === 'page' && !LINKS.test(path) && claims(who, path))
    .map(({ path }) => fill(path, values, 'none') + (QUERY[path]?.(values) ?? ''));

const answerOf = async <T>(page: Page, path: string) =>
  (await (await page.request.get(`/api/console/${path}`)).json()) as T;

const brokerOf = async (page: Page, offeringId: string) => {
  await page.goto(`/offerings/${offeringId}/brokers`);
  const link = page.locator('main a[href*="/brokers/"]:not([href$="/import"])').first();
  return (await link.getAttribute('href'))!.split('/').at(-1)!;
};

/** An instance of the offering's free plan; nobody listens at its broker's address. */
const instanceOf = async (page: Page, offeringId: string) => {
  await page.goto(`/resources/new?offering=${offeringId}`);
  const regionId = await page.locator('#field-regionId').inputValue();
  const planId = await page.locator('#field-planId').inputValue();
  const { id } = await command<{ id: string }>({ request: page.request }, 'POST', 'instances', {
    accountId: ACCOUNT,
    planId,
    regionId,
    name: 'Example Sonnet',
  });
  return id;
};

/** What stands for the segments of every page's address: a complete offering, its broker, its provider, a review. */
export const offeringValues = async (as: (who: PersonKey) => Promise<Page>): Promise<Values> => {
  const [owner, reviewer] = [await as('owner'), await as('reviewer')];
  const offerings = await answerOf<{ rows: { id: string; name: string }[] }>(owner, 'offerings?limit=100');
  const reviews = await answerOf<{ rows: { id: string }[] }>(reviewer, 'reviews');
  const { id: offeringId } = offerings.rows.find(({ name }) => name === 'Example Sonnet')!;
  const { providerId } = await answerOf<{ providerId: string }>(owner, `offerings/${offeringId}`);
  const brokerId = await brokerOf(owner, offeringId);
  const runs = await answerOf<{ id: string }[]>(owner, `offerings/${offeringId}/brokers/${brokerId}/runs`);
  return {
    offeringId,
    providerId,
    brokerId,
    runId: runs[0]!.id,
    instanceId: await instanceOf(owner, offeringId),
    reviewId: reviews.rows[0]!.id,
    service: 'example-sonnet',
    guide: 'provider',
  };
};

/** Opens a page and waits until it is whole: taken over by its own code, and nothing in it moves any more. */
export const open = async (page: Page, path: string) => {
  const response = await visit(page, path);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const QUIET = 150;
        let timer = setTimeout(resolve, QUIET);
        const later = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, QUIET);
        };
        const whole = { subtree: true, childList: true, characterData: true, attributes: true };
        new MutationObserver(later).observe(document, whole);
      }),
  );
  return response;
};
