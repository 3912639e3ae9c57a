import { getTranslations } from 'next-intl/server';
import type { Message } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';
import { INVITATION_DAYS, type AllowListDto } from '@/lib/visibility/allow-list/schema';
import { Columns, Mono, Scroll, Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { Moment, MomentDay } from '../../ui/moment';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { AddAccountForm } from './add-account-form';
import { InviteForm } from './invite-form';
import { RemoveButton } from './remove-button';
import styles from '../visibility.module.scss';

const COLUMNS = ['account', 'added', 'seen', 'action'] as const;
const COLOUR = { open: 'blue', accepted: 'green', expired: 'gray' } as const;

type Props = { offeringId: string; list: AllowListDto; refusal: Message | null };

const Entries = async ({ offeringId, list, refusal }: Props) => {
  const t = await getTranslations('allowList');
  return (
    <Scroll label={t('list')}>
      <Table aria-label={t('list')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{t(`columns.${column}`)}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            <TableCell className={styles.account}>
              {t('own')} <Mono>{list.own.accountId}</Mono>
            </TableCell>
            <TableCell>{t('always')}</TableCell>
            <TableCell />
            <TableCell />
          </TableRow>
          {list.entries.map(({ id, accountId, accountName, addedAt, firstSeenAt }) => (
            <TableRow key={id}>
              <TableCell className={styles.account}>
                {accountName} <Mono>{accountId}</Mono>
              </TableCell>
              <TableCell>
                <Moment at={addedAt} />
              </TableCell>
              <TableCell>{firstSeenAt ? <Moment at={firstSeenAt} /> : t('notSeen')}</TableCell>
              <TableCell>
                <RemoveButton
                  offeringId={offeringId}
                  target={{
                    entryId: id,
                    name: accountName,
                    label: t('removeAccount', { name: accountName }),
                  }}
                  disabled={refusal !== null}
                >
                  {t('remove')}
                </RemoveButton>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

const Invitations = async ({ offeringId, list, refusal }: Props) => {
  const t = await getTranslations('allowList.invitations');
  if (list.invitations.length === 0) return null;
  return (
    <Scroll label={t('title')}>
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('title')}</TableHeader>
            <TableHeader>{t('expires')}</TableHeader>
            <TableHeader>{t('withdraw')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {list.invitations.map(({ id, email, expiresAt, state }) => (
            <TableRow key={id}>
              <TableCell>
                {email}{' '}
                <Tag size="sm" type={COLOUR[state]}>
                  {t(`state.${state}`)}
                </Tag>
              </TableCell>
              <TableCell>
                <MomentDay at={expiresAt} />
              </TableCell>
              <TableCell>
                {state === 'accepted' ? null : (
                  <RemoveButton
                    offeringId={offeringId}
                    target={{ invitationId: id, label: t('withdrawFor', { email }) }}
                    disabled={refusal !== null}
                  >
                    {t('withdraw')}
                  </RemoveButton>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** Who sees the offering while it is limited: accounts, links that let one in, and the forms to add either. */
export const AllowList = async (props: Props) => {
  const t = await getTranslations('allowList');
  const translate = (await getTranslations()) as Translate;
  const { offeringId, refusal } = props;
  return (
    <Section id="allow-list" title={t('title')} help={refusal ? say(translate, refusal) : t('help')}>
      <Stack loose>
        <Entries {...props} />
        <Invitations {...props} />
        {refusal ? null : (
          <Columns>
            <Panel>
              <AddAccountForm offeringId={offeringId} />
            </Panel>
            <Panel>
              <InviteForm offeringId={offeringId} days={INVITATION_DAYS} />
            </Panel>
          </Columns>
        )}
      </Stack>
    </Section>
  );
};
