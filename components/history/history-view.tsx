import { useTranslations } from 'next-intl';
import type { AuditEventDto, AuditQuery } from '@/lib/audit/schema';
import type { Page as PageOf } from '@/lib/core/pagination';
import { EmptyState, Stack } from '../ui/layout/arrange';
import { Link, LinkButton } from '../ui/link';
import { EventList } from './event-list';
import { HistoryFilters } from './history-filters';

type Props = {
  path: string;
  page: PageOf<AuditEventDto>;
  query: AuditQuery;
  nouns: string[];
  withOffering?: boolean;
};

const addressOf = (path: string, query: AuditQuery, cursor: string) => {
  const { action, actor, from, to } = query;
  const set = Object.entries({ action, actor, from, to, cursor }).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(set)}`;
};

/** A filtered part of the log with the way to its next page. */
export const HistoryView = ({ path, page, query, nouns, withOffering }: Props) => {
  const t = useTranslations('history');
  const filtered = Boolean(query.action || query.actor || query.from || query.to);
  return (
    <>
      <HistoryFilters path={path} nouns={nouns} query={query} />
      {page.rows.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'none.filtered' : 'none.title')}
          text={t(filtered ? 'none.filteredText' : 'none.text')}
          action={filtered ? <Link href={path}>{t('filter.clear')}</Link> : undefined}
        />
      ) : (
        <Stack>
          <EventList events={page.rows} withOffering={withOffering} />
          <div>
            {page.nextCursor ? (
              <LinkButton kind="tertiary" href={addressOf(path, query, page.nextCursor)}>
                {t('earlier')}
              </LinkButton>
            ) : null}
          </div>
        </Stack>
      )}
    </>
  );
};
