import { forbidden, type Message } from '../core/errors';
import type { Visibility } from './schema';

const EDITABLE: readonly string[] = ['draft', 'limited'] satisfies Visibility[];

/**
 * Why the definition of an offering cannot be changed now, or null. What customers rely on changes only by a
 * reviewed revision, so a public offering's pages are read-only here.
 */
export const editRefusal = (offering: { visibility: string }): Message | null =>
  EDITABLE.includes(offering.visibility) ? null : { key: 'offerings.locked', values: { visibility: offering.visibility } };

/** @throws forbidden with the sentence of `editRefusal` */
export const assertEditable = (offering: { visibility: string }) => {
  const reason = editRefusal(offering);
  if (reason) throw forbidden(reason);
};

/** Where an offering's published documentation is read; the slug is reserved when the registration is approved. */
export const documentationUrl = (publicUrl: string, slug: string | null): string | null =>
  slug === null ? null : `${publicUrl}/docs/${slug}`;
