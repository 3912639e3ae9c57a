import 'server-only';
import { createHash } from 'node:crypto';

const MAX_DEPTH = 100;

/**
 * JSON with sorted keys and no spaces (RFC 8785 for what JSON.parse can return). Throws RangeError for a value
 * nested deeper than 100 levels.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`);
  return `{${members.join()}}`;
}

/** SHA-256, in hex, of the canonical JSON: changes when the content does, not when keys are reordered. */
export const catalogHash = (catalog: unknown): string =>
  createHash('sha256').update(canonicalJson(catalog)).digest('hex');
