'use client';

import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import type { Message } from '@/lib/core/errors';
import { readAnnouncement, saveAnnouncement } from '@/lib/content/announcement/client';
import { announcementMissing } from '@/lib/content/announcement/completeness';
import { announcementRefusal, isToCome } from '@/lib/content/announcement/policy';
import {
  AUDIENCES,
  CHANNELS,
  saveAnnouncementSchema,
  type AnnouncementDetail,
  type AnnouncementDto,
  type SaveAnnouncement,
} from '@/lib/content/announcement/schema';
import { Checkbox } from '../ui/checkbox';
import { FormGroup } from '../ui/form-group';
import { fieldId } from '../ui/form/field-id';
import { MissingPanel } from '../ui/form/missing-panel';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import type { DraftOfForm } from '../ui/form/use-draft';
import { useRestingValues } from '../ui/form/use-resting-values';
import { useSay } from '../ui/form/use-say';
import { Fields, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { AnnouncementStatus } from './announcement-status';
import { MarkdownPreview } from './markdown-preview';
import { SubmitAnnouncement } from './submit-announcement';
import styles from './content.module.scss';

const valuesOf = ({
  headline,
  body,
  audience,
  channels,
  wantedOn,
  version,
}: AnnouncementDto): SaveAnnouncement => ({
  headline,
  body,
  audience,
  channels,
  wantedOn,
  version,
});

type Watched = { control: Control<SaveAnnouncement> };

type Form = { form: UseFormReturn<SaveAnnouncement>; today: string };

const useMissing = ({ form, today }: Form) => announcementMissing(useRestingValues(form), today);

const Missing = (form: Form) => {
  const missing = useMissing(form);
  const t = useTranslations('content.submit');
  // It is handed in, and the platform releases it: nothing here is published.
  const title = t('missing', { count: missing.length });
  return missing.length > 0 ? <MissingPanel missing={missing} title={title} /> : null;
};

const Submission = ({ form, today, ...submit }: Form & { offeringId: string; draft: DraftOfForm | null }) => (
  <SubmitAnnouncement {...submit} missing={useMissing({ form, today }).length} />
);

const Preview = ({ control, label }: Watched & { label: string }) => {
  const [headline, body] = useWatch({ control, name: ['headline', 'body'] });
  return <MarkdownPreview label={label} headline={headline} text={body} />;
};

const Headline = ({ control, ...input }: Watched & Omit<ComponentProps<typeof TextInput>, 'labelText'>) => {
  const t = useTranslations('content');
  const count = useWatch({ control, name: 'headline' }).length;
  return <TextInput {...input} labelText={t('headline')} helperText={t('headlineHelp', { count })} />;
};

const WantedOn = ({
  control,
  today,
  ...input
}: Watched & { today: string } & Omit<ComponentProps<typeof TextInput>, 'labelText'>) => {
  const t = useTranslations('content');
  const wantedOn = useWatch({ control, name: 'wantedOn' });
  return (
    <TextInput
      {...input}
      type="date"
      labelText={t('wantedOn')}
      helperText={t('wantedOnHelp')}
      warn={!input.readOnly && wantedOn !== '' && !isToCome(wantedOn, today)}
      warnText={t('missing.wantedOnPast')}
    />
  );
};

type Props = {
  offeringId: string;
  announcement: AnnouncementDetail;
  /** The present day by the server's clock, `YYYY-MM-DD`. */
  today: string;
  refusal: Message | null;
  mayReopen: boolean;
};

/** The announcement, as far as the provider may write it, its state, and the way to the reviewer. */
export const AnnouncementForm = ({ offeringId, announcement, today, refusal, mayReopen }: Props) => {
  const t = useTranslations('content');
  const say = useSay();
  const stop = refusal ?? announcementRefusal(announcement);
  const { form, field, submit, state } = useCommandForm<SaveAnnouncement, AnnouncementDto>({
    schema: saveAnnouncementSchema,
    values: valuesOf(announcement),
    send: (body) => saveAnnouncement(offeringId, body),
    toValues: valuesOf,
    draft: stop
      ? undefined
      : {
          offeringId: offeringId,
          document: 'announcement',
          action: 'announcement.save',
          read: () => readAnnouncement(offeringId),
        },
  });
  const { control } = form;
  const open = announcementRefusal(announcement) === null;
  const reason = stop ? say(stop) : null;
  const channels = form.register('channels');
  return (
    <>
      <AnnouncementStatus
        offeringId={offeringId}
        announcement={announcement}
        mayWithdraw={refusal === null}
        mayReopen={mayReopen}
      />
      {open ? <Missing form={form} today={today} /> : null}
      <form method="post" onSubmit={submit}>
        <Stack loose>
          <Headline {...field('headline')} control={control} readOnly={reason !== null} />
          <Fields>
            <Select
              {...field('audience')}
              labelText={t('audience')}
              helperText={t('audienceHelp')}
              readOnly={reason !== null}
            >
              <SelectItem value="" text={t('audiences.choose')} />
              {AUDIENCES.map((one) => (
                <SelectItem key={one} value={one} text={t(`audiences.${one}`)} />
              ))}
            </Select>
            <WantedOn {...field('wantedOn')} control={control} today={today} readOnly={reason !== null} />
          </Fields>
          <FormGroup legendText={t('channels')} id={fieldId('channels')}>
            <div className={styles.checks}>
              {CHANNELS.map((one) => (
                <Checkbox
                  {...channels}
                  key={one}
                  id={`${fieldId('channels')}-${one}`}
                  value={one}
                  labelText={t(`channel.${one}`)}
                  readOnly={reason !== null}
                />
              ))}
            </div>
            <p className="cds--form__helper-text">{t('channelsHelp')}</p>
          </FormGroup>
          <div className={styles.editor}>
            <TextArea
              {...field('body')}
              rows={12}
              labelText={t('body')}
              helperText={t('bodyHelp')}
              readOnly={reason !== null}
            />
            <Preview control={control} label={t('announcementPreview')} />
          </div>
          <SaveBar inline state={state} label={t('saveAnnouncement')} disabledReason={reason} />
        </Stack>
      </form>
      {open && !refusal ? (
        <Submission form={form} today={today} offeringId={offeringId} draft={state.draft} />
      ) : null}
    </>
  );
};
