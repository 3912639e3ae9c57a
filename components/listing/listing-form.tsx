'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { CheckboxSet } from '../ui/form/checkbox-set';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { TextInput } from '../ui/text-input';
import type { Message } from '@/lib/core/errors';
import { readListing, saveListing } from '@/lib/offerings/listing/client';
import type { ListingDetail } from '@/lib/offerings/listing/queries';
import {
  saveListingSchema,
  TRANSLATION_LOCALES,
  type ListingDto,
  type SaveListing,
} from '@/lib/offerings/listing/schema';
import { AddressesFields } from './addresses-fields';
import { BesidePreview } from './beside-preview';
import { BulletsField } from './bullets-field';
import { IconField } from './icon-field';
import { ListingMissing } from './listing-missing';
import { ListingPreview } from './listing-preview';
import { listingValues } from './listing-values';
import { MediaField } from './media-field';
import type { PreviewWords } from './preview/preview-content';
import { TagsField } from './tags-field';
import { TextsFields } from './texts-fields';
import { TranslationsFields } from './translations-fields';

type Props = { detail: ListingDetail; refusal: Message | null; words: PreviewWords[] };

/** Everything customers see of an offering, with what it will look like beside it. */
export const ListingForm = ({ detail: { listing, offering, categories }, refusal, words }: Props) => {
  const t = useTranslations('listing');
  const say = useSay();
  const [iconHash, setIconHash] = useState(listing.iconHash);
  const reader = useLocale();
  const own = TRANSLATION_LOCALES.find((locale) => locale === reader) ?? 'fr';
  const { form, field, submit, state } = useCommandForm<SaveListing, ListingDto>({
    schema: saveListingSchema,
    values: listingValues(listing),
    send: (values) => saveListing(offering.id, values),
    toValues: listingValues,
    draft: refusal
      ? undefined
      : {
          offeringId: offering.id,
          document: 'listing',
          action: 'listing.save',
          read: () => readListing(offering.id),
        },
  });
  const group = { form, field };
  const options = categories.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <ListingMissing form={form} iconHash={iconHash} offering={offering} />
      <BesidePreview
        preview={
          <ListingPreview control={form.control} iconHash={iconHash} offeringId={offering.id} words={words} />
        }
      >
        <form method="post" onSubmit={submit} noValidate>
          <Section title={t('groups.texts')} help={t('groups.textsHelp')}>
            <Panel>
              <TextsFields {...group} />
            </Panel>
          </Section>
          <Section title={t('groups.icon')} help={t('groups.iconHelp')}>
            <Panel>
              <IconField
                offeringId={offering.id}
                iconHash={iconHash}
                onChange={setIconHash}
                disabled={refusal !== null}
              />
            </Panel>
          </Section>
          <Section title={t('groups.find')} help={t('groups.findHelp')}>
            <Panel>
              <Stack>
                <CheckboxSet
                  control={form.control}
                  name="categories"
                  groups={[{ legend: t('categories'), options }]}
                />
                <TagsField form={form} />
              </Stack>
            </Panel>
          </Section>
          <Section title={t('groups.bullets')} help={t('groups.bulletsHelp')}>
            <Panel>
              <BulletsField {...group} />
            </Panel>
          </Section>
          <Section title={t('groups.media')} help={t('groups.mediaHelp')}>
            <Panel>
              <MediaField {...group} offeringId={offering.id} disabled={refusal !== null} />
            </Panel>
          </Section>
          <Section title={t('groups.addresses')} help={t('groups.addressesHelp')}>
            <Panel>
              {offering.type === 'referral' ? (
                <TextInput
                  {...field('siteUrl')}
                  type="url"
                  labelText={t('siteUrl')}
                  helperText={t('siteUrlHelp')}
                />
              ) : (
                <AddressesFields {...group} reserved={offering.documentationUrl} />
              )}
            </Panel>
          </Section>
          <Section title={t('groups.translations')} help={t('groups.translationsHelp')}>
            <Panel>
              <TranslationsFields {...group} initial={own} />
            </Panel>
          </Section>
          <SaveBar state={state} disabledReason={refusal && say(refusal)} />
        </form>
      </BesidePreview>
    </>
  );
};
