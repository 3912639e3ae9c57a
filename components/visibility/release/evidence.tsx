'use client';

import { useTranslations } from 'next-intl';
import type { Message } from '@/lib/core/errors';
import type { EvidenceFact } from '@/lib/checklist/facts';
import { addEvidence, removeEvidence, restoreEvidence } from '@/lib/reviews/client';
import { evidenceMissing } from '@/lib/reviews/evidence/completeness';
import {
  addEvidenceSchema,
  EVIDENCE_KINDS,
  type AddEvidence,
  type EvidenceDto,
} from '@/lib/reviews/evidence/schema';
import { ExternalLink } from '../../reviews/external-link';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { useCommandForm } from '../../ui/form/use-command-form';
import { useSay } from '../../ui/form/use-say';
import { Fields, Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';
import { Select, SelectItem } from '../../ui/select';
import { useUndo } from '../../ui/undo';
import { Tag } from '../../ui/tag';
import { TextInput } from '../../ui/text-input';
import { FormFoot } from '../form-foot';
import styles from '../visibility.module.scss';

type Props = {
  offeringId: string;
  evidence: EvidenceFact[];
  refusal: Message | null;
  /** Reviewers are looking at it: links can be added, not taken away. */
  inReview: boolean;
};

/** An empty form for the kind that is still missing. */
const emptyAfter = (kinds: string[]): AddEvidence => ({
  kind: evidenceMissing(kinds)[0] ?? EVIDENCE_KINDS[0],
  title: '',
  url: '',
});

const AddEvidenceForm = ({ offeringId, evidence, refusal }: Omit<Props, 'inReview'>) => {
  const t = useTranslations('release.evidence');
  const say = useSay();
  const kinds = evidence.map(({ kind }) => kind);
  const { field, submit, state } = useCommandForm<AddEvidence, EvidenceDto>({
    schema: addEvidenceSchema,
    values: emptyAfter(kinds),
    send: (body) => addEvidence(offeringId, body),
    toValues: ({ kind }) => emptyAfter([...kinds, kind]),
  });
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Fields>
          <Select {...field('kind')} labelText={t('kindLabel')} helperText={t('kindHelp')}>
            {EVIDENCE_KINDS.map((kind) => (
              <SelectItem key={kind} value={kind} text={t(`kind.${kind}`)} />
            ))}
          </Select>
          <TextInput {...field('title')} labelText={t('titleLabel')} helperText={t('titleHelp')} />
          <TextInput {...field('url')} type="url" labelText={t('url')} helperText={t('urlHelp')} />
        </Fields>
        <FormFoot state={state} label={t('add')} refusal={refusal && say(refusal)} />
      </Stack>
    </form>
  );
};

/** The links that go with a release request, and the form to add one. */
export const Evidence = ({ offeringId, evidence, refusal, inReview }: Props) => {
  const t = useTranslations('release.evidence');
  const common = useTranslations('common.action');
  const offerUndo = useUndo();
  const removal = useCommand(async ({ id, title }: { id: string; title: string }) => {
    await removeEvidence(offeringId, id);
    offerUndo({ name: title, restore: () => restoreEvidence(offeringId, id) });
  });
  return (
    <Section id="evidence" title={t('title')} help={t('help')}>
      <Panel>
        <Stack>
          {evidence.length === 0 ? <p>{t('none')}</p> : null}
          <ul>
            {evidence.map(({ id, kind, title, url }) => (
              <li key={id} className={styles.evidence}>
                <span>
                  <ExternalLink href={url} text={title} /> <Tag size="sm">{t(`kind.${kind}`)}</Tag>
                </span>
                <Button
                  kind="ghost"
                  size="sm"
                  aria-label={t('remove', { title })}
                  disabled={refusal !== null || inReview || removal.pending}
                  onClick={() => removal.run({ id, title })}
                >
                  {common('remove')}
                </Button>
              </li>
            ))}
          </ul>
          <ProblemNotice problem={removal.problem} />
          <AddEvidenceForm offeringId={offeringId} evidence={evidence} refusal={refusal} />
        </Stack>
      </Panel>
    </Section>
  );
};
