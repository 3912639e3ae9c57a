'use client';

import { useTranslations } from 'next-intl';
import { downloadText } from '../iam/download-text';
import { Button } from '../ui/button';
import { Row, Stack } from '../ui/layout/arrange';
import { InlineNotification } from '../ui/notification';
import styles from './account.module.scss';

/** Recovery codes, this once. */
export const RecoveryCodeList = ({ codes, onStored }: { codes: string[]; onStored: () => void }) => {
  const t = useTranslations('account.twoFactor');
  const text = `${codes.join('\n')}\n`;
  return (
    <Stack>
      <InlineNotification
        kind="success"
        lowContrast
        hideCloseButton
        title={t('codesTitle')}
        subtitle={t('codesHelp')}
      />
      <ul className={styles.codes} aria-label={t('codesTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Row>
        <Button size="md" onClick={onStored}>
          {t('stored')}
        </Button>
        <Button kind="tertiary" size="md" onClick={() => downloadText('recovery-codes.txt', text)}>
          {t('download')}
        </Button>
      </Row>
    </Stack>
  );
};
