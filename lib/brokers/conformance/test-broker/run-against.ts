import type { TlsOptions } from 'node:tls';
import { TEST_CERTIFICATE } from '../../guard/test-certificates';
import { runConformance, type RunReport } from '../run';
import type { RunOptions, RunTarget } from '../target';
import { SERVICE_ID, type ReferenceOptions } from './catalog';
import type { State } from './state';
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

type Against = {
  mistake?: Mistake;
  options?: RunOptions;
  target?: Partial<RunTarget>;
  tls?: TlsOptions;
  probe?: (state: State, credentials: Record<string, unknown>) => boolean;
};

/** A run against the reference broker, or one that makes a mistake; what it keeps at the end. */
export const runAgainst = async (
  broker: Partial<ReferenceOptions> = {},
  { mistake, options, target, tls, probe }: Against = {},
): Promise<{ report: RunReport; left: number }> => {
  const reference = { ...REFERENCE, ...broker };
  const server = await serve(reference, { mistake, tls });
  const { state } = server.broker;
  try {
    const report = await runConformance(
      { ...targetAt(server.url), ...target },
      {
        version: reference.version,
        pollIntervalMs: 0,
        ...(tls && { network: { tls: { ca: TEST_CERTIFICATE } } }),
        ...(probe && { probe: async (credentials) => probe(state, credentials) }),
        ...options,
      },
    );
    return { report, left: state.instances.size };
  } finally {
    await server.close();
  }
};

export const verdictsOf = ({ results }: RunReport) =>
  Object.fromEntries(results.map(({ id, verdict }) => [id, verdict]));
