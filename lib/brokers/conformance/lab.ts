import 'server-only';
import type { BrokerObject } from '../parity/broker-object';
import { isBindable, isRetrievable, isUpdateable, otherPlans, type Offered } from './catalog-facts';
import { skip, undecided } from './finding';
import type { TestBinding, TestInstance } from './ledger';
import { isAtLeast } from './levels';
import { requestsOf } from './requests';
import type { CallOptions, LabCall, RunContext } from './run-context';
import type { OsbVersion } from './schema';
import { settle, type End } from './settle';
import type { Answer } from './wire';

/** What the checks of one group share. */
export type Shared = {
  instance?: Promise<TestInstance>;
  binding?: Promise<TestBinding>;
  updates?: Promise<TestInstance>;
};

const OWN_HEADERS = ['authorization', 'x-broker-api-version', 'x-broker-api-originating-identity'];

/** The broker made what it was asked for, or has begun to. */
export const isTaken = ({ status }: Answer) => status === 200 || status === 201 || status === 202;

/** What one check works with: its calls, and things to exercise that are known to be good. */
export class Lab {
  /** Every answer that the check received. */
  readonly answers: Answer[] = [];
  readonly requests: ReturnType<typeof requestsOf>;
  /** Things of the check's own, which go when it ends. */
  readonly own: TestInstance[] = [];

  constructor(
    readonly run: RunContext,
    readonly shared: Shared,
  ) {
    this.requests = requestsOf(run);
  }

  get version() {
    return this.run.version;
  }

  isAtLeast(version: OsbVersion) {
    return isAtLeast(this.run.version, version);
  }

  async call(call: LabCall, options?: CallOptions): Promise<Answer> {
    const answer = await this.run.call(call, options);
    this.answers.push(answer);
    return answer;
  }

  /** Calls one after the other. */
  async calls(calls: LabCall[], options?: CallOptions): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const call of calls) answers.push(await this.call(call, options));
    return answers;
  }

  /** The catalog as the first check read it. */
  catalog(): Answer {
    return this.run.facts.catalog ?? undecided('noCatalog');
  }

  offered(): Offered {
    this.catalog();
    return this.run.facts.offered ?? undecided('notOffered');
  }

  /** An id of the check's own that nothing has been sent for. */
  named(ids?: 'crn' | 'guid', guid?: string): TestInstance {
    this.offered();
    const instance = this.run.newInstance({ ids, guid });
    this.own.push(instance);
    return instance;
  }

  /** An id that will never exist: no call may create it. */
  unknown(): TestInstance {
    this.offered();
    return this.run.newInstance();
  }

  /** Creates an instance of the check's own: the positive control of what is done to it. */
  async fresh(instance: TestInstance = this.named()): Promise<TestInstance> {
    this.requireProvisions();
    return this.create(instance);
  }

  /** An instance that all checks of the group use, and none may change for good. */
  instance(): Promise<TestInstance> {
    this.requireProvisions();
    this.shared.instance ??= this.create(this.run.newInstance());
    return this.shared.instance;
  }

  /** Lets the group use an instance that a check has made. */
  share(instance: TestInstance) {
    this.shared.instance ??= Promise.resolve(instance);
  }

  /** Creates a binding of the check's own. */
  async freshBinding(instance: TestInstance, binding = this.run.newBinding(instance)): Promise<TestBinding> {
    this.requireBindable();
    binding.created = await this.call(this.requests.bind(instance, binding));
    if (!isTaken(binding.created)) undecided('noBinding');
    if ((await this.end(binding.created, instance, binding)) !== 'succeeded') undecided('noBinding');
    return binding;
  }

  /** A binding of the group's instance that all checks of the group use. */
  async binding(): Promise<{ instance: TestInstance; binding: TestBinding }> {
    const instance = await this.instance();
    this.shared.binding ??= this.freshBinding(instance);
    return { instance, binding: await this.shared.binding };
  }

  /** Where what an answer has begun ends; at once, unless it is 202. */
  async end(begun: Answer, instance: TestInstance, binding?: TestBinding): Promise<End['state']> {
    if (begun.status !== 202) return 'succeeded';
    return (await this.settle(begun, instance, binding)).state;
  }

  async settle(begun: Answer, instance: TestInstance, binding?: TestBinding): Promise<End> {
    const end = await settle(this, begun, { instance, binding });
    if (instance.pending === begun) instance.pending = undefined;
    return end;
  }

  /** The answers as they are, once what they began on the instance or binding has ended. */
  async followed(answers: Answer[], instance: TestInstance, binding?: TestBinding): Promise<Answer[]> {
    const begun = answers.findLast((answer) => answer.status === 202);
    if (begun) await this.end(begun, instance, binding);
    return answers;
  }

  /** GET of an address that the broker gave, without the platform's credentials or headers. */
  async open(url: string): Promise<Answer> {
    const { origin, pathname, search } = new URL(url);
    const query = Object.fromEntries(new URLSearchParams(search));
    const names = [...OWN_HEADERS, ...Object.keys(this.run.extra)];
    const headers = Object.fromEntries(names.map((name) => [name, null]));
    const access = { ...this.run.target.access, url: origin };
    return this.call({ path: pathname, query, headers }, { access });
  }

  /** Instances can be created. */
  requireProvisions() {
    this.offered();
    return this.run.facts.provisions ?? undecided('noInstance');
  }

  requireBindable() {
    if (!isBindable(this.offered())) skip('notBindable');
  }

  requireAsync() {
    if (!this.requireProvisions().async) skip('neverAsync');
  }

  requireRetrievable(what: 'instances' | 'bindings') {
    if (!isRetrievable(this.offered(), { version: this.version, what })) skip('notRetrievable');
  }

  /** Plans that the run's plan can be changed to. */
  requirePlanChange(): BrokerObject[] {
    if (!isUpdateable(this.offered(), this.version)) skip('notUpdateable');
    return this.otherPlans();
  }

  otherPlans(): BrokerObject[] {
    const others = otherPlans(this.offered());
    return others.length > 0 ? others : skip('onePlan');
  }

  private async create(instance: TestInstance): Promise<TestInstance> {
    const created = await this.call(this.requests.provision(instance));
    instance.created = created;
    if (!isTaken(created)) undecided('noInstance');
    if (created.status === 202) instance.pending = created;
    if ((await this.end(created, instance)) !== 'succeeded') undecided('noInstance');
    return instance;
  }
}
