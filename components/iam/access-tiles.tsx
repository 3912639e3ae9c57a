'use client';

import { useTranslations } from 'next-intl';
import type { CredentialKind } from '@/lib/iam/credentials/schema';
import { isClientComplete, statusOf, type StatusPart } from '@/lib/iam/policy';
import type { AccessDetail, Iam } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { fieldId } from '../ui/form/field-id';
import { useSay } from '../ui/form/use-say';
import { Link } from '../ui/link';
import { AccessTile, StateTag } from './access-tile';
import { Copyable } from './copyable';
import type { CredentialCommand } from './credential-dialog';
import { CredentialList } from './credential-list';
import { LastUse } from './last-use';
import styles from './iam.module.scss';

type Props = {
  iam: Iam;
  refusals: AccessDetail['refusals'];
  onCommand: (command: CredentialCommand) => void;
};

/** Service ID, API keys, client and redirect URIs, each with its state and what can be done with it. */
export const AccessTiles = ({ iam, refusals, onCommand }: Props) => {
  const t = useTranslations('iam.tile');
  const say = useSay();
  const status = statusOf(iam);
  const state = (part: StatusPart) => status.find((one) => one.part === part)!.state;
  const mayManage = refusals.manage === null;
  const add = (kind: CredentialKind) => (
    <Button
      kind="tertiary"
      size="sm"
      disabled={!mayManage}
      onClick={() => onCommand({ verb: 'create', kind })}
    >
      {t(`${kind}.add`)}
    </Button>
  );
  const complete = isClientComplete(iam);
  return (
    <section className={styles.tilesSection} aria-label={t('label')}>
      {refusals.manage ? <p className={styles.reason}>{say(refusals.manage)}</p> : null}
      <div className={styles.tiles}>
        <AccessTile title={t('serviceId.title')} tag={<StateTag state="ready" />} text={t('serviceId.text')}>
          <Copyable label={t('serviceId.id')} value={iam.serviceIdId} />
          <Copyable label={t('serviceId.iamId')} value={iam.iamId} />
          <p className={styles.small}>
            {t.rich('serviceId.policy', {
              role: iam.policy.role,
              technical: (role) => <span translate="no">{role}</span>,
            })}
          </p>
          <LastUse credentials={iam.apiKeys} />
        </AccessTile>
        <AccessTile
          title={t('apiKey.title')}
          tag={<StateTag state={state('apiKey')} />}
          text={t('apiKey.text')}
          action={add('apiKey')}
        >
          <CredentialList
            kind="apiKey"
            credentials={iam.apiKeys}
            mayManage={mayManage}
            onCommand={onCommand}
          />
        </AccessTile>
        <AccessTile
          title={t('client.title')}
          tag={
            <StateTag state={complete ? state('clientSecret') : state('client')}>
              {complete ? null : t('client.incomplete')}
            </StateTag>
          }
          text={complete ? t('client.text') : t('client.incompleteText')}
          action={add('clientSecret')}
        >
          <Copyable label={t('client.id')} value={iam.clientId} />
          <CredentialList
            kind="clientSecret"
            credentials={iam.clientSecrets}
            mayManage={mayManage}
            onCommand={onCommand}
          />
        </AccessTile>
        <AccessTile
          title={t('redirectUris.title')}
          tag={<StateTag state={state('redirectUris')} />}
          text={t('redirectUris.text')}
          action={
            <Link href={`#${fieldId('redirectUris')}`}>
              {t(complete ? 'redirectUris.edit' : 'redirectUris.add')}
            </Link>
          }
        >
          {iam.redirectUris.map((uri) => (
            <p key={uri} className={styles.uri}>
              {uri}
            </p>
          ))}
          {complete ? (
            <LastUse credentials={iam.clientSecrets} />
          ) : (
            <p className={styles.small}>{t('redirectUris.none')}</p>
          )}
        </AccessTile>
      </div>
    </section>
  );
};
