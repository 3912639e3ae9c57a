'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import type { Message } from '@/lib/core/errors';
import { readPlan, savePlan } from '@/lib/plans/client';
import { deleteRefusal, kindRefusal, nameRefusal } from '@/lib/plans/policy';
import type { Rate } from '@/lib/plans/prices/schema';
import { type PlanDto, type SavePlan, savePlanSchema } from '@/lib/plans/schema';
import { SaveBar } from '@/components/ui/form/save-bar';
import { useCommandForm } from '@/components/ui/form/use-command-form';
import { useSay } from '@/components/ui/form/use-say';
import { Columns, Mono, Stack } from '@/components/ui/layout/arrange';
import { Panel, Section } from '@/components/ui/layout/page';
import { BulletsEditor } from './bullets-editor';
import { DeletePlan } from './delete-plan';
import { LivePlan } from './live-plan';
import { MetricsEditor } from './metrics-editor';
import { PlanFormProvider, planValues } from './plan-form';
import { PlanTexts } from './plan-texts';
import { PriceTools } from './price-table/price-tools';
import { QuotaEditor } from './quota-editor';
import { RegionChoice, type RegionOption } from './region-choice';
import { EditedPlanResult } from './simulator/simulator';
import { SubscriptionFee } from './subscription-fee';
import { UsageSample, type SampleFacts } from './usage-sample';
import styles from './plans.module.scss';

type Props = {
  offeringId: string;
  plan: PlanDto;
  visibility: string;
  regions: RegionOption[];
  rates: Rate[];
  refusal: Message | null;
  /** The ids of the metrics that the offering's paid plans count by, as they are saved. */
  paidMetrics: string[];
  sample: Omit<SampleFacts, 'planId'>;
};

/** Everything about one plan, with its price calculated beside it as it is typed. */
export const PlanEditor = (props: Props) => {
  const { offeringId, plan, visibility, regions, rates, refusal, paidMetrics, sample } = props;
  const t = useTranslations('plans');
  const say = useSay();
  const command = useCommandForm<SavePlan, PlanDto>({
    schema: savePlanSchema,
    values: planValues(plan),
    send: (values) => savePlan(offeringId, plan.id, values),
    toValues: planValues,
    draft: refusal
      ? undefined
      : {
          offeringId: offeringId,
          document: `plan/${plan.id}`,
          action: 'plan.save',
          read: () => readPlan(offeringId, plan.id),
        },
  });
  const { form, submit, state } = command;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const fixed = { nameFixed: nameRefusal(plan, { visibility }), kindFixed: kindRefusal(plan) };
  const reason = refusal ? say(refusal) : null;
  return (
    <PlanFormProvider value={{ ...command, ...fixed, rates }}>
      <Section
        id="plan-editor"
        title={t('editor.title', { name: plan.displayName || t('card.unnamed') })}
        help={
          <>
            {t('editor.id')} <Mono>{plan.id}</Mono>
          </>
        }
        actions={<DeletePlan offeringId={offeringId} plan={plan} refusal={refusal ?? deleteRefusal(plan)} />}
      >
        <LivePlan plan={plan} />
        <Columns>
          <form method="post" onSubmit={submit} noValidate>
            <Panel>
              <Stack loose>
                <PlanTexts />
                <BulletsEditor />
                <RegionChoice regions={regions} />
                {kind === 'free' ? <QuotaEditor paidMetrics={paidMetrics} /> : null}
                {kind === 'subscription' ? <SubscriptionFee /> : <MetricsEditor />}
                {kind === 'free' ? null : <PriceTools />}
              </Stack>
            </Panel>
            <SaveBar state={state} disabledReason={reason} />
          </form>
          <div className={styles.aside}>
            <EditedPlanResult planId={plan.id} />
            <UsageSample {...sample} planId={plan.id} />
          </div>
        </Columns>
      </Section>
    </PlanFormProvider>
  );
};
