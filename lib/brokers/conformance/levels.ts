import { OSB_VERSIONS, type CheckLevel, type OsbVersion } from './schema';

/** One level for all versions, or the level from each version on; null: from there on the rule is no more. */
export type Levels = CheckLevel | Partial<Record<OsbVersion, CheckLevel | null>>;

export const isAtLeast = (version: OsbVersion, other: OsbVersion) =>
  OSB_VERSIONS.indexOf(version) >= OSB_VERSIONS.indexOf(other);

/** The level of a rule at a version, or null where that version does not have the rule. */
export const levelAt = (levels: Levels | null, version: OsbVersion): CheckLevel | null => {
  if (levels === null || typeof levels === 'string') return levels;
  const since = OSB_VERSIONS.findLast((from) => isAtLeast(version, from) && levels[from] !== undefined);
  return (since && levels[since]) ?? null;
};
