'use client';

import { ArrowDown, ArrowUp, TrashCan } from '@carbon/icons-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../icon-button';
import { Row } from '../layout/arrange';

type Props = {
  index: number;
  count: number;
  /** What the row is called, for people who hear the buttons. */
  name: string;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** Move up, move down, remove: the buttons of one row of a list that is edited in place. */
export const RowActions = ({ index, count, name, onMove, onRemove }: Props) => {
  const t = useTranslations('common');
  const label = (action: 'moveUp' | 'moveDown' | 'remove') =>
    t('labelled', { label: t(`action.${action}`), text: name });
  return (
    <Row>
      <IconButton
        kind="ghost"
        size="sm"
        align="bottom-end"
        label={label('moveUp')}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        kind="ghost"
        size="sm"
        align="bottom-end"
        label={label('moveDown')}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton kind="ghost" size="sm" align="bottom-end" label={label('remove')} onClick={onRemove}>
        <TrashCan />
      </IconButton>
    </Row>
  );
};
