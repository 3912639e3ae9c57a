import type { ReactNode } from 'react';
import { Stack } from '../../ui/layout/arrange';
import { Panel, Section } from '../../ui/layout/page';

type Props = { title: string; text: string; children?: ReactNode };

/** One exchange of the login. */
export const Step = ({ title, text, children }: Props) => (
  <Panel>
    <Section title={title} help={text}>
      <Stack>{children}</Stack>
    </Section>
  </Panel>
);
