import { z } from 'zod';
import type { Message } from '../../core/errors';
import { messageSchema } from '../../core/message';

/** What a broker answered, or why it did not. */
export type BrokerAnswer = {
  /** Null when no answer came. */
  status: number | null;
  /** The body, when it is JSON. */
  json: unknown;
  /** The `description` of a refusal, or ''; never with a secret in it. */
  description: string;
  /** Why no answer came. */
  failure: Message | null;
  /** No answer came, and nothing of the call can have reached the broker. */
  unsent: boolean;
  /** Seconds that the broker asks to wait (`Retry-After`). */
  retryAfter: number | null;
};

/** The instance that a call is about, as the broker knows it. */
export type CalledInstance = {
  id: string;
  crn: string;
  accountId: string;
  brokerId: string;
  serviceId: string;
  planId: string;
  regionId: string;
};

/** A binding of that instance. */
export type CalledBinding = { crn: string; appGuid: string | null; parameters: Record<string, unknown> };

/** On whose behalf; null for what the platform does by itself. */
export type Caller = string | null;

/** A call as it was made, for people to read. */
export const exchangeSchema = z
  .strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    instanceId: z.string().nullable(),
    method: z.string(),
    /** Below the broker's host, with the query. */
    path: z.string(),
    /** As sent, but for the credentials, which are never kept. */
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
    status: z.int().nullable(),
    answer: z.string().nullable(),
    latencyMs: z.int().nullable(),
    failure: messageSchema.nullable(),
  })
  .meta({ id: 'BrokerExchange' });
export type ExchangeDto = z.infer<typeof exchangeSchema>;
