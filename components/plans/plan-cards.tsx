'use client';

import { useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { CatalogPlan } from '@/lib/catalog/schema';
import { duplicatePlan, orderPlans } from '@/lib/plans/client';
import type { PlanDto } from '@/lib/plans/schema';
import { PlanList } from '@/components/catalog/plan-card';
import { ProblemNotice } from '@/components/ui/form/problem-notice';
import { useCommand } from '@/components/ui/form/use-command';
import { Sortable } from '@/components/ui/sortable/sortable';
import { PlanCard } from './plan-card';

type Props = {
  offeringId: string;
  plans: PlanDto[];
  previews: CatalogPlan[];
  current: string | undefined;
  locked: boolean;
};

const moved = (ids: string[], from: number, to: number) => {
  const rest = ids.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ids[from]!);
};

/** The order of the plans: at once as it was wished, then as it is stored. */
const useOrder = (offeringId: string, plans: PlanDto[]) => {
  const router = useRouter();
  const stored = plans.map(({ id }) => id);
  const key = stored.join();
  const [wished, setWished] = useState<{ ids: string[]; passed: string[] } | null>(null);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const command = useCommand((orders: { order: string[]; seen: string[] }) => {
    // One after the other: each move starts from the order that the one before it leaves.
    const sent = before.current.then(() => orderPlans(offeringId, orders));
    before.current = sent.catch(() => {
      setWished(null);
      router.refresh();
    });
    return sent;
  });
  // A wish holds until the server has answered with an order that it did not pass through.
  const ids = wished?.passed.includes(key) ? wished.ids : stored;
  const move = (from: number, to: number) => {
    const order = moved(ids, from, to);
    setWished({ ids: order, passed: [...(wished?.passed ?? []), key, ids.join()] });
    command.run({ order, seen: ids });
  };
  return { ids, move, command };
};

/** The plans side by side, as customers will see them; dragged, or moved by keyboard, into another order. */
export const PlanCards = ({ offeringId, plans, previews, current, locked }: Props) => {
  const t = useTranslations('plans.card');
  const router = useRouter();
  const { ids, move, command } = useOrder(offeringId, plans);
  const path = `/offerings/${offeringId}/plans`;
  const duplicate = useCommand(
    (planId: string) => duplicatePlan(offeringId, planId),
    ({ id }) => router.push(`${path}?plan=${id}#plan-editor`),
  );
  const shown = ids.flatMap((id) => plans.filter((plan) => plan.id === id));
  return (
    <>
      <ProblemNotice problem={command.problem ?? duplicate.problem} />
      <Sortable
        grid
        ids={ids}
        nameOf={(index) => shown[index]?.displayName || t('unnamed')}
        onMove={(from, to) => move(from, to)}
      >
        <PlanList>
          {shown.map((plan, index) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              preview={previews.find(({ id }) => id === plan.id)!}
              href={`${path}?plan=${plan.id}#plan-editor`}
              current={plan.id === current}
              index={index}
              count={shown.length}
              locked={locked || command.pending || duplicate.pending}
              onMove={(to) => move(index, to)}
              onDuplicate={() => duplicate.run(plan.id)}
            />
          ))}
        </PlanList>
      </Sortable>
    </>
  );
};
