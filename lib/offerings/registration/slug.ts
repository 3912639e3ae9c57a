import type { Tx } from '../../db/client';

const MAXIMUM = 60;
const LOCK = 7_341_001;

/** A name as the last part of a URL: lower-case ASCII letters, digits, hyphens; empty when nothing of it is left. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAXIMUM)
    .replace(/-+$/, '');

/** `base`, or `base-2`, `base-3` … : the first that is not taken. */
export const freeSlug = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};

/** A documentation path that no other offering has; held until the transaction ends, so two approvals never choose the same. */
export const reserveSlug = async (tx: Tx, { offeringId, name }: { offeringId: string; name: string }) => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const base = slugOf(name) || `offering-${offeringId.slice(0, 8)}`;
  const rows = await tx.offering.findMany({
    where: { documentationSlug: { startsWith: base }, id: { not: offeringId } },
    select: { documentationSlug: true },
  });
  return freeSlug(base, new Set(rows.flatMap(({ documentationSlug }) => documentationSlug ?? [])));
};
