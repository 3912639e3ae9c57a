'use client';

import { useTranslations } from 'next-intl';
import { Controller, type Control } from 'react-hook-form';
import { QUESTIONS, type SaveRegistration } from '@/lib/offerings/registration/schema';
import { fieldId } from '../ui/form/field-id';
import { Stack } from '../ui/layout/arrange';
import { RadioButton, RadioButtonGroup } from '../ui/radio';
import styles from './registration.module.scss';

type Props = { control: Control<SaveRegistration>; readOnly: boolean };

/** The readiness assessment: one choice per question, and what an answer calls for. */
export const AssessmentQuestions = ({ control, readOnly }: Props) => {
  const registration = useTranslations('registration');
  const t = useTranslations('registration.assessment');
  return (
    <Stack loose>
      {QUESTIONS.map(({ id, choices, advise }, index) => {
        const path = `assessment.${id}` as const;
        return (
          <Controller
            key={id}
            control={control}
            name={path}
            render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => (
              <div onBlur={onBlur} className={styles.question}>
                <RadioButtonGroup
                  id={fieldId(path)}
                  ref={ref}
                  name={path}
                  orientation="vertical"
                  legendText={
                    <>
                      {registration('numberedQuestion', { number: index + 1, question: t(`${id}.question`) })}
                      <span className={styles.questionHelp}>{t(`${id}.help`)}</span>
                    </>
                  }
                  valueSelected={value}
                  onChange={onChange}
                  readOnly={readOnly}
                  invalid={Boolean(error)}
                  invalidText={error?.message}
                >
                  {choices.map((choice) => (
                    <RadioButton
                      key={choice}
                      id={`${fieldId(path)}-${choice}`}
                      value={choice}
                      labelText={t(`${id}.choices.${choice}`)}
                    />
                  ))}
                </RadioButtonGroup>
                <p aria-live="polite" className={styles.advice}>
                  {(advise as readonly string[]).includes(value) ? t(`${id}.advice.${value}`) : null}
                </p>
              </div>
            )}
          />
        );
      })}
    </Stack>
  );
};
