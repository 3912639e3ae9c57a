import { describe, expect, it } from 'vitest';
import { completeFacts, openReview } from '@/prisma/factories/facts';
import en from '@/messages/en/checklist.json';
import type { OfferingFacts } from './facts';
import { CHECKLIST_ITEMS, itemStates, openRequired } from './items';

const facts = completeFacts();
const [broker] = facts.brokers as [OfferingFacts['brokers'][number]];
const stateOf = (id: string, more: Partial<OfferingFacts>) =>
  itemStates(CHECKLIST_ITEMS, completeFacts(more)).find((item) => item.id === id)!;
const text = (key: string) =>
  key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], { checklist: en });
const stated = (itemId: string, current: boolean) => ({
  attestations: [{ itemId, userName: 'Ana', at: facts.now, current }],
});

describe('an item whose proof was good once', () => {
  it.each<[string, Partial<OfferingFacts>, string, string]>([
    [
      'define.catalogExported',
      { downloads: { catalogJson: { at: facts.now, current: false }, starter: null } },
      'definition',
      'export',
    ],
    ['develop.catalogIds', { brokers: [{ ...broker, compared: false }] }, 'comparison', 'check'],
    ['develop.conformance', { brokers: [{ ...broker, catalogHash: 'c2' }] }, 'catalog', 'run'],
    ['define.choices', stated('define.choices', false), 'define.choices', 'attest'],
    ['define.apiKeyStored', stated('define.apiKeyStored', false), 'define.apiKeyStored', 'attest'],
    ['define.usageDuty', stated('define.usageDuty', false), 'define.usageDuty', 'attest'],
    ['publish.catalogEntry', stated('publish.catalogEntry', false), 'publish.catalogEntry', 'attest'],
  ])('%s is stale, says what changed and how to renew it, and counts no more', (id, more, changed, renew) => {
    const item = stateOf(id, more);
    expect(item).toMatchObject({ state: 'stale', done: false, who: 'provider', at: facts.now });
    expect(item.stale).toMatchObject({
      changed: { key: `checklist.stale.${changed}` },
      renew: { key: `checklist.renew.${renew}` },
    });
    expect(text(item.stale!.changed.key)).toBeTypeOf('string');
    expect(text(item.stale!.renew.key)).toBeTypeOf('string');
    expect(openRequired(completeFacts(more))).toContain(id);
  });

  it.each<[string, Partial<OfferingFacts>]>([
    ['define.catalogExported', { downloads: { catalogJson: null, starter: null } }],
    ['develop.catalogIds', { brokers: [{ ...broker, parity: false, compared: false }] }],
    [
      'develop.conformance',
      { brokers: [{ ...broker, latestRun: { ...broker.latestRun!, verdict: 'fail' } }] },
    ],
    ['develop.conformance', { brokers: [{ ...broker, latestRun: null }] }],
    ['define.choices', { attestations: [] }],
  ])('%s is only open where there was no good proof', (id, more) => {
    expect(stateOf(id, more)).toMatchObject({ state: 'open', stale: null });
  });

  it('is done again by the proof given anew', () => {
    expect(stateOf('define.choices', stated('define.choices', true))).toMatchObject({
      state: 'done',
      stale: null,
    });
  });
});

describe('who acts', () => {
  it.each<[string, Partial<OfferingFacts>, string]>([
    ['develop.hosted', { brokers: [] }, 'provider'],
    ['develop.hosted', {}, 'nobody'],
    ['publish.disable', {}, 'nobody'],
    ['define.choices', { attestations: [] }, 'provider'],
    [
      'define.announcementApproved',
      {
        announcement: { state: 'submitted', startedAt: facts.now, approvedAt: null },
        openReviews: [openReview('announcement')],
      },
      'reviewer',
    ],
    [
      'define.announcementApproved',
      { announcement: { state: 'draft', startedAt: facts.now, approvedAt: null } },
      'provider',
    ],
  ])('on %s', (id, more, who) => expect(stateOf(id, more).who).toBe(who));
});
