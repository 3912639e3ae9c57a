import { Refusal, type Reply } from './reply';

/** Work that needs two polls: the first is told `in progress`, the second brings it about. */
export type Operation = { id: string; kind: string; request: string; polls: number; apply: () => void };

export type Busy = { operation?: Operation };

let count = 0;

export const begin = (
  thing: Busy,
  { kind, request = '', apply }: Pick<Operation, 'kind' | 'apply'> & { request?: string },
): Reply => {
  count += 1;
  thing.operation = { id: `operation-${count}`, kind, request, polls: 0, apply };
  return { status: 202, body: { operation: thing.operation.id } };
};

export const repeated = ({ operation }: Busy): Reply => ({ status: 202, body: { operation: operation?.id } });

/** Nothing is done while something else is being done. */
export const requireIdle = ({ operation }: Busy) => {
  if (operation) throw new Refusal(422, 'Something else is being done to it.', 'ConcurrencyError');
};

export const requireIncomplete = ({ accepts_incomplete: incomplete }: Record<string, string | undefined>) => {
  if (incomplete !== 'true') throw new Refusal(422, 'This takes its time.', 'AsyncRequired');
};

/** One poll; `gone` where a deletion has ended. */
export const poll = (thing: Busy): Reply => {
  const { operation } = thing;
  if (!operation) return { status: 200, body: { state: 'succeeded' } };
  operation.polls += 1;
  if (operation.polls < 2) return { status: 200, body: { state: 'in progress', description: 'Wait.' } };
  thing.operation = undefined;
  operation.apply();
  return operation.kind === 'delete'
    ? { status: 410, body: {} }
    : { status: 200, body: { state: 'succeeded' } };
};
