import { describe, expect, it } from 'vitest';
import { OSB_VERSIONS, RUN_PROFILES } from './schema';
import { runAgainst } from './test-broker/run-against';

const KINDS = {
  synchronous: {},
  asynchronous: { asynchronous: true },
  'without bindings': { bindable: false },
  'without plan changes': { updateable: false },
  'without fetching': { retrievable: false },
};

describe.each(OSB_VERSIONS)('a correct broker of %s', (version) => {
  describe.each(RUN_PROFILES)('in the profile %s', (profile) => {
    it.each(Object.entries(KINDS))('has nothing to be told: %s', async (_, kind) => {
      const { report, left } = await runAgainst({ version, ...kind }, { options: { profile } });
      const told = report.results.filter(({ verdict }) => !['pass', 'skipped'].includes(verdict));
      expect(told.map(({ id, verdict, finding }) => [id, verdict, finding?.key])).toEqual([
        ['T1', 'warn', 'conformance.finding.plainHttp'],
      ]);
      expect(left).toBe(0);
      expect(/canary|uthorization/.test(JSON.stringify(report))).toBe(false);
    });
  });
});
