import { randomUUID } from 'node:crypto';
import type { Actor, PlatformRole, ProviderRole } from '@/lib/auth/permissions';
import { DEFINITION_PAGES, INSTANCE_TESTS, type OfferingFacts } from '@/lib/checklist/facts';
import { CHECKLIST_ITEMS } from '@/lib/checklist/items';

const at = new Date('2026-03-01T12:00:00Z');
export const PROVIDER_ID = '00000000-0000-4000-8000-00000000000a';
const OTHER_PROVIDER_ID = '00000000-0000-4000-8000-00000000000b';

/** Facts of an offering that meets every requirement of every move; `more` takes something away. No database. */
export const completeFacts = (more: Partial<OfferingFacts> = {}): OfferingFacts => ({
  now: at,
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Example Verse',
  providerId: PROVIDER_ID,
  providerName: 'Example Company',
  type: 'integrated_billing',
  visibility: 'limited',
  visibilityChangedAt: at,
  createdAt: at,
  serviceName: 'example-verse',
  documentationUrl: 'https://workbench.example/docs/example-verse',
  freePlanWaived: false,
  suspensionReason: null,
  noticeOn: new Date('2025-10-01'),
  endOfServiceOn: new Date('2026-02-28'),
  missing: Object.fromEntries(
    DEFINITION_PAGES.map((page) => [page, []]),
  ) as unknown as OfferingFacts['missing'],
  registration: { state: 'approved', approvedAt: at },
  listing: {
    documentationUrl: 'https://workbench.example/docs/example-verse',
    instructionsUrl: 'https://workbench.example/docs/example-verse',
    termsUrl: 'https://company.example/verse/terms',
    termsConfirmed: true,
  },
  settings: { bindable: false, planUpdateable: false },
  access: { enabledAt: at, redirectUris: 1, firstLoginAt: at, firstApiKeyAt: at, firstAuthzAt: at },
  plans: [
    { id: 'plan-lite', name: 'Lite', kind: 'free', pricesApproved: true, hasDefaultMetric: false },
    { id: 'plan-standard', name: 'Standard', kind: 'metered', pricesApproved: true, hasDefaultMetric: false },
  ],
  guidance: { startedAt: at, publishedAt: at },
  announcement: { state: 'approved', startedAt: at, approvedAt: at },
  brokers: [
    {
      id: 'broker-main',
      name: 'Production',
      url: 'https://broker.example',
      checkedAt: at,
      reachable: true,
      parity: true,
      compared: true,
      fields: { equal: 14, total: 14 },
      catalogHash: 'c1',
      latestRun: { id: 'run-1', verdict: 'pass', catalogHash: 'c1', finishedAt: at },
      deployments: 1,
    },
  ],
  deployments: { total: 1, published: 1, publishedAt: at },
  instances: 0,
  tested: Object.fromEntries(INSTANCE_TESTS.map((test) => [test, at])),
  downloads: { catalogJson: { at, current: true }, starter: { at } },
  openReviews: [],
  returned: [],
  lastDecisionAt: at,
  evidence: (['demo_recording', 'test_evidence'] as const).map((kind) => ({
    id: kind,
    kind,
    title: kind,
    url: 'https://company.example/evidence',
    addedAt: at,
  })),
  attestations: CHECKLIST_ITEMS.filter(({ kind }) => kind !== 'automatic').map(({ id }) => ({
    itemId: id,
    userName: 'Test Person',
    at,
    current: true,
  })),
  allowList: { entries: 1, firstSeenAt: at },
  ...more,
});

/** An open request of a kind, as facts know it. */
export const openReview = (kind: string): OfferingFacts['openReviews'][number] => ({
  id: randomUUID(),
  kind,
  submittedById: 'someone',
  submittedName: 'Someone',
  submittedAt: at,
  reviewOn: null,
  decideBy: null,
});

/** A request of a kind that came back, as facts know it. */
export const returnedReview = (
  kind: string,
  more: Partial<OfferingFacts['returned'][number]> = {},
): OfferingFacts['returned'][number] => ({
  id: randomUUID(),
  kind,
  decision: 'changes_requested',
  by: 'Rita',
  at,
  comment: 'Name the company in full.',
  sections: [],
  ...more,
});

export const ACTOR_KINDS = [
  'owner',
  'editor',
  'viewer',
  'otherOwner',
  'reviewer',
  'operator',
  'customer',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

const member = (providerId: string, role: ProviderRole) => [
  { providerId, providerName: 'Company', accountId: 'a'.repeat(32), role },
];

/** One person of each kind, without a database. */
export const plainActor = (kind: ActorKind): Actor => {
  const memberships: Partial<Record<ActorKind, Actor['memberships']>> = {
    owner: member(PROVIDER_ID, 'owner'),
    editor: member(PROVIDER_ID, 'editor'),
    viewer: member(PROVIDER_ID, 'viewer'),
    otherOwner: member(OTHER_PROVIDER_ID, 'owner'),
  };
  const platformRoles: PlatformRole[] = kind === 'reviewer' || kind === 'operator' ? [kind] : [];
  const userId = `user-${kind}`;
  return {
    userId,
    sessionId: 'session',
    name: kind,
    email: `${kind}@test.example`,
    platformRoles,
    memberships: memberships[kind] ?? [],
    accounts: [],
    address: null,
    requestId: null,
  };
};
