import 'server-only';
import type { Caller } from '../callers/schema';
import type { Decision } from './schema';

/** One line of the server's log for each call: who asked, how many, and why what was denied was denied. */
export const logDecisions = (caller: Caller, decisions: Decision[]) => {
  const reasons: Record<string, number> = {};
  for (const { reason } of decisions) reasons[reason] = (reasons[reason] ?? 0) + 1;
  console.log(JSON.stringify({ event: 'authz', caller: caller.iamId, request: caller.requestId, reasons }));
};
