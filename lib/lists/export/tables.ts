import 'server-only';
import { auditLog, offeringHistory } from '../../audit/queries';
import { auditQuerySchema, type AuditEventDto } from '../../audit/schema';
import {
  fieldLabel,
  sentence,
  shownChanges,
  withItemTitle,
  type HistoryTexts,
} from '../../audit/story/sentence';
import type { Actor } from '../../auth/permissions';
import type { Page } from '../../core/pagination';
import { listOfferings } from '../../offerings/queries';
import { listOfferingsSchema } from '../../offerings/schema';
import { reviewQueue } from '../../reviews/queries';
import { reviewQuerySchema } from '../../reviews/schema';
import { listPeople } from '../../team/people/queries';
import type { ListName } from '../schema';

/** All texts of the reader's language. */
export type Texts = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};
export type Search = Record<string, string>;
/** A list as a table: the keys of its header's texts, and one page of rows. */
type Table = {
  header: string[];
  page: (actor: Actor, search: Search) => Promise<{ rows: string[][]; nextCursor: string | null }>;
};

const BATCH = '100';

const history = (t: Texts): HistoryTexts =>
  Object.assign((key: string, values?: Record<string, string | number>) => t(`history.${key}`, values), {
    has: (key: string) => t.has(`history.${key}`),
  });

const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const eventRow = (t: Texts, event: AuditEventDto) => {
  const texts = history(t);
  const changes = shownChanges(event.action, event.changes).map(({ field, before, after }) =>
    t('common.labelled', { label: fieldLabel(texts, field), text: `${text(before)} → ${text(after)}` }),
  );
  return [
    event.at.toISOString(),
    event.bySystem ? texts('platform') : event.actorName,
    sentence(texts, withItemTitle(t, event)),
    event.offeringName ?? '',
    event.providerName ?? '',
    event.comment ?? '',
    changes.join('\n'),
    event.address ?? '',
    event.requestId ?? '',
    event.id,
  ];
};

const EVENT = [
  'at',
  'person',
  'what',
  'offering',
  'provider',
  'comment',
  'changes',
  'address',
  'request',
  'id',
];

const mapped = <T>({ rows, nextCursor }: Page<T>, toRow: (row: T) => string[]) => ({
  rows: rows.map(toRow),
  nextCursor,
});

/** The history of one offering as a table. */
export const historyTable = (t: Texts, offeringId: string): Table => ({
  header: EVENT,
  page: async (actor, search) =>
    mapped(
      await offeringHistory(actor, offeringId, auditQuerySchema.parse({ ...search, limit: BATCH })),
      (row) => eventRow(t, row),
    ),
});

/** Each list that stands by itself as a table, in the reader's words. */
export const TABLES: Record<Exclude<ListName, 'history'>, (t: Texts) => Table> = {
  audit: (t) => ({
    header: EVENT,
    page: async (actor, search) =>
      mapped(await auditLog(actor, auditQuerySchema.parse({ ...search, limit: BATCH })), (row) =>
        eventRow(t, row),
      ),
  }),
  offerings: (t) => ({
    header: ['offering', 'type', 'provider', 'visibility', 'registration', 'updated', 'id'],
    page: async (actor, search) =>
      mapped(await listOfferings(actor, listOfferingsSchema.parse({ ...search, limit: BATCH })), (row) => [
        row.name,
        t(`offerings.type.${row.type ?? 'none'}`),
        row.providerName,
        t(`offerings.visibility.${row.visibility}`),
        t(`offerings.registrationState.${row.registrationState}`),
        row.updatedAt.toISOString(),
        row.id,
      ]),
  }),
  reviews: (t) => ({
    header: [
      'kind',
      'state',
      'offering',
      'provider',
      'asked',
      'askedAt',
      'decided',
      'decidedAt',
      'comment',
      'id',
    ],
    page: async (actor, search) =>
      mapped(await reviewQueue(actor, reviewQuerySchema.parse({ ...search, limit: BATCH })), (row) => [
        t(`reviews.kind.${row.kind}`),
        t(`reviews.state.${row.state}`),
        row.offeringName,
        row.providerName,
        row.submittedName,
        row.submittedAt.toISOString(),
        row.decidedName ?? '',
        row.decidedAt?.toISOString() ?? '',
        row.comment ?? '',
        row.id,
      ]),
  }),
  people: (t) => ({
    header: ['person', 'email', 'roles', 'disabled', 'id'],
    page: async (actor) =>
      mapped({ rows: await listPeople(actor), nextCursor: null }, (row) => [
        row.name,
        row.email,
        [
          ...row.platformRoles.map((role) => t(`common.role.${role}`)),
          ...row.memberships.map((one) => `${t(`common.role.${one.role}`)}, ${one.providerName}`),
        ].join('\n'),
        t(row.disabled ? 'common.yes' : 'common.no'),
        row.id,
      ]),
  }),
};
