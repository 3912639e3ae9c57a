import 'server-only';
import { randomBytes } from 'node:crypto';
import { notFound } from '../core/errors';
import { now } from '../core/clock';
import { db, type Tx } from '../db/client';
import { hashSecret } from './secrets';

export type LinkPurpose = 'setup' | 'password';

const HOUR = 3_600_000;
const LIFETIME: Record<LinkPurpose, number> = { setup: 24 * HOUR, password: 72 * HOUR };

/**
 * A link that works once: its token, of which only the hash is kept. A newer link of the same purpose and person
 * replaces the older ones.
 */
export const newLink = async (tx: Tx, purpose: LinkPurpose, userId: string | null = null) => {
  const token = randomBytes(32).toString('base64url');
  await tx.oneTimeLink.deleteMany({ where: { purpose, userId } });
  await tx.oneTimeLink.create({
    data: {
      purpose,
      userId,
      tokenHash: hashSecret(token),
      expiresAt: new Date(now().getTime() + LIFETIME[purpose]),
    },
  });
  return token;
};

const live = (purpose: LinkPurpose, token: string) => ({
  purpose,
  tokenHash: hashSecret(token),
  usedAt: null,
  expiresAt: { gt: now() },
});

/** Whether a link can still be used: for the page behind it. */
export const linkIsLive = async (purpose: LinkPurpose, token: string) =>
  (await db.oneTimeLink.count({ where: live(purpose, token) })) === 1;

/**
 * Uses a link up; whom it was made for.
 * @throws not_found when it is unknown, expired or used: two at once, and one of them gets this
 */
export const spendLink = async (tx: Tx, purpose: LinkPurpose, token: string) => {
  const link = await tx.oneTimeLink.findFirst({
    where: live(purpose, token),
    select: { id: true, userId: true },
  });
  if (!link) throw notFound();
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: now() },
  });
  if (count !== 1) throw notFound();
  return link.userId;
};
