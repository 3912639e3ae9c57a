'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { readRegistration, saveRegistration } from '@/lib/offerings/registration/client';
import {
  CONTACT_ROLES,
  registrationValues,
  saveRegistrationSchema,
  type RegistrationDto,
  type SaveRegistration,
} from '@/lib/offerings/registration/schema';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Columns, Fields, Stack } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { AssessmentQuestions } from './assessment-questions';
import { SubmitPanel } from './submit-panel';
import styles from './registration.module.scss';

type Props = { offeringId: string; registration: RegistrationDto; refusal: Message | null };

/** The registration: company, offering, contacts and the readiness assessment, with the way to the reviewer beside it. */
export const RegistrationForm = ({ offeringId, registration, refusal }: Props) => {
  const t = useTranslations('registration');
  const say = useSay();
  const { form, field, submit, state } = useCommandForm<SaveRegistration, RegistrationDto>({
    schema: saveRegistrationSchema,
    values: registrationValues(registration),
    send: (values) => saveRegistration(offeringId, values),
    toValues: registrationValues,
    draft: refusal
      ? undefined
      : {
          offeringId: offeringId,
          document: 'registration',
          action: 'registration.save',
          read: () => readRegistration(offeringId),
        },
  });
  const readOnly = refusal !== null;
  const text = (path: 'companyName' | 'companyUrl' | 'name') => (
    <TextInput
      {...field(path)}
      readOnly={readOnly}
      dir={path === 'companyUrl' ? undefined : 'auto'}
      labelText={t(`field.${path}`)}
      helperText={t(`field.${path}Help`)}
    />
  );
  const person = (path: `contacts.${(typeof CONTACT_ROLES)[number]}.${'name' | 'email'}`, label: string) => (
    <TextInput {...field(path)} readOnly={readOnly} labelText={label} />
  );
  const formId = 'registration-form';
  return (
    <Columns>
      <form method="post" id={formId} onSubmit={submit} noValidate>
        <Section title={t('section.company')} help={t('section.companyHelp')}>
          <Fields>
            {text('companyName')}
            {text('companyUrl')}
          </Fields>
        </Section>
        <Section title={t('section.offering')} help={t('section.offeringHelp')}>
          <Stack>
            {text('name')}
            <TextArea
              {...field('summary')}
              readOnly={readOnly}
              rows={5}
              dir="auto"
              labelText={t('field.summary')}
              helperText={t('field.summaryHelp')}
            />
          </Stack>
        </Section>
        <Section title={t('section.contacts')} help={t('section.contactsHelp')}>
          <Stack loose>
            {CONTACT_ROLES.map((role) => (
              <fieldset key={role} className={styles.contact}>
                <legend className={styles.legend}>{t(`contact.${role}`)}</legend>
                <p className={styles.hint}>{t(`contact.${role}Help`)}</p>
                <Fields>
                  {person(`contacts.${role}.name`, t('contact.name'))}
                  {person(`contacts.${role}.email`, t('contact.email'))}
                </Fields>
              </fieldset>
            ))}
          </Stack>
        </Section>
        <Section title={t('section.assessment')} help={t('section.assessmentHelp')}>
          <AssessmentQuestions control={form.control} readOnly={readOnly} />
        </Section>
        {refusal?.key === 'registration.fixed.submitted' ? (
          <a className="cds--link" href="#field-withdraw">
            {t('banner.toWithdraw')}
          </a>
        ) : null}
        <SaveBar state={state} disabledReason={refusal ? say(refusal) : null} />
      </form>
      {state.draft ? <SubmitPanel offeringId={offeringId} form={form} draft={state.draft} /> : null}
    </Columns>
  );
};
