import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { now } from '../../core/clock';
import { db, type Tx } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute } from '../../db/statement';
import { inTransaction } from '../../db/tx';
import { forgetKeys, newKeyRow, readKeys } from './queries';
import { isRotationDue, PUBLISHED_AFTER_MS, PUBLISHED_BEFORE_MS } from './policy';

type Fresh = Awaited<ReturnType<typeof newKeyRow>>;

/** Adds the key and gives those before it an end. The first key of an installation signs at once. */
const addKey = async (tx: Tx, actor: Actor | null, key: Fresh, isFirst: boolean) => {
  const signsFrom = isFirst ? now() : new Date(now().getTime() + PUBLISHED_BEFORE_MS);
  const publishedUntil = new Date(signsFrom.getTime() + PUBLISHED_AFTER_MS);
  await tx.signingKey.updateMany({ where: { publishedUntil: null }, data: { publishedUntil } });
  await tx.signingKey.create({ data: { ...key, signsFrom }, select: { kid: true } });
  await recordAudit(tx, actor, {
    action: 'signingKey.rotate',
    subjectType: 'signingKey',
    subjectId: key.kid,
    after: { signsFrom: signsFrom.toISOString() },
  });
};

/** One process at a time decides about keys. */
const lockKeys = (tx: Tx) => execute(tx, Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('signing-keys'))`);

/**
 * Makes the installation's first signing key, and a new one when the present one has reached its age. Every process
 * asks at its start and each hour; one of them does it.
 */
export const ensureSigningKeys = async (): Promise<void> => {
  if (!isRotationDue(await readKeys(db), now())) return;
  const fresh = await newKeyRow(now());
  await inTransaction(async (tx) => {
    await lockKeys(tx);
    const keys = await readKeys(tx);
    if (isRotationDue(keys, now())) await addKey(tx, null, fresh, keys.length === 0);
  });
  forgetKeys();
};

/** A new signing key: published at once, signing after ten minutes; the old one stays published until its last token ends. @throws forbidden */
export const rotateSigningKey = async (actor: Actor): Promise<void> => {
  assertPermission(actor, 'installation.manage');
  const fresh = await newKeyRow(now());
  await inTransaction(async (tx) => {
    await lockKeys(tx);
    await addKey(tx, actor, fresh, (await readKeys(tx)).length === 0);
  });
  forgetKeys();
};
