import { runConformance, type RunReport } from '../run';
import type { RunOptions, RunTarget } from '../target';
import { SERVICE_ID, type ReferenceOptions } from './catalog';
import { SECRET, serve, USERNAME, type Mistake } from './serve';

export const REFERENCE: ReferenceOptions = {
  version: '2.12',
  asynchronous: false,
  bindable: true,
  updateable: true,
  retrievable: true,
};

export const targetAt = (url: string): RunTarget => ({
  access: { url, authScheme: 'basic', username: USERNAME, secret: SECRET },
  policy: { allowHttp: true, allowLoopback: true },
  httpAllowed: true,
  serviceId: SERVICE_ID,
  accountId: '0'.repeat(32),
  location: 'eu-de',
});

/** A run against the reference broker, or one that makes a mistake; what it keeps at the end. */
export const runAgainst = async (
  broker: Partial<ReferenceOptions> = {},
  { mistake, options, target }: { mistake?: Mistake; options?: RunOptions; target?: Partial<RunTarget> } = {},
): Promise<{ report: RunReport; left: number }> => {
  const reference = { ...REFERENCE, ...broker };
  const server = await serve(reference, mistake);
  try {
    const report = await runConformance(
      { ...targetAt(server.url), ...target },
      { version: reference.version, pollIntervalMs: 0, ...options },
    );
    return { report, left: server.broker.state.instances.size };
  } finally {
    await server.close();
  }
};

export const verdictsOf = ({ results }: RunReport) =>
  Object.fromEntries(results.map(({ id, verdict }) => [id, verdict]));
