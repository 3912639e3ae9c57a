'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { AccessDetail, Iam, Issued } from '@/lib/iam/schema';
import { Section } from '../ui/layout/page';
import { AccessForm } from './access-form';
import { CredentialDialog, type CredentialCommand } from './credential-dialog';
import { EnablePanel } from './enable-panel';
import { RedirectForm } from './redirect-form';
import { SeenPanel } from './seen-panel';
import { SecretDialog } from './secret-dialog';
import { StatusList } from './status-list';
import { AccessTiles } from './access-tiles';

/** The Access page: before IAM is enabled, after it, and the dialogs that outlive the change between the two. */
export const AccessConsole = ({ detail }: { detail: AccessDetail }) => {
  const t = useTranslations('iam');
  const { offering, refusals } = detail;
  const [saved, setSaved] = useState<Iam | null>(null);
  // What one form has just saved is newer than the page's data until the server has answered again.
  const iam = saved && detail.iam && saved.version > detail.iam.version ? saved : detail.iam;
  const [command, setCommand] = useState<CredentialCommand | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  const launcher = useRef<Element | null>(null);

  const start = (next: CredentialCommand) => {
    launcher.current = document.activeElement;
    setCommand(next);
  };
  const back = () => {
    if (launcher.current instanceof HTMLElement) launcher.current.focus();
  };
  const cancel = () => {
    setCommand(null);
    back();
  };
  const reveal = (answer: Issued) => {
    setCommand(null);
    setIssued(answer);
  };
  const stored = () => {
    setIssued(null);
    back();
  };

  return (
    <>
      {iam ? (
        <>
          <AccessTiles iam={iam} refusals={refusals} onCommand={start} />
          <Section title={t('status.title')} help={t('status.help')}>
            <StatusList iam={iam} />
          </Section>
          <RedirectForm offeringId={offering.id} iam={iam} refusal={refusals.define} onSaved={setSaved} />
          {detail.seen ? <SeenPanel offeringId={offering.id} iam={iam} seen={detail.seen} /> : null}
          <AccessForm offeringId={offering.id} iam={iam} refusal={refusals.define} onSaved={setSaved} />
        </>
      ) : (
        <EnablePanel offering={offering} refusal={refusals.enable} onEnabled={reveal} />
      )}
      {iam && command ? (
        <CredentialDialog
          offeringId={offering.id}
          iam={iam}
          command={command}
          onIssued={reveal}
          onClose={cancel}
        />
      ) : null}
      {issued ? <SecretDialog offering={offering} issued={issued} onStored={stored} /> : null}
    </>
  );
};
