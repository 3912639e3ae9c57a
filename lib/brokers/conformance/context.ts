import 'server-only';
import { randomUUID } from 'node:crypto';
import { formatCrn } from '../../core/crn';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import type { BrokerObject } from '../parity/broker-object';
import type { GuardPolicy } from '../guard/guarded-request';
import { BrokerCallError } from '../guard/broker-call-error';
import { brokerUrl, OSB_VERSION, osbRequest, type BrokerAccess, type OsbCall } from '../osb/client';
import { redacted } from './redact';
import type { Exchange } from './schema';

/** What a run is about; `location` is where its instances are said to be. */
export type RunTarget = {
  access: BrokerAccess;
  policy: GuardPolicy;
  serviceId: string;
  serviceName: string;
  accountId: string;
  location: string;
  httpAllowed: boolean;
};

export type Answer = { exchange: Exchange; status: number | null; json: unknown };

/** An instance that the run asked for; `crn` is its id, as the platform sends it. */
export type TestInstance = { crn: string; bindings: string[] };

/** What earlier checks established. Nothing here before the positive control has passed. */
export type Facts = {
  catalog?: unknown;
  service?: BrokerObject;
  plan?: BrokerObject;
  instance?: TestInstance;
  dashboardUrl?: unknown;
  binding?: string;
  disabled?: boolean;
  deleted?: boolean;
};

const CALL_TIMEOUT_MS = 10_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One run: makes its calls within the time that is left, records them without secrets, and knows what it created. */
export class RunContext {
  readonly facts: Facts = {};
  readonly ledger: TestInstance[] = [];

  constructor(
    readonly target: RunTarget,
    private deadline: number,
  ) {}

  get timeLeft() {
    return this.deadline - Date.now();
  }

  /** Gives the clean-up time of its own. */
  extend(milliseconds: number) {
    this.deadline = Date.now() + milliseconds;
  }

  /** A fresh instance id, noted before it is ever sent: what a broken broker makes of it must be deleted too. */
  newInstance(): TestInstance {
    const instance = { crn: this.crn({ instanceId: randomUUID() }), bindings: [] };
    this.ledger.push(instance);
    return instance;
  }

  newBinding(instance: TestInstance): string {
    const binding = `${instance.crn.slice(0, -2)}:resource-key:${randomUUID()}`;
    instance.bindings.push(binding);
    return binding;
  }

  crn(parts: { instanceId: string }) {
    const { cname, ctype } = PLATFORM_PROFILE;
    const { serviceName, accountId, location } = this.target;
    return formatCrn({ cname, ctype, serviceName, accountId, location, ...parts });
  }

  /** One call as the platform makes it, unless `access` signs in as somebody else. Never throws for what the broker does. */
  async call(call: OsbCall, access: BrokerAccess = this.target.access): Promise<Answer> {
    const identity = {
      platform: PLATFORM_PROFILE.brokerPlatform,
      claims: { iam_id: `${PLATFORM_PROFILE.realm}-conformance` },
    };
    const spoken: OsbCall = call.path.startsWith('/v2/') ? { identity, ...call } : call;
    const exchange = this.sent(spoken);
    const timeoutMs = Math.max(1, Math.min(CALL_TIMEOUT_MS, this.timeLeft));
    try {
      const { status, bodyText, latencyMs } = await osbRequest(access, spoken, {
        policy: this.target.policy,
        timeoutMs,
      });
      const json = parsed(bodyText);
      const answer = redacted(bodyText, json, this.target.access);
      return { exchange: { ...exchange, status, answer, latencyMs }, status, json };
    } catch (error) {
      if (!(error instanceof BrokerCallError)) throw error;
      return { exchange: { ...exchange, failure: error.userMessage }, status: null, json: undefined };
    }
  }

  private sent({ method = 'GET', path, query, body }: OsbCall): Exchange {
    const url = new URL(brokerUrl(this.target.access.url, path, query));
    const headers: Record<string, string> = {};
    if (path.startsWith('/v2/')) headers['X-Broker-API-Version'] = OSB_VERSION;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    return {
      method,
      path: url.pathname + url.search,
      headers,
      body: body === undefined ? null : JSON.stringify(body, null, 2),
      status: null,
      answer: null,
      latencyMs: null,
      failure: null,
    };
  }
}
