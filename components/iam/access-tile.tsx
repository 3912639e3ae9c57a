import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { PartStatus } from '@/lib/iam/policy';
import { Tag } from '../ui/tag';
import { Tile } from '../ui/tile';
import styles from './iam.module.scss';

const COLORS = { ready: 'green', attention: 'warm-gray', release: 'blue', missing: 'red' } as const;

type StateProps = { state: PartStatus['state']; children?: ReactNode };

/** The state of a part, in colour and in words. */
export const StateTag = ({ state, children }: StateProps) => {
  const t = useTranslations('iam.state');
  return (
    <Tag type={COLORS[state]} size="sm" className={styles.tag}>
      {children ?? t(state)}
    </Tag>
  );
};

type Props = { title: string; tag: ReactNode; text: string; action?: ReactNode; children: ReactNode };

/** One of the four parts of a service's access. */
export const AccessTile = ({ title, tag, text, action, children }: Props) => (
  <Tile className={styles.tile}>
    <div className={styles.tileHead}>
      <h2 className={styles.tileTitle}>{title}</h2>
      {tag}
    </div>
    <p className={styles.tileText}>{text}</p>
    <div className={`${styles.tileBody} cds--layer-two`}>{children}</div>
    {action ? <div className={styles.tileFoot}>{action}</div> : null}
  </Tile>
);
