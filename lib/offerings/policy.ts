import { forbidden, type Message } from '../core/errors';
import type { RegistrationState } from './registration/machine';
import type { Visibility } from './schema';

const EDITABLE: readonly string[] = ['draft', 'limited'] satisfies Visibility[];

/**
 * Why the definition of an offering cannot be changed now, or null. What customers rely on changes only by a
 * reviewed revision, so a public offering's pages are read-only here.
 */
export const editRefusal = (offering: { visibility: string }): Message | null =>
  EDITABLE.includes(offering.visibility)
    ? null
    : { key: 'offerings.locked', values: { visibility: offering.visibility } };

/** @throws forbidden with the sentence of `editRefusal` */
export const assertEditable = (offering: { visibility: string }) => {
  const reason = editRefusal(offering);
  if (reason) throw forbidden(reason);
};

/** Where an offering's published documentation is read; the slug is reserved when the registration is approved. */
export const documentationUrl = (publicUrl: string, slug: string | null): string | null =>
  slug === null ? null : `${publicUrl}/docs/${slug}`;

const NEXT_BEFORE_APPROVAL = {
  draft: 'provider',
  submitted: 'reviewer',
  changes_requested: 'provider',
  declined: null,
} as const satisfies Record<Exclude<RegistrationState, 'approved'>, NextActor>;

const NEXT_AFTER_APPROVAL = {
  draft: 'provider',
  limited: 'provider',
  public: null,
  suspended: 'reviewer',
  deprecated: 'platform',
  retired: null,
} as const satisfies Record<Visibility, NextActor>;

export type NextActor = 'provider' | 'reviewer' | 'platform' | null;

/** Who moves the offering on, as far as its two states tell; null when nothing is expected of anybody. */
export const nextActor = (offering: {
  visibility: Visibility;
  registrationState: RegistrationState;
}): NextActor =>
  offering.registrationState === 'approved'
    ? NEXT_AFTER_APPROVAL[offering.visibility]
    : NEXT_BEFORE_APPROVAL[offering.registrationState];
