import { describe, it } from 'vitest';
import { CHECKS } from '../check-list';
import type { CheckGroup } from '../schema';
import { FAULTS } from './faults';
import { expectFaultFound } from './run-fault';

/** For each check of these groups: the broker that is wrong in it alone is found out, by it alone. */
export const describeFaults = (groups: CheckGroup[]) =>
  describe.each(groups)('%s', (group) => {
    const ids = CHECKS.filter((check) => check.group === group).map(({ id }) => id);
    const faults = ids.flatMap((id) => {
      const fault = FAULTS[id];
      return 'never' in fault ? [] : [{ id, fault }];
    });
    it.each(faults)('$id', ({ id, fault }) => expectFaultFound(id, fault));
  });
