'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useLocale, useTranslations } from 'next-intl';
import { CheckboxSet } from '../ui/form/checkbox-set';
import { MissingPanel } from '../ui/form/missing-panel';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Columns, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { TextInput } from '../ui/text-input';
import type { Message } from '@/lib/core/errors';
import { iconUrl, readListing, saveListing } from '@/lib/offerings/listing/client';
import { listingMissing } from '@/lib/offerings/listing/completeness';
import type { ListingDetail } from '@/lib/offerings/listing/queries';
import {
  saveListingSchema,
  TRANSLATION_LOCALES,
  type ListingDto,
  type SaveListing,
} from '@/lib/offerings/listing/schema';
import { AddressesFields } from './addresses-fields';
import { BulletsField } from './bullets-field';
import { IconField } from './icon-field';
import { ListingPreview } from './listing-preview';
import { listingValues } from './listing-values';
import { MediaField } from './media-field';
import { TagsField } from './tags-field';
import { TextsFields } from './texts-fields';
import { TranslationsFields } from './translations-fields';

type Props = { detail: ListingDetail; refusal: Message | null };

/** Everything customers see of an offering, with what it will look like beside it. */
export const ListingForm = ({ detail: { listing, offering, categories }, refusal }: Props) => {
  const t = useTranslations('listing');
  const say = useSay();
  const [iconHash, setIconHash] = useState(listing.iconHash);
  const reader = useLocale();
  const own = TRANSLATION_LOCALES.find((locale) => locale === reader) ?? 'fr';
  const { form, field, submit, state, dirty } = useCommandForm<SaveListing, ListingDto>({
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
  const values = useWatch({ control: form.control }) as SaveListing;
  const group = { form, field };
  const options = categories.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <MissingPanel missing={listingMissing({ ...values, iconHash }, offering)} />
      <Columns>
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
              <MediaField {...group} />
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
          <SaveBar state={state} dirty={dirty} disabledReason={refusal && say(refusal)} />
        </form>
        <ListingPreview
          control={form.control}
          iconSrc={iconHash && iconUrl(offering.id, iconHash)}
          providerName={offering.providerName}
          categories={categories}
        />
      </Columns>
    </>
  );
};
