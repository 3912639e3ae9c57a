import 'server-only';
import { BrokerCallError } from '../guard/broker-call-error';
import { catalogHash } from './catalog-hash';
import { osbRequest } from './client';
import { jsonFault } from './json-fault';
import { refusalText } from './refusal-text';
import type { Message } from '@/lib/core/errors';
import type { GuardedOptions, GuardedResponse } from '../guard/guarded-request';
import type { BrokerAccess } from './client';

export type FetchedCatalog =
  /** `hash` is that of the canonical JSON. */
  | { ok: true; catalog: unknown; hash: string; latencyMs: number; tls?: GuardedResponse['tls'] }
  | { ok: false; message: Message };

const failed = (key: string, values?: Message['values']): FetchedCatalog => ({
  ok: false,
  message: { key: `brokerCalls.${key}`, values },
});

const statusKey = (status: number) => {
  if ([401, 403, 404, 412].includes(status)) return `status${status}`;
  return status >= 500 ? 'status5xx' : 'statusOther';
};

function isWebPage({ headers, bodyText }: GuardedResponse) {
  return (
    /^text\/html\b/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html|head|body)/i.test(bodyText)
  );
}

function readAnswer({ bodyText, latencyMs, tls }: GuardedResponse, host: string): FetchedCatalog {
  const fault = jsonFault(bodyText);
  if (fault) return failed('catalogNotJson', { host, ...fault });
  const catalog: unknown = JSON.parse(bodyText);
  if (typeof catalog !== 'object' || catalog === null || Array.isArray(catalog)) {
    return failed('catalogNotObject', { host });
  }
  if (!('services' in catalog) || !Array.isArray(catalog.services))
    return failed('catalogNoServices', { host });
  try {
    return { ok: true, catalog, hash: catalogHash(catalog), latencyMs, tls };
  } catch (error) {
    if (error instanceof RangeError) return failed('catalogTooDeep', { host });
    throw error;
  }
}

/** `GET /v2/catalog` (Open Service Broker 2.12, Catalog Management). Never throws for what the broker does. */
export async function fetchCatalog(broker: BrokerAccess, options: GuardedOptions): Promise<FetchedCatalog> {
  try {
    const answer = await osbRequest(broker, { path: '/v2/catalog' }, options);
    const host = new URL(broker.url).host;
    const { status } = answer;
    if (status !== 200) {
      const description = refusalText(answer.bodyText, broker);
      const said = description ? 'yes' : 'no';
      return failed(statusKey(status), { host, status, said, description });
    }
    return isWebPage(answer) ? failed('catalogWebPage', { host }) : readAnswer(answer, host);
  } catch (error) {
    if (error instanceof BrokerCallError) return { ok: false, message: error.userMessage };
    throw error;
  }
}
