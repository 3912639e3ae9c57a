import { getTranslations } from 'next-intl/server';
import { RunLive } from '@/components/brokers/run-live';
import { RunReport } from '@/components/brokers/run-report';
import { VerdictTag } from '@/components/brokers/verdict-tag';
import { Link } from '@/components/ui/link';
import { Row } from '@/components/ui/layout/arrange';
import { Page, Section } from '@/components/ui/layout/page';
import { refusal } from '@/lib/auth/permissions';
import { offeringInScope } from '@/lib/auth/scope';
import { brokerDetail } from '@/lib/brokers/queries';
import { runDetail } from '@/lib/brokers/runs/queries';
import { runParams } from '@/lib/brokers/runs/schema';
import { notFound } from '@/lib/core/errors';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('conformance'))('title') });

export default consolePage(async ({ actor, params }) => {
  const t = await getTranslations('conformance');
  const key = runParams.safeParse(params).data;
  if (!key) throw notFound();
  const { offeringId, brokerId } = key;
  const { providerId } = await offeringInScope(actor, offeringId);
  const broker = await brokerDetail(actor, offeringId, brokerId);
  const run = await runDetail(actor, key);
  const mayCancel = refusal(actor, 'broker.manage', providerId) === null;
  const api = `/api/console/offerings/${offeringId}/brokers/${brokerId}/runs/${run.id}`;
  return (
    <Page
      title={t('title')}
      eyebrow={<Link href={`/offerings/${offeringId}/brokers/${brokerId}`}>{broker.name}</Link>}
      actions={<VerdictTag run={run} />}
    >
      <Section>
        {run.state === 'running' ? (
          <RunLive offeringId={offeringId} brokerId={brokerId} run={run} mayCancel={mayCancel} />
        ) : (
          <>
            {run.state === 'finished' ? (
              <Row>
                {(['json', 'junit'] as const).map((kind) => (
                  <a key={kind} href={`${api}/report.${kind === 'json' ? 'json' : 'xml'}`} download>
                    {t(`download.${kind}`)}
                  </a>
                ))}
              </Row>
            ) : null}
            <RunReport run={run} broker={broker} whole />
          </>
        )}
      </Section>
    </Page>
  );
});
