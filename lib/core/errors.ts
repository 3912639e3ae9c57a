/**
 * A sentence that the reader will see in their own language: a key of the message files and its values.
 * Domain code never writes prose; lib/http and components translate.
 */
export type Message = { key: string; values?: Record<string, string | number> };

/** A field-level complaint; `path` is the dotted path inside the command's body, e.g. `metrics.0.tiers.1.upTo`. */
export type FieldIssue = { path: string; message: Message };

/** What a requirement says about one offering; `href` leads to the page and field that fixes it. */
export type UnmetRequirement = { id: string; message: Message; href?: string };

export type DomainErrorCode =
  | 'not_found'
  | 'unauthenticated'
  | 'other_person'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'illegal_transition'
  | 'requirements_unmet'
  | 'rate_limited'
  | 'upstream_failed'
  | 'internal';

/** The only error that domain code throws on purpose. lib/http turns it into a status and problem+json. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly userMessage: Message,
    readonly extra: {
      fields?: FieldIssue[];
      requirements?: UnmetRequirement[];
      retryAfterSeconds?: number;
    } = {},
  ) {
    super(`${code}: ${userMessage.key}`);
  }
}

/** The row does not exist or is not the actor's: the two are never told apart. */
export const notFound = () => new DomainError('not_found', { key: 'errors.notFound' });
export const forbidden = (message: Message) => new DomainError('forbidden', message);
/** The caller's `version` is not the stored one, or somebody else moved the state first. */
export const conflict = (message: Message = { key: 'errors.conflict' }) =>
  new DomainError('conflict', message);
export const illegalTransition = (message: Message) => new DomainError('illegal_transition', message);
export const invalid = (fields: FieldIssue[]) =>
  new DomainError('invalid', { key: 'errors.invalid', values: { count: fields.length } }, { fields });
export const requirementsUnmet = (requirements: UnmetRequirement[]) =>
  new DomainError(
    'requirements_unmet',
    { key: 'errors.requirementsUnmet', values: { count: requirements.length } },
    { requirements },
  );
