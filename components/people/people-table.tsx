'use client';

import { Fragment, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { PersonRow } from '@/lib/team/people/schema';
import { Button } from '../ui/button';
import { Scroll } from '../ui/layout/arrange';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '../ui/table';
import { Tag } from '../ui/tag';
import { PersonEditor } from './person-editor';
import type { Provider } from './roles-fields';

type Props = { people: PersonRow[]; providers: Provider[] };

/** Everybody, with their roles; one can be opened for a change below its row. */
export const PeopleTable = ({ people, providers }: Props) => {
  const t = useTranslations('people');
  const role = useTranslations('common.role');
  const action = useTranslations('common.action');
  const [open, setOpen] = useState<string | null>(null);
  const rolesOf = (person: PersonRow) => [
    ...person.platformRoles.map((one) => role(one)),
    ...person.memberships.map((one) => t('roleWithin', { role: role(one.role), provider: one.providerName })),
  ];
  return (
    <Scroll label={t('title')}>
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('name')}</TableHeader>
            <TableHeader>{t('roles')}</TableHeader>
            <TableHeader>
              <span className="cds--visually-hidden">{action('edit')}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <Fragment key={person.id}>
              <TableRow>
                <TableCell>
                  {person.name}
                  <br />
                  {person.email}
                </TableCell>
                <TableCell>
                  {person.disabled ? <Tag type="red">{t('disabled')}</Tag> : null}
                  {rolesOf(person).map((text) => (
                    <Tag key={text} type="gray">
                      {text}
                    </Tag>
                  ))}
                </TableCell>
                <TableCell>
                  <Button
                    kind="ghost"
                    size="sm"
                    aria-expanded={open === person.id}
                    aria-label={`${action('edit')} ${person.name}`}
                    onClick={() => setOpen(open === person.id ? null : person.id)}
                  >
                    {open === person.id ? action('close') : action('edit')}
                  </Button>
                </TableCell>
              </TableRow>
              {open === person.id ? (
                <TableRow>
                  <TableCell colSpan={3}>
                    <PersonEditor person={person} providers={providers} />
                  </TableCell>
                </TableRow>
              ) : null}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
