import type { Message } from '../../core/errors';
import type { OfferingFacts } from '../facts';

export const CHECKLIST_TABLES = ['define', 'develop', 'publish'] as const;
export type ChecklistTable = (typeof CHECKLIST_TABLES)[number];

/** Without `href` it leads to the item's page; null is for what is only text. */
export type Evidence = { message: Message; href?: string | null };
/** A proof that was good once: what changed since, and how to give it anew. */
export type Stale = { changed: Message; renew: Message };
export type Proof = {
  done: boolean;
  at?: Date | null;
  evidence?: Evidence;
  stale?: Stale | null;
  /** Counts only because the operator allows it here; customers will need more. */
  onlyHere?: boolean;
};

type Common = {
  /** `<table>.<name>`; its texts are `checklist.item.<id>`. */
  id: string;
  table: ChecklistTable;
  required: boolean;
  /** False while the part of the product that would prove it does not exist: shown, never counted, never ticked. */
  available: boolean;
  /** The page where the work is done, or proved. */
  page: string;
  appliesTo?: (facts: OfferingFacts) => boolean;
  /** The kind of request with which the item waits for a reviewer. */
  waitsFor?: string;
  /** Where what the item speaks of is explained. */
  readAt?: string;
};

/** Automatic items follow from facts; attested ones are ticked by the provider, reviewer ones by a reviewer. */
export type ChecklistItem = Common &
  ({ kind: 'automatic'; test: (facts: OfferingFacts) => Proof } | { kind: 'attested' | 'reviewer' });

type Options = Partial<Pick<Common, 'required' | 'appliesTo' | 'page' | 'waitsFor' | 'readAt'>>;

/** The sentences of a stale proof: `checklist.stale.<what>` and `checklist.renew.<how>`. */
export const stale = (what: string, how: string, values?: Message['values']): Stale => ({
  changed: { key: `checklist.stale.${what}`, values },
  renew: { key: `checklist.renew.${how}`, values },
});

const tableOf = (id: string) => id.split('.')[0] as ChecklistTable;
const common = (id: string, options: Options): Common => ({
  id,
  table: tableOf(id),
  required: true,
  available: true,
  page: 'checklist',
  ...options,
});

export const attested = (id: string, options: Options = {}): ChecklistItem => ({
  ...common(id, options),
  kind: 'attested',
});

export const automatic = (
  id: string,
  page: string,
  test: (facts: OfferingFacts) => Proof,
  options: Options = {},
): ChecklistItem => ({
  ...common(id, { page, ...options }),
  kind: 'automatic',
  test,
});

/** An automatic item whose proof comes from a part that this product does not have yet. */
export const provenLater = (id: string, options: Options = {}): ChecklistItem => ({
  ...common(id, options),
  kind: 'automatic',
  available: false,
  test: () => ({ done: false }),
});
