'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'next-intl';
import { Controller, useWatch } from 'react-hook-form';
import type { Message } from '@/lib/core/errors';
import { decideReview } from '@/lib/reviews/client';
import {
  DECISIONS_FOR_KIND,
  decideReviewSchema,
  type DecidedReview,
  type DecideReview,
  type Decision,
  type ReviewKind,
} from '@/lib/reviews/schema';
import { awaitArrival } from '../ui/arrival';
import { SaveBar } from '../ui/form/save-bar';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Stack } from '../ui/layout/arrange';
import { RadioButton, RadioButtonGroup } from '../ui/radio';
import { TextArea } from '../ui/text-area';
import { ConfirmRelease } from './confirm-release';
import styles from './reviews.module.scss';

type Values = Omit<DecideReview, 'decision'> & { decision: Decision | '' };
type Props = {
  reviewId: string;
  kind: ReviewKind;
  version: number;
  offering: string;
  /** Why each decision is refused now, or null. */
  refusals: Record<Decision, Message | null>;
  /** What was written to the sections that need a change, as a beginning for the comment on the whole. */
  findings: string;
};

const COMMENT_HELP = {
  '': 'commentAny',
  approved: 'commentOptional',
  changes_requested: 'commentHelp',
  declined: 'commentHelp',
} as const;

/**
 * The possible decisions, each with what follows from it. What everybody would see is asked once more; afterwards the
 * page of the request says what was decided.
 */
export const DecisionForm = ({ reviewId, kind, version, offering, refusals, findings }: Props) => {
  const t = useTranslations('reviews');
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { form, field, submit, state } = useCommandForm<Values, DecidedReview>({
    schema: decideReviewSchema,
    values: { decision: '', comment: findings, version },
    send: (values) => decideReview(reviewId, values as DecideReview),
    onSaved: () => awaitArrival('decision'),
  });
  const choice = useWatch({ control: form.control, name: 'decision' });
  const ask = (event: FormEvent) => {
    if (kind !== 'release' || choice !== 'approved') return void submit(event);
    event.preventDefault();
    setAsking(true);
  };
  const consequence = (decision: Decision) => {
    const refusal = refusals[decision];
    return refusal ? say(refusal) : t(`consequence.${kind}.${decision}`);
  };
  return (
    <>
      <form method="post" onSubmit={ask}>
        <Stack>
          <Controller
            control={form.control}
            name="decision"
            render={({ field: { value, onChange, name }, fieldState: { error } }) => (
              <RadioButtonGroup
                name={name}
                legendText={t('decision')}
                orientation="vertical"
                valueSelected={value}
                onChange={(value) => {
                  onChange(value);
                  // What one decision lacked, another may not need.
                  form.clearErrors('comment');
                }}
                invalid={Boolean(error)}
                invalidText={error?.message}
              >
                {DECISIONS_FOR_KIND[kind].map((decision) => (
                  <RadioButton
                    key={decision}
                    id={`decision-${decision}`}
                    value={decision}
                    disabled={refusals[decision] !== null}
                    labelText={
                      <span className={styles.choice}>
                        <span className={styles.choiceName}>{t(`decide.${decision}`)}</span>
                        <span className={styles.choiceText}>{consequence(decision)}</span>
                      </span>
                    }
                  />
                ))}
              </RadioButtonGroup>
            )}
          />
          <TextArea
            {...field('comment')}
            rows={4}
            labelText={t('comment')}
            helperText={t(COMMENT_HELP[choice])}
          />
          <SaveBar
            inline
            state={state}
            dirty={false}
            label={choice ? t(`decide.${choice}`) : t('decide.none')}
          />
        </Stack>
      </form>
      {asking ? (
        <ConfirmRelease
          offering={offering}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void submit();
          }}
        />
      ) : null}
    </>
  );
};
