'use client';

export { Table } from '@carbon/react/es/components/DataTable/Table.js';
export { default as TableBody } from '@carbon/react/es/components/DataTable/TableBody.js';
export { default as TableCell } from '@carbon/react/es/components/DataTable/TableCell.js';
export { default as TableHead } from '@carbon/react/es/components/DataTable/TableHead.js';
export { default as TableHeader } from '@carbon/react/es/components/DataTable/TableHeader.js';
export { default as TableRow } from '@carbon/react/es/components/DataTable/TableRow.js';
