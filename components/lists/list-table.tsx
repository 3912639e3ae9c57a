import type { ReactNode } from 'react';
import { PlainLink } from '../ui/plain-link';
import { Table, TableBody, TableCell, TableHead, TableRow } from '../ui/table';
import styles from './list-table.module.scss';

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The list's orders by this column. */
  sort?: { ascending: string; descending: string };
};

type Props<Row> = {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  sort: string;
  sortHref: (sort: string) => string;
};

const directionOf = <Row,>({ sort }: Column<Row>, present: string) => {
  if (!sort) return undefined;
  if (sort.ascending === present) return 'ascending';
  return sort.descending === present ? 'descending' : 'none';
};

const Heading = <Row,>({
  column,
  sort,
  sortHref,
}: Pick<Props<Row>, 'sort' | 'sortHref'> & { column: Column<Row> }) => {
  const direction = directionOf(column, sort);
  if (!column.sort) return <th scope="col">{column.label}</th>;
  const { ascending, descending } = column.sort;
  return (
    <th scope="col" aria-sort={direction}>
      <PlainLink href={sortHref(direction === 'ascending' ? descending : ascending)} className={styles.sort}>
        {column.label}
        <span aria-hidden="true">
          {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '↕'}
        </span>
      </PlainLink>
    </th>
  );
};

/** A list as a table with a head that stays in sight and orders the rows; on a phone each row is a card. */
export const ListTable = <Row extends { id: string }>({
  label,
  rows,
  columns,
  sort,
  sortHref,
}: Props<Row>) => (
  <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
    <Table className={styles.table} aria-label={label}>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={sort} sortHref={sortHref} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            {columns.map(({ key, label: name, cell }, index) => (
              <TableCell key={key} data-label={index === 0 ? undefined : name}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </div>
);
