'use client';

import { useTranslations } from 'next-intl';
import { enableIam } from '@/lib/iam/client';
import type { Message } from '@/lib/core/errors';
import type { AccessDetail, Issued } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { fieldId } from '../ui/form/field-id';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Cards, Row, Stack } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { Link } from '../ui/link';
import { Tile } from '../ui/tile';
import styles from './iam.module.scss';

const PARTS = ['serviceId', 'apiKey', 'client', 'roles'] as const;

type Props = {
  offering: AccessDetail['offering'];
  refusal: Message | null;
  onEnabled: (issued: Issued) => void;
};

/** Before IAM is enabled: what will be created, and the button that does it. */
export const EnablePanel = ({ offering, refusal, onEnabled }: Props) => {
  const t = useTranslations('iam.enable');
  const say = useSay();
  const { run, pending, problem } = useCommand(() => enableIam(offering.id), onEnabled);
  const needsName = refusal?.key === 'iam.refused.serviceName';
  return (
    <Section title={t('title')} help={t('help')}>
      <Stack loose>
        <Cards>
          {PARTS.map((part) => (
            <Tile key={part} className={styles.tile}>
              <h3 className={styles.tileTitle}>{t(`${part}.title`)}</h3>
              <p className={styles.tileText}>{t(`${part}.text`)}</p>
            </Tile>
          ))}
        </Cards>
        <p className={styles.note}>{t('shownOnce')}</p>
        <ProblemNotice problem={problem} />
        <Row>
          <Button
            id={fieldId('enable')}
            disabled={Boolean(refusal) || pending}
            onClick={() => run(undefined)}
          >
            {pending ? t('pending') : t('action')}
          </Button>
          {refusal ? <span className={styles.reason}>{say(refusal)}</span> : null}
          {needsName ? (
            <Link href={`/offerings/${offering.id}/settings#${fieldId('serviceName')}`}>
              {t('toSettings')}
            </Link>
          ) : null}
        </Row>
      </Stack>
    </Section>
  );
};
