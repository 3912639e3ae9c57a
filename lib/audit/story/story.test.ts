import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { AuditEventDto } from '../schema';
import { storyOf } from './group';
import { fieldLabel, sentence, shownChanges, withItemTitle, type HistoryTexts } from './sentence';

let next = 1000;
const event = (more: Partial<AuditEventDto> & { minute?: number } = {}): AuditEventDto => {
  const { minute = 0, ...rest } = more;
  return {
    id: String(next--),
    at: new Date(Date.UTC(2026, 0, 5, 10, minute)),
    actorId: 'ana',
    actorName: 'Ana',
    bySystem: false,
    action: 'listing.save',
    subjectType: 'offering',
    subjectId: 'haiku',
    subjectName: null,
    offeringId: 'haiku',
    offeringName: 'Haiku',
    providerId: null,
    providerName: null,
    comment: null,
    changes: [],
    address: null,
    requestId: null,
    ...rest,
  };
};
const change = (field: string, before: string | null, after: string | null) => ({ field, before, after });

describe('the story', () => {
  it('joins saves of one person on one page that follow each other within minutes', () => {
    const story = storyOf([
      event({ minute: 40, changes: [change('tags', 'b', 'c')] }),
      event({ minute: 31, changes: [change('tags', 'a', 'b'), change('name', 'x', 'y')] }),
      event({ minute: 20, changes: [change('name', 'y', 'x')] }),
    ]);
    expect(story.map(({ events }) => events.length)).toEqual([2, 1]);
    expect(story[0]!.changes).toEqual([change('tags', 'a', 'c'), change('name', 'x', 'y')]);
  });

  it('leaves out of the total what came back', () => {
    const [entry] = storyOf([
      event({ minute: 2, changes: [change('name', 'y', 'x')] }),
      event({ minute: 1, changes: [change('name', 'x', 'y')] }),
    ]);
    expect(entry!.changes).toEqual([]);
  });

  it.each([
    ['another person', { actorId: 'ben' }],
    ['another page', { action: 'settings.save' }],
    ['another subject', { subjectId: 'other' }],
  ])('begins anew for %s', (_, more) => {
    expect(storyOf([event({ minute: 2, ...more }), event({ minute: 1 })])).toHaveLength(2);
  });

  it('keeps apart what is no save', () => {
    const ticks = [event({ action: 'checklist.attest' }), event({ action: 'checklist.attest' })];
    expect(storyOf(ticks)).toHaveLength(2);
  });

  it.each(['registration', 'announcement'])('tells a decision on a %s once, with its comment', (noun) => {
    const review = event({
      action: 'review.approve',
      comment: 'Well done',
      changes: [change('kind', null, noun)],
    });
    const told = event({ action: `${noun}.approve` });
    for (const events of [
      [review, told],
      [told, review],
    ])
      expect(storyOf(events).map((one) => [one.event.action, one.event.comment])).toEqual([
        [`${noun}.approve`, 'Well done'],
      ]);
    expect(storyOf([review])).toHaveLength(1);
    expect(storyOf([{ ...review, actorId: 'rita' }, told])).toHaveLength(2);
  });
});

const textsIn = (locale: string) => {
  const messages = { history: JSON.parse(readFileSync(`messages/${locale}/history.json`, 'utf8')) as object };
  return createTranslator({ locale, messages, namespace: 'history' } as never) as unknown as HistoryTexts;
};

const ACTIONS = Object.entries(
  (JSON.parse(readFileSync('messages/en/history.json', 'utf8')) as { actions: object }).actions,
).flatMap(function names([key, value]: [string, unknown]): string[] {
  return typeof value === 'string'
    ? [key]
    : Object.entries(value as object).flatMap(([inner, text]) => names([`${key}.${inner}`, text]));
});

const NAMED: Record<string, string[]> = {
  en: [
    'Ana changed “Short description” of the listing',
    'Ana changed “Short description” and “Tags” of the listing',
    'Ana changed “Short description” and 2 more fields of the listing',
  ],
  fr: [
    'Ana a modifié «\u202fDescription courte\u202f» de la fiche',
    'Ana a modifié «\u202fDescription courte\u202f» et «\u202fMots-clés\u202f» de la fiche',
    'Ana a modifié «\u202fDescription courte\u202f» et 2 autres champs de la fiche',
  ],
};

describe.each(['en', 'fr'])('sentences in %s', (locale) => {
  const t = textsIn(locale);

  it('are whole for every action, with fields and without', () => {
    expect(ACTIONS.length).toBeGreaterThan(60);
    for (const action of ACTIONS)
      for (const changes of [
        [],
        [change('displayName', 'a', 'b')],
        ['displayName', 'tags', 'bullets'].map((field) => change(field, 'a', 'b')),
      ]) {
        const text = sentence(t, event({ action, changes }));
        expect(text, action).toContain('Ana');
        expect(text, action).not.toMatch(/[{}]|undefined|history\./);
      }
  });

  it('name the fields that changed', () => {
    const fields = ['shortDescription', 'tags', 'bullets'];
    const text = (count: number) =>
      sentence(t, event({ changes: fields.slice(0, count).map((field) => change(field, 'a', 'b')) }));
    expect([1, 2, 3].map(text)).toEqual(NAMED[locale]);
  });
});

it('says which drift of a contract was found, and not again below', () => {
  const drifts = ['unreachable', 'parity', 'untested', 'unexported'].map((kind) => [
    change('kind', null, kind),
  ]);
  for (const locale of ['en', 'fr'] as const) {
    const texts = drifts.map((changes) =>
      sentence(textsIn(locale), event({ action: 'broker.drift', changes })),
    );
    expect(new Set(texts).size).toBe(drifts.length);
  }
  expect(shownChanges('broker.drift', drifts[0]!)).toEqual([]);
});

it('says which operation ended, and leaves its reason to the instance’s page', () => {
  const ended = ['provision', 'update', 'deprovision', 'bind', 'unbind', 'disable', 'enable'].map((kind) => [
    change('operation', null, kind),
    change('finding', null, 'brokerCalls.connect_refused'),
  ]);
  for (const locale of ['en', 'fr'] as const)
    for (const action of ['instance.succeeded', 'instance.failed']) {
      const texts = ended.map((changes) => sentence(textsIn(locale), event({ action, changes })));
      expect(new Set(texts).size).toBe(ended.length);
      expect(shownChanges(action, ended[0]!)).toEqual([]);
    }
});

it('names the checklist item that was ticked, and the requirements of a move', () => {
  const t = textsIn('en');
  const all = Object.assign((key: string) => `<${key}>`, { has: (key: string) => key.includes('osbRead') });
  const ticked = (subjectId: string) =>
    event({ action: 'checklist.attest', subjectType: 'checklist_item', subjectId });
  expect(sentence(t, withItemTitle(all, ticked('develop.osbRead')))).toBe(
    'Ana ticked “<checklist.item.develop.osbRead.title>” on the checklist',
  );
  expect(sentence(t, withItemTitle(all, ticked('develop.gone')))).toBe('Ana ticked a checklist item');
  expect(fieldLabel(t, 'requirements.twoPeople')).toBe(
    'Requirements › Two different people asked and approved',
  );
});

it('shows fields inside objects by themselves, and no fingerprints', () => {
  const changes = [
    { field: 'contacts', before: { security: { name: 'A' } }, after: { security: { name: 'B' } } },
    { field: 'iconHash', before: 'a', after: 'b' },
    { field: 'state', before: 'draft', after: 'submitted' },
  ];
  expect(shownChanges('registration.submit', changes)).toEqual([change('contacts.security.name', 'A', 'B')]);
});
