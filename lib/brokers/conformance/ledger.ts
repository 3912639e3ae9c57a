import type { Answer } from './wire';

/** What is known of something whose id was sent: `unsure` after a call without an answer. */
export type Fate = 'unsent' | 'refused' | 'unsure' | 'made' | 'gone';

export type TestBinding = { id: string; fate: Fate; created?: Answer };

/** An instance that the run asked for. `id` stands in the path, `crn` in the context. */
export type TestInstance = {
  id: string;
  crn: string;
  serviceId: string;
  planId: string;
  /** A plan that it was asked to change to: which one it has now may be unknown. */
  askedPlanId?: string;
  parameters: Record<string, unknown>;
  fate: Fate;
  bindings: TestBinding[];
  /** The answer to the first PUT. */
  created?: Answer;
  /** The answer 202 whose operation has not been followed to its end. */
  pending?: Answer;
};

const fateAfter = (method: string, status: number | null, before: Fate): Fate => {
  if (status === null) return 'unsure';
  const done = status >= 200 && status < 300;
  if (method === 'PUT') return done ? 'made' : before === 'unsent' ? 'refused' : before;
  return status === 200 || status === 204 || status === 410 ? 'gone' : before;
};

/** Notes what an answer to a PUT or DELETE says about the thing itself. */
export const noteFate = (
  thing: { fate: Fate },
  { method, status }: { method: string; status: number | null },
) => {
  if (method === 'PUT' || method === 'DELETE') thing.fate = fateAfter(method, status, thing.fate);
};

/** Whether there may be something to delete: anything that was ever sent in a PUT and is not known to be gone. */
export const mayRemain = ({ fate }: { fate: Fate }) => fate !== 'unsent' && fate !== 'gone';
