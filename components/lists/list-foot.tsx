import { useTranslations } from 'next-intl';
import { PAGE_SIZES } from '@/lib/core/pagination';
import { useFormatter } from '../ui/formatter';
import { Link, LinkButton } from '../ui/link';
import styles from './lists.module.scss';

type Props = {
  path: string;
  search: Record<string, string>;
  page: { nextCursor: string | null; previousCursor: string | null };
  limit: number;
  /** The rows are a story told backwards: on is earlier. */
  latestFirst?: boolean;
};

const PLACE = ['cursor', 'before', 'event'];

/** The ways to the pages before and after, and how many rows a page has; each is an address. */
export const ListFoot = ({ path, search, page, limit, latestFirst }: Props) => {
  const t = useTranslations('lists');
  const format = useFormatter();
  const address = (more: Record<string, string>) => {
    const kept = Object.entries(search).filter(([key, value]) => value && !PLACE.includes(key));
    return `${path}?${new URLSearchParams({ ...Object.fromEntries(kept), ...more })}`;
  };
  const { nextCursor, previousCursor } = page;
  const words = latestFirst ? (['later', 'earlier'] as const) : (['previous', 'next'] as const);
  return (
    <nav className={styles.foot} aria-label={t('pages')}>
      {previousCursor ? (
        <LinkButton kind="tertiary" href={address({ before: previousCursor })} rel="prev">
          {t(words[0])}
        </LinkButton>
      ) : null}
      {nextCursor ? (
        <LinkButton kind="tertiary" href={address({ cursor: nextCursor })} rel="next">
          {t(words[1])}
        </LinkButton>
      ) : null}
      {nextCursor || previousCursor || limit !== PAGE_SIZES[0] ? (
        <span className={styles.sizes}>
          {t('pageSize')}
          {PAGE_SIZES.map((size) =>
            size === limit ? (
              <strong key={size} aria-current="true">
                {format.number(size)}
              </strong>
            ) : (
              <Link key={size} href={address({ limit: String(size) })}>
                {format.number(size)}
              </Link>
            ),
          )}
        </span>
      ) : null}
    </nav>
  );
};
