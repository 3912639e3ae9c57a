import { db } from '@/lib/db/client';
import { recordAudit } from '@/lib/audit/service';
import type { Actor } from '@/lib/auth/permissions';
import { inTransaction } from '@/lib/db/tx';
import { env } from '@/lib/env';
import { documentationUrl } from '@/lib/offerings/policy';
import { now } from '@/lib/core/clock';
import type { Visibility } from '@/lib/offerings/schema';
import { newParameter, type Parameter } from '@/lib/offerings/settings/schema';
import { createBrokerRow, createDeploymentRow, createRunRow } from '../factories/brokers';
import { createIamRow } from '../factories/iam';
import { createOfferingRow } from '../factories/offerings';
import { createPlanRow } from '../factories/plans';
import { completeRegistrationColumns, createReviewRow } from '../factories/reviews';
import { proveRelease } from '../factories/visibility';
import { DEMO_TEXTS, type DemoTexts } from './demo-texts';

type Team = { providerId: string; owner: Actor; editor: Actor };

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

const ICON = (color: string, letter: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${color}"/><text x="16" y="22" font-family="sans-serif" font-size="18" text-anchor="middle" fill="#fff">${letter}</text></svg>`;

const listingOf = (texts: DemoTexts) => {
  const { slug, color, french, ...columns } = texts;
  const url = documentationUrl(env.PUBLIC_URL, slug)!;
  const listing = {
    displayName: columns.name,
    shortDescription: columns.shortDescription,
    longDescription: columns.longDescription,
    categories: columns.categories,
    tags: columns.tags,
    bullets: columns.bullets,
    translations: { fr: french },
    iconSvg: ICON(color, columns.name.split(' ').at(-1)![0]!),
    iconHash: slug,
    termsUrl: `https://${slug}.example/terms`,
    termsConfirmed: true,
  };
  return columns.siteUrl
    ? { ...listing, siteUrl: columns.siteUrl }
    : { ...listing, documentationUrl: url, instructionsUrl: url };
};

const parameters: Parameter[] = [
  {
    ...newParameter(),
    type: 'choice',
    name: 'tone',
    label: 'Tone',
    description: 'How the texts sound unless a request says otherwise.',
    default: 'calm',
    choices: [
      { value: 'calm', label: 'Calm' },
      { value: 'merry', label: 'Merry' },
    ],
  },
  {
    ...newParameter(),
    type: 'switch',
    name: 'signed',
    label: 'End with a signature',
    default: 'true',
  },
];

const settings = {
  parameters,
  regions: ['eu-de', 'us-south'],
  supportSiteUrl: 'https://support.verse.example',
  supportEmail: 'support@verse.example',
  escalationContact: 'Duty manager, +49 30 1234567',
  supportHours: 'Monday to Friday, 9:00 to 17:00 CET',
};

const told = async (
  offering: { id: string; name: string; providerId: string },
  actor: Actor,
  actions: string[],
) =>
  inTransaction(async (tx) => {
    for (const action of actions) {
      const subject = { subjectType: 'offering', subjectId: offering.id, offeringId: offering.id };
      await recordAudit(tx, actor, {
        action,
        ...subject,
        providerId: offering.providerId,
        after: { name: offering.name },
      });
    }
  });

const releasedAnnouncement = (texts: DemoTexts) => ({
  state: 'released',
  headline: `${texts.name} is here`,
  body: texts.shortDescription,
  audience: 'Everybody who writes',
  channels: ['catalog_banner', 'blog'],
  startedAt: daysAgo(9),
  approvedAt: daysAgo(6),
  releasedAt: daysAgo(4),
});

/** An approved service with its plans and access, in a visibility; a draft has no broker yet. */
const approvedService = async (team: Team, texts: DemoTexts, visibility: Visibility) => {
  const published = visibility !== 'draft';
  const offering = await createOfferingRow({
    providerId: team.providerId,
    name: texts.name,
    visibility,
    registrationState: 'approved',
    serviceName: texts.slug,
    documentationSlug: texts.slug,
    registration: completeRegistrationColumns(),
    listing: listingOf(texts),
    settings,
    guidance: {
      markdown: texts.guidance,
      startedAt: daysAgo(9),
      ...(published ? { publishedMarkdown: texts.guidance, publishedAt: daysAgo(5) } : {}),
    },
    announcement: visibility === 'public' ? releasedAnnouncement(texts) : undefined,
    offering: { visibilityChangedAt: daysAgo(published ? 4 : 12), createdAt: daysAgo(14) },
  });
  const regions = ['eu-de'];
  const free = await createPlanRow(offering.id, 'free', { position: 0, regions });
  const metered = await createPlanRow(offering.id, 'metered', {
    position: 1,
    regions,
    pricesApproved: visibility === 'public',
  });
  await createIamRow({
    offeringId: offering.id,
    redirectUris: published ? [`https://${texts.slug}.example/callback`] : [],
    provenAt: visibility === 'public' ? daysAgo(6) : undefined,
  });
  if (published) {
    const broker = await createBrokerRow(offering.id, { atParity: true, url: 'http://127.0.0.1:3400' });
    for (const { id: planId } of [free, metered]) {
      await createDeploymentRow({
        offeringId: offering.id,
        planId,
        brokerId: broker.id,
        regionId: 'eu-de',
        publishedAt: daysAgo(4),
      });
    }
    if (visibility !== 'public') await createRunRow(broker, { startedById: team.owner.userId });
  }
  if (visibility === 'public') await proveRelease(offering.id, team.owner.userId);
  await told(offering, team.owner, ['offering.create']);
  return offering;
};

const waitingRegistration = async (team: Team) => {
  const offering = await createOfferingRow({
    providerId: team.providerId,
    name: 'Example Ballad',
    registrationState: 'submitted',
    registration: completeRegistrationColumns(),
  });
  await createReviewRow({
    offeringId: offering.id,
    kind: 'registration',
    submittedBy: team.editor,
    submittedAt: daysAgo(2),
    note: 'We would like to start with the European regions.',
  });
  await told(offering, team.editor, ['offering.create']);
};

const referral = async (team: Team) => {
  const texts = DEMO_TEXTS.forecast;
  const offering = await createOfferingRow({
    providerId: team.providerId,
    name: texts.name,
    visibility: 'public',
    type: 'referral',
    registrationState: 'approved',
    documentationSlug: texts.slug,
    registration: completeRegistrationColumns('referral'),
    listing: listingOf(texts),
    settings,
  });
  await told(offering, team.owner, ['offering.create']);
};

/** Offerings at every point of the journey: draft ready for its broker, limited, public, in review, a referral. */
export const seedOfferings = async (verse: Team, weather: Team, customerAccountId: string) => {
  await approvedService(verse, DEMO_TEXTS.haiku, 'draft');
  const sonnet = await approvedService(verse, DEMO_TEXTS.sonnet, 'limited');
  await db.allowListEntry.create({
    data: { offeringId: sonnet.id, accountId: customerAccountId, addedById: verse.owner.userId },
  });
  await approvedService(verse, DEMO_TEXTS.ode, 'public');
  await waitingRegistration(verse);
  await referral(weather);
  await createOfferingRow({ providerId: weather.providerId, name: 'Sample Radar' });
};
