'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import {
  OSB_VERSIONS,
  RUN_PROFILES,
  type OsbVersion,
  type RunProfile,
} from '@/lib/brokers/conformance/schema';
import { startRun } from '@/lib/brokers/runs/client';
import { Button } from '../ui/button';
import { CopyCurl } from '../ui/copy-curl';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Fields, Row, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';

type Props = { offeringId: string; brokerId: string; again: boolean };

/** Asks for a conformance run by a version of the specification; the page then follows it. */
export const StartRun = ({ offeringId, brokerId, again }: Props) => {
  const t = useTranslations('conformance');
  const [osbVersion, setVersion] = useState<OsbVersion>('2.12');
  const [profile, setProfile] = useState<RunProfile>('ibmcloud');
  const { run, pending, problem, request } = useCommand(() =>
    startRun({ offeringId, brokerId }, { osbVersion, profile }),
  );
  return (
    <Stack>
      <ProblemNotice problem={problem} />
      <Fields>
        <Select
          id="osb-version"
          translate="no"
          labelText={t('start.version')}
          helperText={t('start.versionHelp')}
          value={osbVersion}
          onChange={({ target }) => setVersion(target.value as OsbVersion)}
        >
          {OSB_VERSIONS.map((version) => (
            <SelectItem key={version} value={version} text={version} />
          ))}
        </Select>
        <Select
          id="run-profile"
          labelText={t('start.profile')}
          helperText={t('start.profileHelp')}
          value={profile}
          onChange={({ target }) => setProfile(target.value as RunProfile)}
        >
          {RUN_PROFILES.map((one) => (
            <SelectItem key={one} value={one} text={t(`profile.${one}`)} />
          ))}
        </Select>
      </Fields>
      <Row>
        <Button kind="tertiary" disabled={pending} onClick={() => run(undefined)}>
          {again ? t('runAgain') : t('run')}
        </Button>
        <CopyCurl request={() => request(undefined)} />
      </Row>
    </Stack>
  );
};
