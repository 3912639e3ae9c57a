import { getTranslations } from 'next-intl/server';
import { say, type Translate } from '@/lib/core/say';
import type { ItemState } from '@/lib/checklist/items';
import { StateIcon } from '../journey/state-icon';
import { Link } from '../ui/link';
import { Day, Moment } from '../ui/moment';
import { Tag } from '../ui/tag';
import { TickButton } from './tick-button';
import styles from './checklist.module.scss';

const ICON = { done: 'done', open: 'left', stale: 'stale', optional: 'left', later: 'left' } as const;
const COLOUR = { automatic: 'blue', attested: 'teal', reviewer: 'purple' } as const;

type Props = { offeringId: string; item: ItemState; mayTick: boolean };

/** The way to what an item speaks of: a section of the guides, or a specification on its own site. */
const ReadAbout = ({ href, label, text }: { href: string | null; label: string; text: string }) => {
  if (!href) return null;
  const elsewhere = href.startsWith('https:') && { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <span className={`${styles.detail} wb-no-print`}>
      <a className="cds--link" href={href} aria-label={label} {...elsewhere}>
        {text}
      </a>
    </span>
  );
};

/** One item: what it asks, how it is proved, who proved it and when, and what can be done about it. */
export const ItemRow = async ({ offeringId, item, mayTick }: Props) => {
  const t = await getTranslations('checklist');
  const translate = (await getTranslations()) as Translate;
  const { id, kind, done, required, evidence, by, at, href, stale, onlyHere, readAt } = item;
  const title = t(`item.${id}.title`);
  const waits = item.who === 'reviewer' && !mayTick;
  const showsLink = !done && !waits && kind === 'automatic';
  const state = onlyHere ? t('onlyHere') : waits ? t('waits') : t(`filter.state.${item.state}`);
  const icon = onlyHere ? 'provisional' : waits ? 'waiting' : ICON[item.state];
  return (
    <tr role="row" id={id}>
      <th role="rowheader" scope="row">
        <span className={styles.item}>
          <StateIcon state={icon} label={state} />
          <span>
            {title}
            {t.has(`item.${id}.help`) && !done ? (
              <span className={styles.detail}>{t(`item.${id}.help`)}</span>
            ) : null}
            {required ? null : <span className={styles.detail}>{t('optional')}</span>}
            <ReadAbout href={readAt} label={t('readAboutItem', { item: title })} text={t('readAbout')} />
          </span>
        </span>
      </th>
      <td role="cell" className={styles.kind}>
        <Tag size="sm" type={COLOUR[kind]}>
          {t(`kind.${kind}`)}
        </Tag>
      </td>
      <td role="cell">
        {onlyHere ? (
          <Tag size="sm" type="warm-gray">
            {t('onlyHere')}
          </Tag>
        ) : null}
        {evidence?.href ? (
          <Link href={evidence.href}>{say(translate, evidence.message)}</Link>
        ) : (
          evidence && say(translate, evidence.message)
        )}
        {by ? <span>{t('statedBy', { name: by })}</span> : null}
        {at ? (
          <span className={styles.detail}>
            <Moment at={at} /> (<Day on={at} />)
          </span>
        ) : null}
        {stale ? (
          <span className={styles.stale}>
            <Tag size="sm" type="warm-gray">
              {t('filter.state.stale')}
            </Tag>{' '}
            {say(translate, stale.changed)} {say(translate, stale.renew)}
          </span>
        ) : null}
      </td>
      <td role="cell">
        <div className={styles.actions}>
          {waits ? <span>{t('waits')}</span> : null}
          {showsLink && href !== `/offerings/${offeringId}/checklist` ? (
            <Link href={href} className="wb-no-print">
              {t('goTo')}
            </Link>
          ) : null}
          {id === 'publish.catalogEntry' ? (
            <Link href={`/catalog/${offeringId}`} className="wb-no-print">
              {t('preview')}
            </Link>
          ) : null}
          {mayTick ? (
            <TickButton offeringId={offeringId} itemId={id} title={title} state={item.state} />
          ) : null}
        </div>
      </td>
    </tr>
  );
};
