'use client';

import { useTranslations } from 'next-intl';
import type { Iam, Seen } from '@/lib/iam/schema';
import type { UseRow } from '@/lib/iam/usage/schema';
import { useFormatter } from '@/components/ui/formatter';
import { Facts, Mono, Scroll, Stack } from '../ui/layout/arrange';
import { Section } from '../ui/layout/page';
import { LinkButton } from '../ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { When } from './when';

/** What each kind's detail is called; keys and secrets by their last four characters. */
const useDetail = (iam: Iam) => {
  const t = useTranslations('iam.seen');
  const known = [...iam.apiKeys, ...iam.clientSecrets];
  const detailOf = ({ kind, detail }: UseRow) => {
    if (kind === 'apiKey' || kind === 'secret') {
      const credential = known.find(({ id }) => id === detail);
      return credential ? <Mono>{`${credential.name} …${credential.last4}`.trim()}</Mono> : t('ended');
    }
    const word = detail.split(':').at(-1)!;
    const group = kind === 'token' ? 'grant' : kind === 'refused' ? 'error' : 'reason';
    if (kind === 'login') return '';
    return t.has(`${group}.${word}`) ? t(`${group}.${word}`) : <Mono>{word}</Mono>;
  };
  return detailOf;
};

const Uses = ({ iam, uses }: { iam: Iam; uses: UseRow[] }) => {
  const t = useTranslations('iam.seen');
  const format = useFormatter();
  const detail = useDetail(iam);
  if (uses.length === 0) return <p>{t('usesNone')}</p>;
  return (
    <Scroll label={t('usesTitle')}>
      <Table size="md">
        <TableHead>
          <TableRow>
            {(['what', 'detail', 'count', 'last'] as const).map((column) => (
              <TableHeader key={column}>{t(column)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {uses.map((use) => (
            <TableRow key={`${use.kind} ${use.detail}`}>
              <TableCell>{t(`kind.${use.kind}`)}</TableCell>
              <TableCell>{detail(use)}</TableCell>
              <TableCell>{format.number(use.count)}</TableCell>
              <TableCell>
                <When at={use.lastAt} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

type Props = { offeringId: string; iam: Iam; seen: Seen };

/** The proofs that the checklist takes from IAM, and what used the service's identity lately. */
export const SeenPanel = ({ offeringId, iam, seen }: Props) => {
  const t = useTranslations('iam.seen');
  const moment = (at: string | null) => (at ? <When at={at} /> : t('never'));
  return (
    <>
      <Section id="test" title={t('title')} help={t('help')}>
        <Stack>
          <Facts
            facts={[
              { label: t('login'), value: moment(seen.firstLoginAt) },
              { label: t('apiKey'), value: moment(seen.firstApiKeyAt) },
              { label: t('authz'), value: moment(seen.firstAuthzAt) },
            ]}
          />
          <div>
            <LinkButton kind="tertiary" href={`/offerings/${offeringId}/access/test-login`}>
              {t('test')}
            </LinkButton>
          </div>
        </Stack>
      </Section>
      <Section id="uses" title={t('usesTitle')}>
        <Uses iam={iam} uses={seen.uses} />
      </Section>
    </>
  );
};
