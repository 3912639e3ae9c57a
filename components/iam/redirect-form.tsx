'use client';

import { useTranslations } from 'next-intl';
import { readAccess, saveRedirectUris } from '@/lib/iam/client';
import type { Message } from '@/lib/core/errors';
import { MAX_REDIRECT_URIS, saveRedirectUrisSchema, type Iam, type SaveRedirectUris } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { fieldId } from '../ui/form/field-id';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { TextInput } from '../ui/text-input';
import styles from './iam.module.scss';

const toValues = ({ version, redirectUris, clientType }: Iam): SaveRedirectUris => ({
  version,
  redirectUris,
  clientType,
});

type Props = { offeringId: string; iam: Iam; refusal: Message | null; onSaved: (iam: Iam) => void };

/** Where the client may send people back to after they signed in. */
export const RedirectForm = ({ offeringId, iam, refusal, onSaved }: Props) => {
  const t = useTranslations('iam.redirects');
  const common = useTranslations('common.action');
  const say = useSay();
  const { form, submit, state } = useCommandForm<SaveRedirectUris, Iam>({
    schema: saveRedirectUrisSchema,
    values: toValues(iam),
    send: (body) => saveRedirectUris(offeringId, body),
    toValues,
    draft: refusal
      ? undefined
      : {
          offeringId: offeringId,
          document: 'redirectUris',
          action: 'iam.redirectUris.save',
          read: () => readAccess(offeringId),
          autosave: false,
        },
    onSaved,
  });
  form.register('redirectUris');
  form.register('clientType');
  const uris = form.watch('redirectUris');
  const set = (next: string[]) =>
    form.setValue('redirectUris', next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  const errorAt = (index: number) =>
    form.getFieldState(`redirectUris.${index}`, form.formState).error?.message;
  return (
    <div id={fieldId('redirectUris')} className={styles.anchor}>
      <Section title={t('title')} help={t('help')}>
        <form method="post" onSubmit={submit} noValidate>
          <Stack>
            {uris.length === 0 ? <p className={styles.small}>{t('none')}</p> : null}
            {uris.map((uri, index) => (
              <div key={index} className={styles.uriRow}>
                <TextInput
                  id={fieldId(`redirectUris.${index}`)}
                  labelText={t('uri', { number: index + 1 })}
                  placeholder="https://dashboard.example.com/callback"
                  value={uri}
                  readOnly={Boolean(refusal)}
                  invalid={Boolean(errorAt(index))}
                  invalidText={errorAt(index) ?? ''}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => set(uris.with(index, event.target.value))}
                  onBlur={() => void form.trigger('redirectUris')}
                />
                <Button
                  kind="ghost"
                  size="md"
                  disabled={Boolean(refusal)}
                  aria-label={`${common('remove')} – ${t('uri', { number: index + 1 })}`}
                  onClick={() => set(uris.toSpliced(index, 1))}
                >
                  {common('remove')}
                </Button>
              </div>
            ))}
            <div>
              <Button
                kind="tertiary"
                size="md"
                disabled={Boolean(refusal) || uris.length >= MAX_REDIRECT_URIS}
                onClick={() => set([...uris, ''])}
              >
                {t('add')}
              </Button>
            </div>
            <Checkbox
              id={fieldId('clientType')}
              labelText={t('public')}
              helperText={t('publicHelp')}
              checked={form.watch('clientType') === 'public'}
              readOnly={Boolean(refusal)}
              onChange={(_, { checked }) =>
                form.setValue('clientType', checked ? 'public' : 'confidential', { shouldDirty: true })
              }
            />
            <SaveBar inline state={state} label={t('save')} disabledReason={refusal ? say(refusal) : null} />
          </Stack>
        </form>
      </Section>
    </div>
  );
};
