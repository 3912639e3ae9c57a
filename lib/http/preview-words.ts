import 'server-only';
import type { AbstractIntlMessages } from 'next-intl';
import type { Actor } from '../auth/permissions';
import { previewFrame } from '../catalog/queries';
import { LOCALES } from '../core/preferences';
import { messagesFor } from './messages';

/**
 * What the preview of an offering needs beside its listing, in each of the console's languages, English first: the
 * catalog's texts, and what it says of the offering.
 * @throws not_found
 */
export const previewWords = (actor: Actor, offeringId: string) =>
  Promise.all(
    LOCALES.map(async (locale) => ({
      locale,
      messages: { catalog: messagesFor(locale).catalog as AbstractIntlMessages },
      frame: await previewFrame(actor, offeringId, { locale }),
    })),
  );
