'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import { createPlan } from '@/lib/plans/client';
import { isSuggested, suggestedPlanName } from '@/lib/plans/names/schema';
import {
  type CreatePlan,
  PLAN_KINDS,
  type PlanDto,
  type PlanKind,
  createPlanSchema,
} from '@/lib/plans/schema';
import { fieldId } from '@/components/ui/form/field-id';
import { SaveBar } from '@/components/ui/form/save-bar';
import { useCommandForm } from '@/components/ui/form/use-command-form';
import { useSay } from '@/components/ui/form/use-say';
import { Fields, Stack } from '@/components/ui/layout/arrange';
import { Panel, Section } from '@/components/ui/layout/page';
import { Link } from '@/components/ui/link';
import { RadioButton, RadioButtonGroup } from '@/components/ui/radio';
import { TextInput } from '@/components/ui/text-input';
import { KindConsequences } from './kinds';
import styles from './plans.module.scss';

type Props = {
  offeringId: string;
  hasFree: boolean;
  /** The kind that the address asks for. */
  kind: string | undefined;
  refusal: Message | null;
};

const LITE = { displayName: 'Lite', name: 'lite' };
const UNNAMED = { displayName: '', name: '' };

const firstKind = (wanted: string | undefined, hasFree: boolean): PlanKind => {
  const kind = PLAN_KINDS.find((one) => one === wanted) ?? 'free';
  return kind === 'free' && hasFree ? 'metered' : kind;
};

const KindChoice = ({
  value,
  hasFree,
  onChange,
}: {
  value: PlanKind;
  hasFree: boolean;
  onChange: (kind: PlanKind) => void;
}) => {
  const t = useTranslations('plans.kind');
  return (
    <div className={styles.kindChoice}>
      <RadioButtonGroup
        name="kind"
        orientation="vertical"
        legendText={t('label')}
        valueSelected={value}
        onChange={(kind) => onChange(kind as PlanKind)}
      >
        {PLAN_KINDS.map((kind) => (
          <RadioButton
            key={kind}
            id={`${fieldId('kind')}-${kind}`}
            value={kind}
            disabled={kind === 'free' && hasFree}
            labelText={
              <span className={styles.kind}>
                {t(kind)}
                <span className={styles.muted}>
                  {t(kind === 'free' && hasFree ? 'freeExists' : `${kind}Help`)}
                </span>
              </span>
            }
          />
        ))}
      </RadioButtonGroup>
      <div aria-live="polite">
        <KindConsequences kind={value} />
      </div>
    </div>
  );
};

/** The start of a plan: its kind, which decides what else there is to say, and its names. */
export const AddPlan = ({ offeringId, hasFree, kind: wanted, refusal }: Props) => {
  const t = useTranslations('plans');
  const say = useSay();
  const router = useRouter();
  const first = firstKind(wanted, hasFree);
  const { form, field, submit, state } = useCommandForm<CreatePlan, PlanDto>({
    schema: createPlanSchema,
    values: { kind: first, ...(first === 'free' ? LITE : UNNAMED) },
    send: (values) => createPlan(offeringId, values),
    onSaved: ({ id }) => router.push(`/offerings/${offeringId}/plans?plan=${id}#plan-editor`),
  });
  const kind = form.watch('kind');
  const choose = (next: PlanKind) => {
    const named = form.getValues('name') !== '' && form.getValues('name') !== LITE.name;
    const names = next === 'free' ? LITE : UNNAMED;
    form.setValue('kind', next, { shouldDirty: true });
    if (named) return;
    form.setValue('displayName', names.displayName);
    form.setValue('name', names.name);
    form.clearErrors();
  };
  const free = kind === 'free';
  const displayName = field('displayName');
  /** The programmatic name follows the display name until the person types another. */
  const follow = (before: string, next: string) => {
    if (!isSuggested(form.getValues('name'), suggestedPlanName(before))) return;
    form.setValue('name', suggestedPlanName(next), { shouldValidate: form.formState.isSubmitted });
  };
  return (
    <Section id="add-plan" title={t('add.title')} help={t('add.help')}>
      <form method="post" onSubmit={submit} noValidate>
        <Panel>
          <Stack loose>
            <KindChoice value={kind} hasFree={hasFree} onChange={choose} />
            <Fields>
              <TextInput
                {...displayName}
                onChange={(event) => {
                  const before = form.getValues('displayName');
                  void displayName.onChange(event);
                  follow(before, event.target.value);
                }}
                labelText={t('editor.displayName')}
                helperText={t(free ? 'editor.freeDisplayNameHelp' : 'editor.displayNameHelp')}
              />
              <TextInput
                {...field('name')}
                labelText={t('editor.name')}
                helperText={t(free ? 'editor.freeNameHelp' : 'editor.nameHelp')}
              />
            </Fields>
          </Stack>
        </Panel>
        <SaveBar state={state} dirty label={t('add.create')} disabledReason={refusal ? say(refusal) : null} />
      </form>
      <Link href={`/offerings/${offeringId}/plans`}>{t('add.cancel')}</Link>
    </Section>
  );
};
