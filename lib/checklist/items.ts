import type { Message } from '../core/errors';
import { refusal, type Actor, type Permission } from '../auth/permissions';
import type { OfferingFacts } from './facts';
import { DEFINE_ITEMS } from './items/define';
import { DEVELOP_ITEMS } from './items/develop';
import {
  CHECKLIST_TABLES,
  stale,
  type ChecklistItem,
  type ChecklistTable,
  type Evidence,
  type Proof,
  type Stale,
} from './items/item';
import { PUBLISH_ITEMS } from './items/publish';

export { CHECKLIST_TABLES, type ChecklistItem, type ChecklistTable } from './items/item';

/** The three tables of the checklist, in the order they are worked through. */
export const CHECKLIST_ITEMS: readonly ChecklistItem[] = [
  ...DEFINE_ITEMS,
  ...DEVELOP_ITEMS,
  ...PUBLISH_ITEMS,
];

/** `optional`: not done, and nobody has to; `later`: nothing in this product proves it yet. */
export const ITEM_STANDINGS = ['open', 'stale', 'done', 'optional', 'later'] as const;
export type ItemStanding = (typeof ITEM_STANDINGS)[number];
export const ITEM_ACTORS = ['provider', 'reviewer', 'nobody'] as const;
export type ItemActor = (typeof ITEM_ACTORS)[number];

/** One item as it stands for one offering. `by` is who ticked it. */
export type ItemState = {
  id: string;
  table: ChecklistTable;
  kind: ChecklistItem['kind'];
  required: boolean;
  available: boolean;
  done: boolean;
  state: ItemStanding;
  /** Who has to do something about it. */
  who: ItemActor;
  /** Why a proof counts no more; the item is open until it is given anew. */
  stale: Stale | null;
  by: string | null;
  at: Date | null;
  evidence: Evidence | null;
  /** Done only because the operator allows it here. */
  onlyHere: boolean;
  /** Where what it speaks of is explained. */
  readAt: string | null;
  href: string;
};

const standingOf = (item: ChecklistItem, { done, stale: old }: Proof): ItemStanding => {
  if (!item.available) return 'later';
  if (done) return 'done';
  if (old) return 'stale';
  return item.required ? 'open' : 'optional';
};

const actorOf = (item: ChecklistItem, standing: ItemStanding, facts: OfferingFacts): ItemActor => {
  if (standing !== 'open' && standing !== 'stale') return 'nobody';
  const waits = facts.openReviews.some(({ kind }) => kind === item.waitsFor);
  return item.kind === 'reviewer' || waits ? 'reviewer' : 'provider';
};

const proofOf = (item: ChecklistItem, facts: OfferingFacts) => {
  if (item.kind === 'automatic') return { by: null, ...item.test(facts) };
  const attestation = facts.attestations.find(({ itemId }) => itemId === item.id);
  return {
    done: attestation?.current ?? false,
    at: attestation?.at,
    by: attestation?.userName ?? null,
    evidence: undefined,
    onlyHere: false,
    stale: attestation && !attestation.current ? stale(item.id, 'attest') : null,
  };
};

/** The items that apply to the offering, each with its proof. */
export const itemStates = (items: readonly ChecklistItem[], facts: OfferingFacts): ItemState[] =>
  items
    .filter(({ appliesTo }) => appliesTo?.(facts) ?? true)
    .map((item) => {
      const proof = proofOf(item, facts);
      const { id, table, kind, required, available, page } = item;
      const state = standingOf(item, proof);
      const done = state === 'done';
      const href = `/offerings/${facts.id}/${page}`;
      const evidence = proof.evidence ? { href, ...proof.evidence } : null;
      return {
        id,
        table,
        kind,
        required,
        available,
        done,
        state,
        who: actorOf(item, state, facts),
        stale: state === 'stale' ? (proof.stale ?? null) : null,
        by: proof.by,
        at: ((done || state === 'stale') && proof.at) || null,
        evidence,
        onlyHere: done && (proof.onlyHere ?? false),
        readAt: item.readAt ?? null,
        href,
      };
    });

/** Whether somebody still has to do something about it: what progress, the navigation and the filters count as open. */
export const isOpen = ({ state }: Pick<ItemState, 'state'>) => state === 'open' || state === 'stale';

/** What counts towards progress and release: required, and provable in this product today. */
const counts = ({ required, available }: ItemState) => required && available;

/** The required items that are not done, each with who has to act. */
export const openItems = (facts: OfferingFacts): ItemState[] =>
  itemStates(CHECKLIST_ITEMS, facts).filter((item) => counts(item) && !item.done);

/** Whether all of them lie with a reviewer. */
export const areReviewers = (open: ItemState[]): boolean => open.every(({ who }) => who === 'reviewer');

/** Their ids. */
export const openRequired = (facts: OfferingFacts): string[] => openItems(facts).map(({ id }) => id);

export type Progress = { done: number; total: number; percent: number };

const share = (states: ItemState[]): Progress => {
  const counted = states.filter(counts);
  const done = counted.filter((state) => state.done).length;
  // Rounded down: 100 is said only when nothing is left.
  return {
    done,
    total: counted.length,
    percent: counted.length ? Math.floor((100 * done) / counted.length) : 100,
  };
};

/** One number for each table and one over all. */
export const progressOf = (
  items: readonly ChecklistItem[],
  facts: OfferingFacts,
): Record<ChecklistTable | 'overall', Progress> => {
  const states = itemStates(items, facts);
  const of = (table: ChecklistTable) => share(states.filter((state) => state.table === table));
  const [define, develop, publish] = CHECKLIST_TABLES.map(of) as [Progress, Progress, Progress];
  return { overall: share(states), define, develop, publish };
};

const PERMISSION_FOR_KIND = {
  attested: 'checklist.attest',
  reviewer: 'checklist.review',
} as const satisfies Record<string, Permission>;

/** Why nobody can tick the item: it follows from facts, is not there yet, or does not apply; or null. */
export const tickRefusal = (item: ChecklistItem | undefined, facts: OfferingFacts): Message | null => {
  if (!item) return { key: 'checklist.refusal.unknown' };
  if (item.kind === 'automatic') return { key: 'checklist.refusal.automatic' };
  if (!item.available) return { key: 'checklist.refusal.unavailable' };
  return item.appliesTo && !item.appliesTo(facts) ? { key: 'checklist.refusal.notApplicable' } : null;
};

/** Why this actor may not tick items of the kind, or null. */
export const tickerRefusal = (
  actor: Actor,
  kind: 'attested' | 'reviewer',
  providerId: string,
): Message | null => refusal(actor, PERMISSION_FOR_KIND[kind], providerId);
