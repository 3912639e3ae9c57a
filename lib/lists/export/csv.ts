import Papa from 'papaparse';

// Spreadsheets take a file with this mark for UTF-8.
const BYTE_ORDER_MARK = '\uFEFF';

const lines = (rows: string[][]) => `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;

/** A table as CSV, batch by batch; what a spreadsheet would take for a formula is written as text (RFC 4180). */
export async function* csvOf(header: string[], batches: AsyncIterable<string[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([header]);
  for await (const rows of batches) if (rows.length > 0) yield lines(rows);
}
