'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ArrowLeft, ArrowRight, Copy, Draggable } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import type { CatalogPlan } from '@/lib/catalog/schema';
import { planMissing } from '@/lib/plans/completeness';
import { duplicateRefusal } from '@/lib/plans/policy';
import type { PlanDto } from '@/lib/plans/schema';
import { PlanCard as CustomerPlanCard } from '@/components/catalog/plan-card';
import { IconButton } from '@/components/ui/icon-button';
import { Row } from '@/components/ui/layout/arrange';
import { LinkButton } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { PriceTag } from './price-tag';
import styles from './plan-cards.module.scss';

type Props = {
  plan: PlanDto;
  preview: CatalogPlan;
  href: string;
  current: boolean;
  index: number;
  count: number;
  locked: boolean;
  onMove: (to: number) => void;
  onDuplicate: () => void;
};

/** A plan as customers will see it, with what its provider still has to do and can do. */
export const PlanCard = (props: Props) => {
  const { plan, preview, href, current, index, count, locked, onMove, onDuplicate } = props;
  const t = useTranslations('plans.card');
  const common = useTranslations('common');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({
      id: plan.id,
      disabled: locked,
    });
  const missing = planMissing(plan).length;
  const name = plan.displayName || t('unnamed');
  return (
    <CustomerPlanCard
      plan={{ ...preview, displayName: name }}
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      aria-current={current || undefined}
      data-dragging={isDragging || undefined}
    >
      <div className={styles.foot}>
        <Row>
          <PriceTag state={plan.priceState} />
          {missing > 0 ? <Tag type="magenta">{t('missing', { count: missing })}</Tag> : null}
        </Row>
        <div className={styles.actions}>
          <LinkButton
            kind="ghost"
            href={href}
            scroll={false}
            aria-label={common('labelled', { label: t('edit'), text: name })}
          >
            {t(current ? 'editing' : 'edit')}
          </LinkButton>
          {locked ? null : (
            <Row>
              <IconButton
                kind="ghost"
                size="sm"
                label={t('duplicate', { name })}
                disabled={duplicateRefusal(plan) !== null}
                onClick={onDuplicate}
              >
                <Copy />
              </IconButton>
              <IconButton
                kind="ghost"
                size="sm"
                label={t('moveLeft', { name })}
                disabled={index === 0}
                onClick={() => onMove(index - 1)}
              >
                <ArrowLeft />
              </IconButton>
              <IconButton
                kind="ghost"
                size="sm"
                align="bottom-end"
                label={t('moveRight', { name })}
                disabled={index === count - 1}
                onClick={() => onMove(index + 1)}
              >
                <ArrowRight />
              </IconButton>
              <button
                type="button"
                ref={setActivatorNodeRef}
                className={styles.handle}
                {...attributes}
                {...listeners}
                aria-label={common('sortable.handle', { name })}
              >
                <Draggable />
              </button>
            </Row>
          )}
        </div>
      </div>
    </CustomerPlanCard>
  );
};
