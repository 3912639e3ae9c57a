'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { readGuidance, saveGuidance } from '@/lib/content/guidance/client';
import { guidanceMissing } from '@/lib/content/guidance/completeness';
import { saveGuidanceSchema, type GuidanceDto, type SaveGuidance } from '@/lib/content/guidance/schema';
import { MissingPanel } from '../ui/form/missing-panel';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { TextArea } from '../ui/text-area';
import { MarkdownPreview } from './markdown-preview';
import { PublishGuidance } from './publish-guidance';
import styles from './content.module.scss';

type Props = { offeringId: string; guidance: GuidanceDto & { url: string | null }; refusal: Message | null };

/** The getting-started documentation: Markdown at the left, what readers will see at the right, and its publication. */
export const GuidanceForm = ({ offeringId, guidance, refusal }: Props) => {
  const t = useTranslations('content');
  const say = useSay();
  const { form, field, submit, state, dirty } = useCommandForm<SaveGuidance, GuidanceDto>({
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
  const markdown = form.watch('markdown');
  const missing = guidanceMissing({ markdown });
  const reason = refusal ? say(refusal) : null;
  return (
    <>
      <PublishGuidance
        offeringId={offeringId}
        guidance={guidance}
        version={() => form.getValues('version')}
        disabledReason={reason ?? (dirty ? t('publish.saveFirst') : null)}
        missing={missing.length}
      />
      {missing.length > 0 ? <MissingPanel missing={missing} /> : null}
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
            <MarkdownPreview label={t('preview')} text={markdown} />
          </div>
          <SaveBar inline state={state} dirty={dirty} label={t('saveGuidance')} disabledReason={reason} />
        </Stack>
      </form>
    </>
  );
};
