'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'next-intl';
import { addComment } from '@/lib/reviews/client';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { useCommand } from '../../ui/form/use-command';
import { Row, Stack } from '../../ui/layout/arrange';
import { Select, SelectItem } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { useFieldLabel } from '../field-label';

type Props = { offeringId: string; fields: string[]; names: Record<string, string> };

/** Opens into a form that begins a thread at one of these fields. */
export const CommentForm = ({ offeringId, fields, names }: Props) => {
  const t = useTranslations('reviews.comments');
  const label = useFieldLabel(names);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [field, setField] = useState(fields[0] ?? '');
  const [body, setBody] = useState('');
  const command = useCommand(
    () => addComment(offeringId, { field, body }),
    () => {
      setBody('');
      setOpen(false);
    },
  );
  if (!open)
    return (
      <div>
        <Button kind="ghost" size="sm" onClick={() => setOpen(true)}>
          {t('add')}
        </Button>
      </div>
    );
  return (
    <Stack>
      <Select
        id={`${id}field`}
        labelText={t('field')}
        value={field}
        onChange={(e) => setField(e.target.value)}
      >
        {fields.map((path) => (
          <SelectItem key={path} value={path} text={label(path)} />
        ))}
      </Select>
      <TextArea
        id={`${id}body`}
        labelText={t('body')}
        rows={3}
        value={body}
        onChange={(change) => setBody(change.target.value)}
      />
      <ProblemNotice problem={command.problem} />
      <Row>
        <Button size="sm" disabled={command.pending || !body.trim()} onClick={() => command.run(undefined)}>
          {t('send')}
        </Button>
        <Button kind="ghost" size="sm" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Row>
    </Stack>
  );
};
