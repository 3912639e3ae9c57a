import 'server-only';
import { randomUUID } from 'node:crypto';
import { formatCrn } from '../../core/crn';
import { PLATFORM_PROFILE } from '../../core/platform-profile';
import { authorizationOf, type BrokerAccess, type OsbCall } from '../osb/client';
import type { Offered } from './catalog-facts';
import { undecided } from './finding';
import { noteFate, type Fate, type TestBinding, type TestInstance } from './ledger';
import type { OsbVersion, RunProfile } from './schema';
import type { End } from './settle';
import type { RunOptions, RunTarget } from './target';
import { exchanged, type Answer, type WireOptions } from './wire';

/** A call, and the instance or binding whose existence it may change. */
export type LabCall = OsbCall & { about?: { fate: Fate } };
export type CallOptions = Partial<Pick<WireOptions, 'tls' | 'timeoutMs' | 'dropped'>> & {
  access?: BrokerAccess;
};

/** How this broker wants to be called, as the opening checks found out. */
export type CallForm = { ids: 'crn' | 'guid'; organization: boolean; extensionHeaders: boolean };

export type Attempt = {
  form: Pick<CallForm, 'ids' | 'organization'>;
  instance: TestInstance;
  answer: Answer;
};

/** What earlier checks established. Nothing here before the positive control has passed. */
export type Facts = {
  catalog?: Answer;
  offered?: Offered;
  /** The forms in which the first instance was asked for, until one was taken. */
  attempts?: Attempt[];
  /** How the creation of the first instance ended, where it was asynchronous. */
  firstEnd?: End;
  /** The first instance was created; `async`: the broker answered 202. */
  provisions?: { async: boolean };
};

const CALL_TIMEOUT_MS = 10_000;
const LIMIT_MS = 600_000;
/** Answers other than the catalog are small; a run keeps all of them. */
const MOST_BYTES = 250_000;
const MOST_CATALOG_BYTES = 1_000_000;
/** A shorter value may well be part of a word. */
const SHORTEST_SECRET = 8;

/** One run: makes its calls within the time that is left, records them without secrets, and knows what it created. */
export class RunContext {
  readonly facts: Facts = {};
  readonly form: CallForm;
  readonly ledger: TestInstance[] = [];
  /** Every answer of the run, in the order in which they came. */
  readonly journal: Answer[] = [];
  readonly version: OsbVersion;
  readonly profile: RunProfile;
  readonly callTimeoutMs: number;
  /** Sent with every call, names in lower case. */
  readonly extra: Record<string, string>;
  private readonly secrets: string[];
  private deadline: number;
  private signal?: AbortSignal;

  constructor(
    readonly target: RunTarget,
    readonly options: RunOptions,
  ) {
    this.version = options.version ?? '2.12';
    this.profile = options.profile ?? 'ibmcloud';
    this.callTimeoutMs = options.callTimeoutMs ?? CALL_TIMEOUT_MS;
    this.deadline = Date.now() + (options.limitMs ?? LIMIT_MS);
    this.signal = options.signal;
    const ibm = this.profile === 'ibmcloud';
    this.form = { ids: ibm ? 'crn' : 'guid', organization: !ibm, extensionHeaders: false };
    this.extra = Object.fromEntries(
      Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { access } = target;
    const extraSecrets = Object.values(this.extra).filter((value) => value.length >= SHORTEST_SECRET);
    this.secrets = [access.secret, authorizationOf(access).replace(/^\w+ /, ''), ...extraSecrets];
  }

  get timeLeft() {
    return this.signal?.aborted ? 0 : this.deadline - Date.now();
  }

  /** Gives the clean-up time of its own, even after the run was stopped. */
  extend(milliseconds: number) {
    this.deadline = Date.now() + milliseconds;
    this.signal = undefined;
  }

  /** A fresh instance, noted before its id is ever sent: what a broken broker makes of it must be deleted too. */
  newInstance({ ids = this.form.ids, guid = randomUUID() as string } = {}): TestInstance {
    const { cname, ctype } = PLATFORM_PROFILE;
    const { serviceName, accountId, location } = this.target;
    const { service, plan } = this.facts.offered ?? {};
    const name = serviceName || String(service?.name ?? 'service');
    const crn = formatCrn({ cname, ctype, serviceName: name, accountId, location, instanceId: guid });
    const instance: TestInstance = {
      id: ids === 'crn' ? crn : guid,
      crn,
      serviceId: String(service?.id ?? randomUUID()),
      planId: String(plan?.id ?? randomUUID()),
      parameters: { location, ...this.options.parameters },
      fate: 'unsent',
      bindings: [],
    };
    this.ledger.push(instance);
    return instance;
  }

  newBinding(instance: TestInstance): TestBinding {
    const isCrn = instance.id === instance.crn;
    const id = isCrn ? `${instance.crn.slice(0, -2)}:resource-key:${randomUUID()}` : randomUUID();
    const binding: TestBinding = { id, fate: 'unsent' };
    instance.bindings.push(binding);
    return binding;
  }

  /**
   * One call as the platform makes it, unless `access` signs in as somebody else.
   * @throws Undecided when the time of the run is over or the run was stopped; never for what the broker does
   */
  async call(call: LabCall, { access = this.target.access, ...more }: CallOptions = {}): Promise<Answer> {
    if (this.signal?.aborted) undecided('stopped');
    if (this.timeLeft <= 0) undecided('outOfTime');
    const { about, ...sent } = { ...call, headers: this.headers(call) };
    const answer = await exchanged(access, sent, {
      ...this.options.network,
      policy: this.target.policy,
      signal: this.signal,
      secrets: this.secrets,
      hidden: Object.keys(this.extra),
      maxBytes: call.path === '/v2/catalog' ? MOST_CATALOG_BYTES : MOST_BYTES,
      clock: this.options.clock ?? (() => performance.now()),
      ...more,
      timeoutMs: Math.max(1, Math.min(more.timeoutMs ?? this.callTimeoutMs, this.timeLeft)),
    });
    if (about) noteFate(about, { method: answer.exchange.method, status: answer.status });
    if (this.signal?.aborted && answer.status === null) undecided('stopped');
    if (this.timeLeft <= 0 && answer.status === null) undecided('outOfTime');
    this.journal.push(answer);
    return answer;
  }

  private headers({ path, headers }: LabCall): OsbCall['headers'] {
    const speaksOsb = path.startsWith('/v2') || this.form.extensionHeaders;
    const spoken = { 'x-broker-api-version': this.version, ...this.identity() };
    return { ...this.extra, ...(speaksOsb ? spoken : { 'x-broker-api-version': null }), ...headers };
  }

  /** This platform has always sent it; the specification has it since 2.13. */
  private identity(): Record<string, string> {
    const header = 'x-broker-api-originating-identity';
    const claims = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64');
    if (this.profile === 'plain')
      return this.version === '2.12'
        ? {}
        : { [header]: `cloudfoundry ${claims({ user_id: 'conformance' })}` };
    const { brokerPlatform, realm } = PLATFORM_PROFILE;
    return { [header]: `${brokerPlatform} ${claims({ iam_id: `${realm}-conformance` })}` };
  }
}
