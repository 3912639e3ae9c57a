import { useTranslations } from 'next-intl';
import type { AuditEventDto, AuditQuery } from '@/lib/audit/schema';
import type { TurnedPage } from '@/lib/core/pagination';
import { filterOf, type SavedFilter } from '@/lib/lists/schema';
import { ListBar } from '../lists/list-bar';
import { ListFoot } from '../lists/list-foot';
import { ListKeys } from '../lists/list-keys';
import { EmptyState } from '../ui/layout/arrange';
import { Link } from '../ui/link';
import { EventList } from './event-list';
import { HistoryFilters } from './history-filters';

type Props = {
  list: 'history' | 'audit';
  path: string;
  csv: string;
  page: TurnedPage<AuditEventDto>;
  query: AuditQuery;
  search: Record<string, string>;
  saved: SavedFilter[];
  nouns: string[];
  providers?: { id: string; name: string }[];
};

/** A filtered part of the log, one event of it marked where the address names one, with the ways on and back. */
export const HistoryView = ({ list, path, csv, page, query, search, saved, nouns, providers }: Props) => {
  const t = useTranslations('history');
  const filter = filterOf(list, search);
  const bar = { list, path, filter, saved, csv };
  return (
    <>
      <ListBar {...bar} />
      <HistoryFilters path={path} nouns={nouns} query={query} providers={providers} />
      {page.rows.length === 0 ? (
        <EmptyState
          title={t(filter ? 'none.filtered' : 'none.title')}
          text={t(filter ? 'none.filteredText' : 'none.text')}
          action={filter ? <Link href={`${path}?all=1`}>{t('filter.clear')}</Link> : undefined}
        />
      ) : (
        <ListKeys>
          <EventList events={page.rows} path={path} marked={query.event} withOffering={list === 'audit'} />
        </ListKeys>
      )}
      <ListFoot path={path} search={search} page={page} limit={query.limit} latestFirst />
    </>
  );
};
