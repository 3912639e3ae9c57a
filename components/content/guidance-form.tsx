'use client';

import type { ComponentProps } from 'react';
import { useTranslations } from 'next-intl';
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import type { Message } from '@/lib/core/errors';
import { readGuidance, saveGuidance } from '@/lib/content/guidance/client';
import { guidanceMissing } from '@/lib/content/guidance/completeness';
import { saveGuidanceSchema, type GuidanceDto, type SaveGuidance } from '@/lib/content/guidance/schema';
import { MissingPanel } from '../ui/form/missing-panel';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useDirty, type DraftOfForm } from '../ui/form/use-draft';
import { useRestingValues } from '../ui/form/use-resting-values';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { TextArea } from '../ui/text-area';
import { MarkdownPreview } from './markdown-preview';
import { PublishGuidance } from './publish-guidance';
import styles from './content.module.scss';

type Watched = { control: Control<SaveGuidance> };

const Preview = ({ control, label }: Watched & { label: string }) => (
  <MarkdownPreview label={label} text={useWatch({ control, name: 'markdown' })} />
);

type PublicationProps = Omit<ComponentProps<typeof PublishGuidance>, 'missing' | 'disabledReason'> & {
  form: UseFormReturn<SaveGuidance>;
  draft: DraftOfForm | null;
  refusal: string | null;
};

/** Its publication, and what is missing before it. */
const Publication = ({ form, draft, refusal, ...publish }: PublicationProps) => {
  const t = useTranslations('content.publish');
  const unsaved = useDirty(draft) ? t('saveFirst') : null;
  const missing = guidanceMissing(useRestingValues(form));
  return (
    <>
      <PublishGuidance {...publish} disabledReason={refusal ?? unsaved} missing={missing.length} />
      {missing.length > 0 ? <MissingPanel missing={missing} /> : null}
    </>
  );
};

type Props = { offeringId: string; guidance: GuidanceDto & { url: string | null }; refusal: Message | null };

/** The getting-started documentation: Markdown at the left, what readers will see at the right, and its publication. */
export const GuidanceForm = ({ offeringId, guidance, refusal }: Props) => {
  const t = useTranslations('content');
  const say = useSay();
  const { form, field, submit, state } = useCommandForm<SaveGuidance, GuidanceDto>({
    schema: saveGuidanceSchema,
    values: { markdown: guidance.markdown, version: guidance.version },
    send: (body) => saveGuidance(offeringId, body),
    toValues: ({ markdown, version }) => ({ markdown, version }),
    draft: refusal
      ? undefined
      : {
          offeringId: offeringId,
          document: 'guidance',
          action: 'guidance.save',
          read: () => readGuidance(offeringId),
        },
  });
  const reason = refusal ? say(refusal) : null;
  return (
    <>
      <Publication
        form={form}
        offeringId={offeringId}
        guidance={guidance}
        version={() => form.getValues('version')}
        draft={state.draft}
        refusal={reason}
      />
      <form method="post" onSubmit={submit}>
        <Stack>
          <div className={styles.editor}>
            <TextArea
              {...field('markdown')}
              rows={20}
              labelText={t('markdown')}
              helperText={t('markdownHelp')}
              placeholder={t('markdownPlaceholder')}
              readOnly={reason !== null}
            />
            <Preview control={form.control} label={t('preview')} />
          </div>
          <SaveBar inline state={state} label={t('saveGuidance')} disabledReason={reason} />
        </Stack>
      </form>
    </>
  );
};
